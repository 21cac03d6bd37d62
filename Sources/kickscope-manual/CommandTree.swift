import ArgumentParser
import Commands
import FoundationEssentials

/// A command as ArgumentParser describes it with `--experimental-dump-help`.
struct CommandTree: Decodable {
  let commandName: String
  let shouldDisplay: Bool
  let abstract: String?
  let discussion: String?
  private let subcommands: [CommandTree]?
  private let arguments: [Argument]?

  /// An option, a flag or an argument.
  struct Argument: Decodable {
    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let sectionTitle: String?
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  enum Kind: String, Decodable {
    case positional
    case option
    case flag
  }

  /// How an option is written.
  struct Name: Decodable {
    let kind: Form
    let name: String

    enum Form: String, Decodable {
      case long
      case short
      case longWithSingleDash
    }
  }

  /// The commands and the arguments that a person is meant to see, without `help`, which every
  /// command has.
  var shownCommands: [CommandTree] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The program's own.
  static func kickscope() throws -> CommandTree {
    struct Tool: Decodable { let command: CommandTree }
    let text = Kickscope._dumpHelp()
    return try JSONDecoder().decode(Tool.self, from: Data(text.utf8)).command
  }
}
