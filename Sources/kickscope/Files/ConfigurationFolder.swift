import Explorer
import Glibc

/// Where a person's own themes, scenarios and lessons are kept.
enum ConfigurationFolder {
  /// `$XDG_CONFIG_HOME/kickscope/NAME`, or `~/.config/kickscope/NAME`; nil without a home.
  static func path(
    _ name: String, environment: (String) -> String? = ConfigurationFolder.variable
  ) -> String? {
    // A relative path is to be ignored, says the XDG specification.
    if let configuration = environment("XDG_CONFIG_HOME"), configuration.hasPrefix("/") {
      return "\(configuration)/kickscope/\(name)"
    }
    guard let home = environment("HOME"), !home.isEmpty else { return nil }
    return "\(home)/.config/kickscope/\(name)"
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The files in a folder whose names end in `.toml`, by name; none where there is no folder.
  /// - Throws: what the system says if the folder cannot be read.
  static func files(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw TextFile.unreadable(folder)
    }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = folder + "/" + name
      if name.hasSuffix(".toml"), !name.hasPrefix("."), isRegular(path) { files.append(path) }
    }
    return files.sorted()
  }

  /// A pipe or a device would keep the program waiting.
  private static func isRegular(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) != 0 || information.st_mode & S_IFMT == S_IFREG
  }
}
