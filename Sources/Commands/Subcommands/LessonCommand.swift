import ArgumentParser
import Explorer
import Glibc
import QueueModel

/// Lessons and challenges for a class.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "List the lessons and challenges, run one, print it, or check your own.",
    discussion: """
      Without a name all are listed. Your own are files NAME.toml in \
      $XDG_CONFIG_HOME/kickscope/lessons, or ~/.config/kickscope/lessons, or anywhere if you give \
      the path; docs/lessons.md says how to write one.
      """,
    subcommands: [Open.self, List.self, Check.self], defaultSubcommand: Open.self)

  /// Opens the explorer in a lesson.
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a lesson in the explorer, or print it.")

    @Argument(
      help: ArgumentHelp("A lesson's name, or a file.", valueName: "NAME|FILE.toml"),
      completion: Candidates.lessons)
    var name: String?

    @Flag(help: "Print it with its answers, as a handout.")
    var text = false

    @OptionGroup(title: "Looks") var looks: LookOptions

    @OptionGroup(title: "Between runs") var state: StateOptions

    func run() throws {
      let (own, problems) = LessonFiles.own()
      guard let name else { return try LessonList(own: own, problems: problems).write() }
      let lesson = try LessonFiles.lesson(called: name, own: own, problems: problems)
      if let problem = lesson.problems.first { throw CommandFailure.file(problem) }
      guard text else {
        let session = ExploreSession(
          preset: .standard, experiment: Preset.standard.experiment, data: nil, remarks: [],
          looks: looks, state: state, lesson: lesson)
        return try session.explore()
      }
      var output = ByteSink(descriptor: STDOUT_FILENO)
      for line in try LessonSheet(lesson).lines() { output.append(line: line) }
      try output.finish()
    }
  }

  /// Lists all.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the lessons and challenges.")

    @Option(help: "What is written.")
    var format = OutputFormat.table

    func run() throws {
      let (own, problems) = LessonFiles.own()
      try LessonList(own: own, problems: problems).write(format)
    }
  }

  /// Checks a teacher's files.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check lesson files, and print the right answer of every step.",
      discussion: """
        What is wrong is said with file, line and key on standard error, and the exit status is 65.
        """)

    @Argument(
      help: ArgumentHelp("Lesson files.", valueName: "FILE.toml"),
      completion: .file(extensions: ["toml"]))
    var files: [String]

    func run() throws {
      var output = ByteSink(descriptor: STDOUT_FILENO)
      var problems: [FileError] = []
      var broken = 0
      var failure: CommandFailure?
      for file in files {
        do throws(CommandFailure) {
          let found = try check(file, &output)
          if !found.isEmpty { broken += 1 }
          problems += found
        } catch {
          failure = error
          break
        }
      }
      // What is known of those before one that cannot be opened is said all the same.
      try output.finish()
      var messages = ByteSink(descriptor: STDERR_FILENO)
      for problem in problems { messages.append(line: problem.text) }
      try messages.finish()
      if let failure { throw failure }
      if broken > 0 { throw CommandFailure.brokenLessons(broken, of: files.count) }
    }

    /// Writes the answers of a file, or returns what is wrong with it.
    private func check(
      _ file: String, _ output: inout ByteSink
    ) throws(CommandFailure) -> [FileError] {
      let text = try TextFile.readNamed(file)
      let (lesson, problems) = Lesson.check(text, file: file)
      guard let lesson else { return problems }
      do throws(FileError) {
        output.append(line: "\(file): \(lesson.title)")
        for line in try LessonSheet(lesson).answers() { output.append(line: "  \(line)") }
        return []
      } catch {
        return [error]
      }
    }
  }
}
