public import QueueModel

/// What is wrong with a file that a person edits, and where.
public struct FileError: Error, Hashable, Sendable {
  /// The file as its reader names it.
  public let file: String
  /// The line, from 1; nil where the whole file is meant, or a key that is missing.
  public let line: Int?
  /// The dotted key, as in `curve.polling`, where one is concerned.
  public let key: String?
  /// What is wrong.
  public let problem: Problem

  /// No file that a person edits has to be larger, in bytes.
  public static let sizeLimit = 65_536

  /// A problem at a line and a key, as far as they are known.
  public init(file: String, line: Int? = nil, key: String? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
  }

  /// What is wrong, with what would be right.
  public enum Problem: Error, Hashable, Sendable {
    /// The system does not give the file out; its word for the reason.
    case unreadable(reason: String)
    /// Larger than any such file has to be; the limit in bytes.
    case tooLarge(limit: Int)
    /// The bytes are no text in UTF-8.
    case notText
    /// More keys inside of keys than any such file needs.
    case tooDeep(limit: Int)
    /// No TOML; the parser's own words, and the column from 1.
    case syntax(column: Int, detail: String)
    /// The key stands in the file before.
    case duplicateKey(firstLine: Int)
    /// No such key; the nearest one that exists.
    case unknownKey(nearest: String?)
    /// A key that has to be there is not.
    case missingKey
    /// A value of another kind than the key takes.
    case wrongKind(found: ValueKind, expected: [ValueKind])
    /// A word in a style that is no colour.
    case noColor(word: String)
    /// A style that says nothing, or says a thing twice.
    case noStyle(value: String)
    /// A word that the key does not take, and those that it does.
    case notAllowed(value: String, allowed: [String])
    /// A number that comes from two places: only one of published, derived, measured and estimated can
    /// be true.
    case secondOrigin
    /// A number outside of its range.
    case outOfRange(value: Int, lowest: Int, highest: Int)
    /// A text that gives knobs values, and does not.
    case assignment(AssignmentError)
    /// A text that the model is to evaluate, and cannot.
    case formula(FormulaError)
    /// A blank of a text that is no formula.
    case blank(String, FormulaError)
    /// A text with a `{` without its `}`.
    case openBrace
    /// A formula or a text for which the model has no number here.
    case noValue(String)
    /// A formula or a text that changes what cannot be changed so.
    case impossible(String, AssignmentError)
    /// A blank that tells the outcome before it is predicted, and what would not.
    case spoiler(String, instead: String?)
    /// A key for an answer, which only the model gives.
    case foundByModel
    /// A text without quotes, as the value of a key.
    case unquoted(key: String)
    /// Of the answers to a question none is right.
    case noRightAnswer
    /// More than one is right.
    case severalRightAnswers([String])
    /// Nothing changes where something has to.
    case noChange
    /// A text that is no strategy, no distribution or no kind of arrivals.
    case mechanism(String, MechanismTextError)
    /// A scenario's file that is called as a preset that ships.
    case nameTaken
  }

  /// The kinds of values that TOML has.
  public enum ValueKind: String, Hashable, Sendable {
    case text, integer, decimal, boolean, date, list, table
  }
}
