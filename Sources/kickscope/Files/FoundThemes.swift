import Explorer

/// The theme that a picture starts with, and all that can follow it.
struct FoundThemes {
  let chosen: ThemeLibrary.Entry
  /// All themes, `chosen` among them.
  let library: ThemeLibrary
  /// Files in the folder of themes that cannot be read.
  let unreadable: [FileError]

  /// What there is to say before the first picture.
  var problems: [FileError] { unreadable + chosen.problems }
}
