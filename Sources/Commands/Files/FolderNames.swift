import Glibc

/// What stands in a folder, by name.
enum FolderNames {
  /// The names in a folder as the system lists them, `.` and `..` among them; nil where it does not,
  /// and `errno` says why.
  static func all(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
