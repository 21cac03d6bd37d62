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
      guard let kind = FileKind(of: path) else { return ErrorText.system(code) }
      guard kind == .folder else { return ErrorText.system(ENOTDIR) }
    }
    return nil
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// A path as a shell would read it: `~/` is the home.
  static func expandingHome(in path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// The texts of the files that `files(in:)` lists, and why some are missing.
  static func texts(
    in folder: String?
  ) -> (files: [(file: String, text: String)], unreadable: [FileError]) {
    var files: [(file: String, text: String)] = []
    var unreadable: [FileError] = []
    do throws(FileError) {
      for file in try folder.map(self.files(in:)) ?? [] {
        do throws(FileError) {
          files.append((file, try TextFile.read(file)))
        } catch {
          unreadable.append(error)
        }
      }
    } catch {
      unreadable.append(error)
    }
    return (files, unreadable)
  }

  /// The files in a folder whose names end in `.toml`, by name; none where there is no folder.
  /// - Throws: what the system says if the folder cannot be read.
  static func files(in folder: String) throws(FileError) -> [String] {
    guard let names = FolderNames.all(in: folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw TextFile.unreadable(folder)
    }
    return names.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
      .filter(mayBeRead).sorted()
  }

  /// A pipe or a device would keep the program waiting; why there is nothing is said when it is read.
  private static func mayBeRead(_ path: String) -> Bool {
    [.plain, nil].contains(FileKind(of: path))
  }
}
