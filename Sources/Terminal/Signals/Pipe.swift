internal import CDescriptors
internal import Glibc

/// A pipe of which neither end ever blocks, and which no child inherits.
final class Pipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard descriptors_of_pipe(&ends) == 0 else { throw .noPipe(errno) }
    for end in ends { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Adds a byte; a full pipe is left as it is, because its reader is going to wake anyhow.
  func send(_ byte: UInt8) {
    var byte = byte
    while write(writeEnd, &byte, 1) < 0, errno == EINTR {}
  }

  /// Takes all the bytes that are in the pipe.
  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let taken = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
        let count = read(readEnd, buffer.baseAddress, buffer.count)
        if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
        return count
      }
      guard taken > 0 || (taken < 0 && errno == EINTR) else { return bytes }
    }
  }
}
