import Explorer
import Glibc

/// A person's own files, as far as the doctor looks at them.
struct FoundFiles {
  /// Files of one kind.
  struct Kind {
    let name: String
    /// The folder in which they are looked for; nil without a home.
    let folder: String?
    /// How many ship, and how many of one's own can be used.
    let builtIn: Int
    let own: Int
    let problems: [FileError]
  }

  /// What is kept between runs.
  struct Kept {
    let path: String
    let exists: Bool
    let isWritable: Bool
    var problems: [FileError] = []
  }

  let kinds: [Kind]
  /// Nil without a home.
  let state: Kept?

  /// Those of this process's environment.
  static func current(
    environment: (String) -> String? = ConfigurationFolder.variable
  ) -> FoundFiles {
    func folder(_ name: String) -> String? {
      ConfigurationFolder.path(name, environment: environment)
    }
    let (themes, unreadable) = ThemeFiles.library(folder: folder("themes"))
    let presets = ScenarioFiles.library(folder: folder("presets"))
    let lessons = LessonFiles.own(folder: folder("lessons"))
    return FoundFiles(
      kinds: [
        Kind(
          name: "themes", folder: folder("themes"), builtIn: Theme.builtIn.count,
          own: themes.entries.count { $0.origin != .builtIn },
          problems: unreadable + themes.entries.flatMap(\.problems)),
        Kind(
          name: "presets", folder: folder("presets"), builtIn: Preset.builtIn.count,
          own: presets.own.count, problems: presets.problems),
        Kind(
          name: "lessons", folder: folder("lessons"), builtIn: Lesson.builtIn.count,
          own: lessons.lessons.count, problems: lessons.problems),
      ],
      state: StateFile.standard(environment).map { file in
        let exists = access(file.path, F_OK) == 0
        return Kept(
          path: file.path, exists: exists, isWritable: isWritable(file.path),
          problems: file.read().problems)
      })
  }

  /// Whether a file can be written anew: the nearest folder that is there has to allow it.
  private static func isWritable(_ path: String) -> Bool {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let name = folder.isEmpty ? "/" : String(folder)
      if access(name, F_OK) == 0 { return access(name, W_OK | X_OK) == 0 }
    }
    return false
  }
}
