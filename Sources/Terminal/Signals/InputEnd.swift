internal import Glibc

/// The end of a terminal's input: nobody can type any more.
enum InputEnd {
  /// Whether the end is reached, after `poll` reported events for a descriptor.
  ///
  /// Readable without a byte is the end only if it stays so: a signal that flushes the input after
  /// `poll` has seen it leaves nothing to read, but nothing to poll either.
  static func isReached(on descriptor: Int32, reported events: Int16) -> Bool {
    var events = events
    for _ in 0..<3 {
      if events & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
      guard events != 0, waitingBytes(on: descriptor) == 0 else { return false }
      events = self.events(on: descriptor)
    }
    return events != 0 && waitingBytes(on: descriptor) == 0
  }

  /// How many bytes can be read at once.
  static func waitingBytes(on descriptor: Int32) -> Int {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// What `poll` reports now.
  static func events(on descriptor: Int32) -> Int16 {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, 0) < 0, errno == EINTR {}
    return source.revents
  }
}
