internal import Plotting

/// How many colours are used, and under which description of the terminal.
struct ColorChoice {
  /// The TERM of the environment.
  let term: String
  /// What the caller asks for; it wins over NO_COLOR.
  let asked: ColorLevel?
  /// Whether COLORTERM promises 24 bits.
  let promisesDirect: Bool
  /// Whether NO_COLOR is set and not empty.
  let refusesColor: Bool

  /// The descriptions to try, the best first: those with more colours than TERM's own only where
  /// direct colour is promised or asked for.
  var names: [String] {
    let wantsDirect = asked.map { $0 == .truecolor } ?? (promisesDirect && !refusesColor)
    guard wantsDirect, !term.isEmpty, !term.hasSuffix("-direct") else { return [term] }
    let family = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
    let richer = [family + "-direct", family + "-256color"]
    return richer.filter { $0 != term } + [term]
  }

  /// The level to use with a description of so many colours.
  func level(described: Int) -> ColorLevel {
    let wanted = asked ?? (refusesColor ? .none : .truecolor)
    return ColorLevel.allCases.first { level in
      Self.count(of: level) <= min(Self.count(of: wanted), described)
    } ?? .none
  }

  private static func count(of level: ColorLevel) -> Int {
    switch level {
    case .truecolor: 1 << 24
    case .palette256: 256
    case .palette16: 16
    case .palette8: 8
    case .none: 0
    }
  }
}
