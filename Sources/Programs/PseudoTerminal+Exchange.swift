package import Glibc
package import Plotting

extension PseudoTerminal {
  /// Sends as much as the far end takes and receives what it has sent, waiting for either, or both
  /// where nothing is to be sent, for no longer than `patience`.
  package func exchange(
    _ bytes: ArraySlice<UInt8>, patience: Duration
  ) throws(ProgramFailure) -> (sent: Int, received: [UInt8]) {
    _ = fcntl(descriptor, F_SETFL, O_RDWR | O_NONBLOCK)
    let events = bytes.isEmpty ? POLLIN : POLLIN | POLLOUT
    var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    let wait = Int32((patience / .milliseconds(1)).rounded(.up))
    guard poll(&request, 1, wait) >= 0 || errno == EINTR else {
      throw .refused(call: "poll", errno)
    }
    var sent = 0
    if request.revents & Int16(POLLOUT) != 0 {
      sent = max(0, bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) })
    }
    guard request.revents & Int16(POLLIN) != 0 else { return (sent, []) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = max(0, read(descriptor, &buffer, buffer.count))
    return (sent, Array(buffer[..<count]))
  }

  /// Gives it another size, which what runs on it is told.
  package func resize(to size: Size) {
    var dimensions = winsize()
    dimensions.ws_col = UInt16(size.width)
    dimensions.ws_row = UInt16(size.height)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &dimensions)
  }

  /// Its modes as the kernel knows them.
  package var modes: Modes {
    var modes = termios()
    tcgetattr(farDescriptor, &modes)
    return Modes(modes)
  }

  /// What `stty` shows.
  package struct Modes: Hashable {
    /// Input, output, control and local modes.
    package let flags: [UInt32]
    /// The special characters.
    package let characters: [UInt8]

    /// The modes that the kernel keeps.
    package init(_ modes: termios) {
      flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
      characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    }
  }
}
