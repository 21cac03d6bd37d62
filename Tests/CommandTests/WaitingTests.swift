import Dispatch
import Glibc
import Testing

@testable import Commands

/// Descriptors that another program has told not to block.
@Suite struct WaitingTests {
  @Test func aFullPipeIsWaitedFor() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let (source, target) = (ByteSource(name: "pipe", descriptor: ends[0]), ends[1])
    let count = 300_000
    DispatchQueue.global().async {
      var sink = ByteSink(descriptor: target)
      for _ in 0..<count { sink.append(UInt8(ascii: "x")) }
      try? sink.flush()
      close(target)
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var found = 0
    while true {
      let read = try buffer.withUnsafeMutableBytes { try source.read($0) }
      guard read > 0 else { break }
      found += read
    }
    close(ends[0])
    #expect(found == count)
  }

  @Test func otherFailuresAreFinal() {
    #expect(mayGoOn(0, EINTR, whenReady: POLLIN))
    #expect(!mayGoOn(0, EIO, whenReady: POLLIN))
  }
}
