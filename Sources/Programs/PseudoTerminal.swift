import CDescriptors
import Glibc
package import Plotting

/// The near end of a pseudo-terminal: what a person's terminal reads and writes.
package struct PseudoTerminal: ~Copyable {
  /// The name of the far end, which a program opens.
  package let name: String
  /// Where the cursor of what was read stands; a part of the screen is watched.
  package var cursor: CursorTrack
  let descriptor: Int32
  /// Kept open, so that the near end can be read before the program has opened the far one.
  let farDescriptor: Int32
  private let clock = ContinuousClock()

  /// What came at once, and when.
  package struct Burst {
    /// When the first byte came.
    package let first: ContinuousClock.Instant
    /// When the last byte came.
    package let last: ContinuousClock.Instant
    /// How many there were.
    package let bytes: Int
  }

  /// A pseudo-terminal of a size, and the cells of which writes are noted.
  package init(_ size: Size, watching watched: Rect) throws(ProgramFailure) {
    var ends: [Int32] = [-1, -1]
    guard descriptors_of_pseudo_terminal(&ends) == 0 else {
      throw .refused(call: "posix_openpt", errno)
    }
    var buffer = [CChar](repeating: 0, count: 128)
    let number = ttyname_r(ends[1], &buffer, buffer.count)
    guard number == 0 else {
      for end in ends { close(end) }
      throw .refused(call: "ttyname_r", number)
    }
    cursor = CursorTrack(size, watching: watched)
    (descriptor, farDescriptor) = (ends[0], ends[1])
    name = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    resize(to: size)
  }

  deinit {
    close(descriptor)
    close(farDescriptor)
  }

  /// Writes as if it were typed.
  package func send(_ text: String) throws(ProgramFailure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .refused(call: "write", count < 0 ? errno : EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until nothing follows for `quiet` and at least `least` bytes have come; nil if nothing
  /// comes within `patience`.
  package mutating func burst(
    quiet: Duration, least: Int = 1, patience: Duration = .seconds(5)
  ) throws(ProgramFailure) -> Burst? {
    var first: ContinuousClock.Instant?
    var last = clock.now
    var bytes = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let wait = bytes < least ? patience : quiet
      guard try isReadable(within: wait) else {
        guard let first else { return nil }
        guard bytes >= least else { throw .silent }
        return Burst(first: first, last: last, bytes: bytes)
      }
      let count = read(descriptor, &buffer, buffer.count)
      last = clock.now
      guard count > 0 else { throw .refused(call: "read", errno) }
      cursor.follow(buffer[..<count])
      first = first ?? last
      bytes += count
    }
  }

  /// Throws away what comes until nothing has come for `quiet`.
  package mutating func settle(_ quiet: Duration) throws(ProgramFailure) {
    _ = try burst(quiet: quiet, patience: quiet)
  }

  /// What comes until nothing has come for `quiet`.
  package mutating func text(quiet: Duration) throws(ProgramFailure) -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while try isReadable(within: quiet) { text += try take(&buffer) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads whatever comes for so long, also if that ends in the middle of a frame.
  /// - Returns: how often something came after `quiet`.
  package mutating func watch(for duration: Duration, quiet: Duration) throws(ProgramFailure) -> Int
  {
    let end = clock.now + duration
    var last: ContinuousClock.Instant?
    var bursts = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while try isReadable(within: max(.zero, clock.now.duration(to: end))) {
      _ = try take(&buffer)
      let now = clock.now
      if last.map({ $0.duration(to: now) >= quiet }) ?? true { bursts += 1 }
      last = now
      if now >= end { break }
    }
    return bursts
  }

  /// What there is to read, at once.
  private mutating func take(_ buffer: inout [UInt8]) throws(ProgramFailure) -> ArraySlice<UInt8> {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { throw .refused(call: "read", errno) }
    cursor.follow(buffer[..<count])
    return buffer[..<count]
  }

  private func isReadable(within wait: Duration) throws(ProgramFailure) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let end = clock.now + wait
    while true {
      let left = max(.zero, clock.now.duration(to: end))
      let count = poll(&request, 1, Int32((left / .milliseconds(1)).rounded(.up)))
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { throw .refused(call: "poll", errno) }
    }
  }
}
