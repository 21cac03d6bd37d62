import Explorer

/// A person's own lessons, and one that is named on the command line.
enum LessonFiles {
  /// The lessons in a person's configuration folder, and what is wrong with the others.
  static func own(
    folder: String? = ConfigurationFolder.path("lessons")
  ) -> (lessons: [Lesson], problems: [FileError]) {
    var lessons: [Lesson] = []
    let (files, unreadable) = ConfigurationFolder.texts(in: folder)
    var problems = unreadable
    for (file, text) in files {
      do throws(FileError) {
        lessons.append(try Lesson(parsing: text, file: file))
      } catch {
        problems.append(error)
      }
    }
    return (lessons, problems)
  }

  /// The lesson in a file.
  /// - Throws: `CommandFailure.cannotOpen` or `.file`.
  static func lesson(at path: String) throws(CommandFailure) -> Lesson {
    let text = try TextFile.readNamed(path)
    do throws(FileError) {
      return try Lesson(parsing: text, file: path)
    } catch {
      throw .file(error)
    }
  }

  /// The lesson of a name, a person's own before those that ship, or in a file.
  /// - Parameters:
  ///   - own: a person's own lessons.
  ///   - problems: what is wrong with those that are none.
  /// - Throws: `CommandFailure.unknownLesson`, `.cannotOpen` or `.file`.
  static func lesson(
    called word: String, own: [Lesson], problems: [FileError] = []
  ) throws(CommandFailure) -> Lesson {
    if TextFile.isPath(word) { return try lesson(at: word) }
    if let problem = problems.first(where: { $0.file.hasSuffix("/\(word).toml") }) {
      throw .file(problem)
    }
    let lessons = own + Lesson.builtIn
    guard let lesson = lessons.first(where: { $0.name == word }) else {
      throw .unknownLesson(word, known: lessons.map(\.name))
    }
    return lesson
  }
}
