import Explorer
import QueueModel
import Terminal

/// Why a command ends without doing what it was asked to.
enum CommandFailure: Error, Hashable {
  case cannotOpen(path: String, code: Int32)
  case stream(StreamError, name: String)
  case header(Columns.Fault, file: String, line: Int)
  /// Rows that had no result, after all others were written.
  case badRows(bad: Int, good: Int, file: String)
  /// Rows in which model and simulator found different values.
  case disagreement(rows: Int)
  /// No preset of that name; and no command, where one could stand.
  case unknownPreset(String, known: [String], commands: [String] = [])
  case unknownTheme(String, known: [String])
  case option(Parameter, option: String, text: String, DurationTextError)
  case scenario(ScenarioError)
  /// N or S on the x axis, while the two costs that it turns differ.
  case unequalCosts(Knob, Scenario)
  /// A stretch of the x axis of which the knob can take less than two values.
  case noRange(Knob, text: String, allowed: ClosedRange<Int>)
  /// Rows whose period was too long to simulate, after all were written.
  case unsettledRows(Int, messageLimit: Int)
  /// A period longer than the simulation was allowed to run.
  case periodTooLong(messageLimit: Int)
  /// A scenario's file of which nothing can be used.
  case file(FileError)
  case terminal(TerminalError)

  /// The exit status, as in sysexits.h; 141 is what a shell shows for a broken pipe.
  var status: Int32 {
    switch self {
    case .cannotOpen: 66
    case .stream(.brokenPipe, _): 141
    case .stream: 74
    case .header(.givenTwice, _, _): 64
    case .header, .badRows, .file: 65
    case .disagreement: 70
    case .unknownPreset, .unknownTheme, .option, .scenario, .unequalCosts, .noRange: 64
    case .periodTooLong, .unsettledRows, .terminal: 69
    }
  }
}
