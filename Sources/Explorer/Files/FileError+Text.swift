extension FileError {
  /// One sentence for a person: `FILE:LINE: KEY: what is wrong; what would be right`.
  public var text: String {
    var place = ValueText.shown(file, limit: .max)
    if let line { place += ":\(line)" }
    if let key { place += ": \(ValueText.shown(key, limit: 80))" }
    return "\(place): \(problem.text)"
  }
}

extension [FileError] {
  /// The first in a sentence, and how many more there are; nil if nothing is wrong.
  public var summary: String? {
    first.map { $0.text + (count > 1 ? " (and \(count - 1) more)" : "") }
  }
}

extension FileError.Problem {
  /// What is wrong and what would be right, without the place.
  public var text: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let limit): "is too large; such a file has at most \(limit) bytes"
    case .notText: "is no text; write it in UTF-8, without NUL characters"
    case .tooDeep(let limit): "keys stand more than \(limit) deep in one another"
    case .syntax(let column, let detail):
      "no TOML at column \(column): \(ValueText.shown(detail, limit: 300))"
    case .duplicateKey(let firstLine):
      "stands in line \(firstLine) already; keep one of the two"
    case .unknownKey(let nearest?): "no such key; do you mean \(nearest)?"
    case .unknownKey(nil): "no such key; leave it out"
    case .missingKey: "is missing; write it"
    case .wrongKind(let found, let expected):
      "is \(found.article); write \(list(expected.map(\.article)))"
    case .noColor(let word):
      "\"\(ValueText.shown(word))\" is no colour; write #rrggbb, a name such as bright-red, color0 … color255, or"
        + " default"
    case .noStyle(let value):
      "\"\(ValueText.shown(value))\" is no style; write a colour, any of bold, dim, underline and reverse, and"
        + " perhaps on COLOUR, each once"
    case .notAllowed(let value, let allowed):
      "\"\(ValueText.shown(value))\" is not known here; write \(list(allowed))"
    case .secondOrigin:
      "is a second origin; write one of published, derived, measured and estimated"
    case .outOfRange(let value, let lowest, let highest):
      "\(value) is out of range; write \(lowest) … \(highest)"
    case .assignment(let error): error.text
    case .formula(let error): error.text
    case .blank(let written, let error): "\(ValueText.quoted(written)): \(error.text)"
    case .openBrace: "has a { without its }; write {T}, or no brace at all"
    case .noValue(let formula):
      "\(ValueText.shown(formula)) has no value here; m, regime and margin are known where both parties notify, and"
        + " nothing is known exactly of random times"
    case .impossible(let formula, let error): "\(ValueText.shown(formula)): \(error.text)"
    case .spoiler(let blank, let instead):
      "\(ValueText.shown(blank)) tells what comes behind the change, before the class has predicted it; "
        + (instead.map { "write \(ValueText.shown($0)) for what was before" }
          ?? "keep it for explain")
    case .foundByModel:
      "the model finds the answer; write what is asked for, as of = \"T\", or choices"
    case .unquoted(let key): "a text stands in quotes; write \(ValueText.shown(key)) = \"…\""
    case .noRightAnswer: "none of them is true; one has to be"
    case .severalRightAnswers(let answers):
      "more than one of them is true: \(list(answers.map { "\"\(ValueText.shown($0))\"" })); only one may be"
    case .noChange: "changes nothing; the question is what a change does"
    case .mechanism(let text, let error):
      "\(ValueText.quoted(text)): \(ValueText.sentence(error))"
    case .nameTaken: "a preset that ships has this name; give the file another one"
    }
  }

  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension FileError.ValueKind {
  fileprivate var article: String {
    switch self {
    case .text: "a text in quotes"
    case .integer: "a whole number"
    case .decimal: "a decimal number"
    case .boolean: "true or false"
    case .date: "a date or time"
    case .list: "a list"
    case .table: "a table"
    }
  }
}
