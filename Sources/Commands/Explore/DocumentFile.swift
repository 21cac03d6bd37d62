import Explorer

/// Writes what the explorer hands out, whole or not at all.
enum DocumentFile {
  /// Writes a document beside its place and then puts it there, so that no half of one is ever seen.
  static func write(
    _ document: Document, presets: String? = ConfigurationFolder.path("presets")
  ) -> Action {
    let path: String
    switch document.place {
    case .path(let text): path = ConfigurationFolder.expandingHome(in: text)
    case .scenario(let name):
      guard let folder = presets else {
        return .documentWritten(
          document.place, path: name + ".toml", problem: "there is no home to save it in")
      }
      if let problem = ConfigurationFolder.make(folder) {
        return .documentWritten(document.place, path: folder, problem: problem)
      }
      path = "\(folder)/\(name).toml"
    }
    // A pipe or a device is only written to.
    if !document.mayReplace, FileKind(of: path) == .plain {
      return .documentExists(document.place)
    }
    return .documentWritten(
      document.place, path: path,
      problem: write(document.text, to: path, mayReplace: document.mayReplace))
  }

  /// What went wrong, or nil.
  private static func write(_ text: String, to path: String, mayReplace: Bool) -> String? {
    do throws(Draft.Refusal) {
      try Draft.write(text, to: path, mayReplace: mayReplace)
      return nil
    } catch {
      return ErrorText.system(error.code)
    }
  }
}
