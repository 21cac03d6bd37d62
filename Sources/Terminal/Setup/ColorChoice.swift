/// How many colours are used, and under which description of the terminal.
struct ColorChoice {
  /// Red, green and blue in 8 bits each.
  static let direct = 1 << 24

  /// The TERM of the environment.
  let term: String
  /// What the caller asks for; it wins over NO_COLOR.
  let asked: Int?
  /// Whether COLORTERM promises 24 bits.
  let promisesDirect: Bool
  /// Whether NO_COLOR is set and not empty.
  let refusesColor: Bool

  /// The descriptions to try, the best first: one in direct colour only if it can be used.
  var names: [String] {
    let wantsDirect = asked.map { $0 >= Self.direct } ?? (promisesDirect && !refusesColor)
    guard wantsDirect, !term.isEmpty, !term.hasSuffix("-direct") else { return [term] }
    let family = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
    return [family + "-direct", term]
  }

  /// The number of colours to use of those that a description has.
  func colors(described: Int) -> Int {
    let wanted = asked ?? (refusesColor ? 0 : described)
    return [Self.direct, 256, 16, 8].first { $0 <= min(wanted, described) } ?? 0
  }
}
