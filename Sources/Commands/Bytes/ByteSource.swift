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

  /// An open file descriptor.
  init(name: String, descriptor: Int32) {
    self.name = name
    read = { (buffer) throws(StreamError) in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        let code = errno
        guard mayGoOn(descriptor, code, whenReady: POLLIN) else { throw .read(code) }
      }
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
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .cannotOpen(path: path, code: EISDIR)
    }
    return ByteSource(name: path, descriptor: descriptor)
  }
}

/// Why bytes could not be read or written: the system's error number.
enum StreamError: Error, Hashable {
  case read(Int32)
  case write(Int32)
  /// Nobody reads the output any more.
  case brokenPipe
}
