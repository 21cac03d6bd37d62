import ArgumentParser
import Explorer
import Glibc

/// The themes that can be chosen.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes, and where each was found.",
    discussion: """
      Your own are files NAME.toml in $XDG_CONFIG_HOME/kickscope/themes, or \
      ~/.config/kickscope/themes; one that is called like one that ships takes its place. What is \
      wrong with a file is said on standard error, and the rest of it is used.
      """)

  @Option(help: "What is written.")
  var format = OutputFormat.table

  func run() throws {
    let found = ThemeSearch().all()
    var output = ByteSink(descriptor: STDOUT_FILENO)
    ThemeList(found: found).write(format, to: &output)
    try output.finish()
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in found.flatMap(\.problems) { messages.append("\(problem.text)\n") }
    try messages.finish()
  }
}

/// What there is to say about themes.
struct ThemeList {
  let found: [ThemeSearch.Found]

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let rows = found.map {
      [$0.theme.name, $0.theme.title, $0.theme.author, $0.path ?? "built in"]
    }
    TextTable(columns: ["name", "title", "author", "found"], rows: rows).write(format, to: &sink)
  }
}
