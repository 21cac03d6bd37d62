import Explorer
import Glibc

/// Finds themes: in the folder of the person's own first, then among those that ship.
struct ThemeSearch {
  /// A theme, and what is wrong with its file.
  struct Found {
    let theme: Theme
    /// Its file's path; nil for one that ships with the program.
    let path: String?
    let problems: [FileError]
  }

  /// The person's own folder; nil where the environment names none.
  let folder: String?

  /// - Parameter environment: the value of an environment variable.
  init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    func absolute(_ name: String) -> String? {
      environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let configuration = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { $0 + "/.config" }
    folder = configuration.map { $0 + "/kickscope/themes" }
  }

  /// All themes by name, one's own before those that ship; of two with one name the first counts.
  func all() -> [Found] {
    let own = ownFiles().map(reading)
    let names = Set(own.map(\.theme.name))
    let shipped = Theme.builtIn.filter { !names.contains($0.name) }
    return own + shipped.map { Found(theme: $0, path: nil, problems: []) }
  }

  /// The theme of that name, or in that file where the name has a slash or ends with `.toml`.
  /// - Throws: `CommandFailure.unknownTheme`, or `.cannotOpen` for a file that is not there.
  func theme(_ name: String) throws(CommandFailure) -> Found {
    if name.contains("/") || name.hasSuffix(".toml") {
      guard access(name, F_OK) == 0 else { throw .cannotOpen(path: name, code: errno) }
      return reading(name)
    }
    if let path = ownFiles().first(where: { $0.hasSuffix("/\(name).toml") }) {
      return reading(path)
    }
    guard let theme = Theme.named(name) else {
      throw .unknownTheme(name, known: all().map(\.theme.name))
    }
    return Found(theme: theme, path: nil, problems: [])
  }

  private func reading(_ path: String) -> Found {
    do throws(FileError) {
      let (theme, problems) = Theme.reading(try TextFile.contents(of: path), file: path)
      return Found(theme: theme, path: path, problems: problems)
    } catch {
      let theme = Theme.reading("", file: path).theme
      return Found(theme: theme, path: path, problems: [error])
    }
  }

  private func ownFiles() -> [String] {
    guard let folder, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".toml") && !name.hasPrefix(".") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }
}
