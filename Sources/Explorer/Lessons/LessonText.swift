internal import Plotting
internal import QueueModel

/// A text of a lesson with blanks that the model fills in: `T falls from {T.before} to {T}`.
struct LessonText: Hashable, Sendable {
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case text(String)
    case blank(Blank, written: String)
  }

  /// What stands in braces.
  private enum Blank: Hashable, Sendable {
    /// `{T}`, `{T of WC=400}`, `{regime}`, `{E - 2*T}`.
    case formula(Formula)
    /// `{factor}` and `{factor.E}`: by what the change multiplies it.
    case factor(of: Formula, Formula)
    /// `{percent}` and `{percent.WC}`: by how much it grows or falls.
    case percent(of: Formula, Formula)
    /// `{throughput}`: by how much the inverse of T does.
    case throughput

    var formula: Formula {
      switch self {
      case .formula(let formula), .factor(let formula, _), .percent(let formula, _): formula
      case .throughput: .quantity(.T, at: Formula.Place())
      }
    }
  }

  /// No text.
  static let empty = LessonText(parts: [])

  private init(parts: [Part]) { self.parts = parts }

  /// Reads a text.
  /// - Throws: what is wrong with a blank.
  init(reading text: String) throws(FileError.Problem) {
    var parts: [Part] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: start)...]
      guard let end = inside.firstIndex(where: { "{}".contains($0) }), inside[end] == "}" else {
        throw .openBrace
      }
      if start > rest.startIndex { parts.append(.text(String(rest[..<start]))) }
      let written = String(rest[rest.index(after: start)..<end].trimmed)
      parts.append(.blank(try Self.blank(written), written: written))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// What is wrong with it before a prediction: a blank that tells what a change brings.
  var spoiler: FileError.Problem? {
    for case .blank(let blank, let written) in parts where blank.formula.tellsOutcome {
      if case .formula(.quantity) = blank {
        return .spoiler("{\(written)}", instead: "{\(written).before}")
      }
      return .spoiler("{\(written)}", instead: nil)
    }
    return nil
  }

  private static func blank(_ text: String) throws(FileError.Problem) -> Blank {
    do throws(FormulaError) {
      let words = text.split(separator: ".", maxSplits: 1)
      let name = words.count > 1 ? String(words[1]) : "T"
      switch words.first {
      case "factor": return .factor(of: try number(name), try number("before.\(name)"))
      case "percent": return .percent(of: try number(name), try number("before.\(name)"))
      case "throughput" where words.count == 1: return .throughput
      default: break
      }
      let formula = try Formula(reading: text)
      guard formula.kind != .truth else {
        throw .wrongKind(column: text.unicodeScalars.count, expected: .number)
      }
      return .formula(formula)
    } catch {
      throw .blank("{\(text)}", error)
    }
  }

  private static func number(_ text: String) throws(FormulaError) -> Formula {
    try Formula(.number, reading: text)
  }

  /// The text with its blanks filled in, without line breaks.
  /// - Throws: the blank for which there is no number.
  func filled(_ situation: Situation) throws(FileError.Problem) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let string): text += string
      case .blank(let blank, let written):
        guard let filling = Self.filling(blank, situation) else {
          throw blank.formula.problem("{\(written)}", in: situation)
        }
        text += filling
      }
    }
    return text.split(whereSeparator: \.breaksLines).joined(separator: " ").withWholeNumbers
  }

  private static func filling(_ blank: Blank, _ situation: Situation) -> String? {
    func ratio(_ now: Formula, _ before: Formula) -> Double? {
      guard let now = now.number(situation), let before = before.number(situation), before != 0
      else { return nil }
      return now / before
    }
    switch blank {
    case .formula(let formula):
      return formula.kind == .regime
        ? formula.regime(situation)?.rawValue : formula.number(situation).map(Readout.answer)
    case .factor(let now, let before): return ratio(now, before).map(Readout.factor)
    case .percent(let now, let before): return ratio(now, before).map(Readout.growth)
    case .throughput:
      let T = Formula.quantity(.T, at: Formula.Place())
      let before = Formula.quantity(.T, at: Formula.Place(base: .before))
      return ratio(before, T).map(Readout.growth)
    }
  }
}

extension Readout {
  /// A number that a lesson tells: whole ones whole, others to a tenth or a hundredth; no line ends
  /// inside of it.
  static func answer(_ number: Double) -> String {
    guard number.isFinite else { return number < 0 ? "−∞" : "∞" }
    let size = ticks(number.magnitude).replacing(" ", with: "\u{A0}")
    return number < 0 ? "−\(size)" : size
  }

  /// What a ratio is as a change: `+97 %`, `−5.1 %`.
  static func growth(_ ratio: Double) -> String {
    guard ratio.isFinite else { return "without end" }
    let percent = (ratio - 1) * 100
    let size =
      percent.magnitude >= 10
      ? NumberText.decimal(percent.magnitude, places: 0)
      : NumberText.significant(percent.magnitude, digits: 2)
    return percent == 0
      ? "±0\u{A0}%" : "\(percent < 0 ? "−" : "+")\(size.replacing(" ", with: "\u{A0}"))\u{A0}%"
  }
}
