import Glibc

/// A folder of inputs.
struct InputFolder {
  let path: String

  /// Whether a path is that of a folder, or of nothing yet.
  static func mayBe(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) != 0 || information.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folder, and the folders around it, where they are missing.
  func make() throws(InputFailure) {
    var place = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      place += part + "/"
      guard mkdir(place, 0o777) == 0 || errno == EEXIST else { throw InputFailure(place) }
    }
  }

  /// Writes a file in the folder, or beside it.
  static func write(_ bytes: [UInt8], to path: String) throws(InputFailure) {
    guard let file = fopen(path, "w") else { throw InputFailure(path) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw InputFailure(path) }
  }

  /// The files in it, by name.
  func files() throws(InputFailure) -> [String] {
    guard let directory = opendir(path) else { throw InputFailure(path) }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { files.append("\(path)/\(name)") }
    }
    return files.sorted()
  }

  /// The bytes of a file.
  static func bytes(of path: String) throws(InputFailure) -> [UInt8] {
    guard let file = fopen(path, "r") else { throw InputFailure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard ferror(file) == 0 else { throw InputFailure(path) }
    return bytes
  }
}

/// A file or a folder that the system does not give out.
struct InputFailure: Error, CustomStringConvertible {
  let description: String

  init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
}
