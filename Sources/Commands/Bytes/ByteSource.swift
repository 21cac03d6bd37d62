import Glibc

/// Where bytes come from.
struct ByteSource {
  /// What messages call it: the file as it was named, or `stdin`.
  let name: String
  /// Fills the front of a buffer and says with how many bytes; 0 is the end.
  let read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int

  init(
    name: String, read: @escaping (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) {
    self.name = name
    self.read = read
  }

  /// An open file descriptor, which stays open.
  init(name: String, descriptor: Int32) {
    self.init(name: name) { (buffer) throws(StreamError) in
      try Self.fill(buffer, from: descriptor)
    }
  }

  /// Bytes in memory, handed out in portions of a size.
  init(name: String, bytes: [UInt8], portion: Int = .max) {
    self.name = name
    var rest = bytes[...]
    read = { (buffer) throws(StreamError) in
      let count = min(rest.count, buffer.count, portion)
      buffer.copyBytes(from: rest.prefix(count))
      rest.removeFirst(count)
      return count
    }
  }

  /// The file of that name, or standard input for `-`.
  static func opening(_ path: String) throws(CommandFailure) -> ByteSource {
    guard path != "-" else { return ByteSource(name: "stdin", descriptor: STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
    let file = OpenFile(descriptor)
    guard FileKind(of: descriptor) != .folder else {
      throw .cannotOpen(path: path, code: EISDIR)
    }
    return ByteSource(name: path) { (buffer) throws(StreamError) in
      try fill(buffer, from: file.descriptor)
    }
  }

  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) throws(StreamError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      let code = errno
      guard mayGoOn(descriptor, code, whenReady: POLLIN) else { throw .read(code) }
    }
  }

  /// A descriptor that is closed when nothing can read from it any more.
  private final class OpenFile {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
  }
}
