import Explorer
import Glibc

/// Where a person's own themes, scenarios and lessons are kept, and what the program keeps itself.
enum ConfigurationFolder {
  /// `$XDG_CONFIG_HOME/kickscope/NAME`, or `~/.config/kickscope/NAME`; nil without a home.
  static func path(
    _ name: String, environment: (String) -> String? = ConfigurationFolder.variable
  ) -> String? {
    path("XDG_CONFIG_HOME", else: ".config", environment).map { "\($0)/\(name)" }
  }

  /// The folder of what is kept between runs: `$XDG_STATE_HOME/kickscope`, or
  /// `~/.local/state/kickscope`; nil without a home.
  static func state(environment: (String) -> String? = ConfigurationFolder.variable) -> String? {
    path("XDG_STATE_HOME", else: ".local/state", environment)
  }

  private static func path(
    _ variable: String, else folder: String, _ environment: (String) -> String?
  ) -> String? {
    // A relative path is to be ignored, says the XDG specification.
    if let base = environment(variable), base.hasPrefix("/") { return "\(base)/kickscope" }
    guard let home = environment("HOME"), !home.isEmpty else { return nil }
    return "\(home)/\(folder)/kickscope"
  }

  /// Makes a folder, and those that it stands in. What went wrong, or nil.
  static func make(_ folder: String, mode: mode_t = 0o777) -> String? {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      guard mkdir(path, mode) != 0 else { continue }
      let code = errno
      // One that is there need not be writable for others to be made in it.
      var information = stat()
      guard stat(path, &information) == 0 else { return ErrorText.system(code) }
      guard information.st_mode & S_IFMT == S_IFDIR else { return ErrorText.system(ENOTDIR) }
    }
    return nil
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
