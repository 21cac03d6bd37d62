import Explorer
import Glibc

/// Where a measured preset goes: among a person's own, under a name, or into a file.
struct PresetPlace: Hashable {
  let place: Document.Place

  /// A word with a slash, or that ends in `.toml`, is a file; any other is a name.
  /// - Throws: `CommandFailure.presetName` for a name that cannot be had, `.cannotCreate` for a file
  ///   that cannot.
  init(
    _ word: String, library: @autoclosure () -> PresetLibrary = ScenarioFiles.library()
  ) throws(CommandFailure) {
    guard !TextFile.isPath(word) else {
      let folder = word.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      let parent = folder.isEmpty ? (word.hasPrefix("/") ? "/" : ".") : folder
      guard access(parent, W_OK | X_OK) == 0 else {
        throw .cannotCreate(path: word, code: errno)
      }
      place = .path(word)
      return
    }
    let name: ScenarioName
    do throws(ScenarioName.Fault) {
      name = try ScenarioName(word)
    } catch {
      throw .presetName(word, reason: error.sentence)
    }
    let library = library()
    if library.isReserved(name.text) {
      let kind = Preset.named(name.text) == nil ? "a command" : "a preset that ships"
      throw .presetName(word, reason: "that is \(kind); choose another name")
    }
    let isOther = library.own.contains { $0.name == name.text && !$0.isMeasured }
    if isOther {
      throw .presetName(
        word, reason: "a scenario that was not measured has that name; choose another")
    }
    place = .scenario(name: name.text)
  }

  /// How the command line names what is there.
  var argument: String {
    switch place {
    case .scenario(let name): name
    case .path(let path): path.contains("/") ? path : "./\(path)"
    }
  }

  /// The file; nil for a name without a home.
  var path: String? {
    switch place {
    case .scenario(let name): ConfigurationFolder.path("presets").map { "\($0)/\(name).toml" }
    case .path(let path): path
    }
  }

  var name: String {
    switch place {
    case .scenario(let name): name
    case .path(let path):
      path.split(separator: "/").last.map { $0.hasSuffix(".toml") ? $0.dropLast(5) : $0 }
        .map(String.init) ?? path
    }
  }

  /// Writes a preset, in the place of one that is there.
  /// - Throws: `CommandFailure.presetName` if it cannot.
  func write(_ preset: Preset) throws(CommandFailure) {
    let document = Document(place: place, text: preset.text)
    guard case .documentWritten(_, let path, let problem?) = DocumentFile.write(document) else {
      return
    }
    throw .presetName(argument, reason: "\(path): \(problem)")
  }
}
