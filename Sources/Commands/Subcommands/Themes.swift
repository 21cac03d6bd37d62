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
    let (library, unreadable) = ThemeFiles.library()
    var output = ByteSink(descriptor: STDOUT_FILENO)
    ThemeList(library: library).write(format, to: &output)
    try output.finish()
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in unreadable + library.entries.flatMap(\.problems) {
      messages.append(line: problem.text)
    }
    try messages.finish()
  }
}

/// What there is to say about themes.
struct ThemeList {
  let library: ThemeLibrary

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let rows = library.entries.map { entry in
      [entry.theme.name, entry.theme.title, entry.theme.author, origin(entry)]
    }
    TextTable(columns: ["name", "title", "author", "found"], rows: rows).write(format, to: &sink)
  }

  private func origin(_ entry: ThemeLibrary.Entry) -> String {
    switch entry.origin {
    case .builtIn: "built in"
    case .file(let path): path
    }
  }
}
