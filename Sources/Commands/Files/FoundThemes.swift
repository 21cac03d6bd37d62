import Explorer

/// The theme that a picture starts with, and all that can follow it.
struct FoundThemes {
  let chosen: ThemeLibrary.Entry
  /// All themes, `chosen` among them.
  let library: ThemeLibrary
  /// Files in the folder of themes that cannot be read.
  let unreadable: [FileError]
  /// What is wrong with the theme that is remembered, and so not used.
  var forgotten: FileError?
  /// The file that the command line or the last run names.
  var file: String?

  /// What there is to say before the first picture.
  var problems: [FileError] { [forgotten].compactMap { $0 } + unreadable + chosen.problems }

  /// How the next run finds the theme of that name: by its name where that is enough.
  func word(for name: String, folder: String? = ScenarioFiles.workingFolder) -> String {
    guard let file, name == chosen.theme.name else { return name }
    guard !file.hasPrefix("/"), let folder else { return file }
    return "\(folder)/\(file)"
  }
}
