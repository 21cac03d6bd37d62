import ArgumentParser
import Commands
import Glibc

/// Writes the pages of the manual, from what the program knows of itself.
@main
struct KickscopeManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kickscope-manual",
    abstract: "Write the manual's pages: kickscope.1, and one for each command.")

  @Option(help: ArgumentHelp("The day that the pages bear.", valueName: "YYYY-MM-DD"))
  var date = ""

  @Argument(help: ArgumentHelp("Where they go.", valueName: "FOLDER"))
  var folder: String

  func run() throws {
    for (name, text) in Manual(try CommandTree.kickscope(), date: date).pages {
      let path = "\(folder)/\(name).1"
      guard let file = fopen(path, "w") else { throw failure(path) }
      let isWritten = fputs(text, file) >= 0
      guard fclose(file) == 0, isWritten else { throw failure(path) }
    }
  }

  private func failure(_ path: String) -> CleanFailure {
    CleanFailure(description: "cannot write \(path): \(String(cString: strerror(errno)))")
  }

  private struct CleanFailure: Error, CustomStringConvertible {
    let description: String
  }
}
