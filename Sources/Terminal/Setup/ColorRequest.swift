internal import Plotting

/// What the environment and the caller ask of colours: how many are used, and under which description
/// of the terminal.
struct ColorRequest {
  /// The TERM of the environment.
  let term: String
  /// What the caller asks for; it wins over NO_COLOR.
  let asked: ColorLevel?
  /// Whether COLORTERM promises 24 bits, and so 256 colours too.
  let promisesDirect: Bool
  /// Whether NO_COLOR is set and not empty.
  let refusesColor: Bool

  /// The descriptions to try, the best first: those with more colours than TERM's own only where
  /// more are promised or asked for.
  ///
  /// Direct colour is used only if the caller asks for it, or TERM names it: under a description of
  /// direct colour the numbers from 8 on are red, green and blue, so that the brighter eight of the
  /// 16 colours that the person chose for this terminal cannot be named. With 256 colours they can,
  /// and the nearest of 256 is nearly as good as any other colour.
  var names: [String] {
    let wantsMore = asked.map { $0 == .truecolor } ?? (promisesDirect && !refusesColor)
    guard wantsMore, !term.isEmpty, !term.hasSuffix("-direct") else { return [term] }
    let family = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
    let richer = (asked == .truecolor ? [family + "-direct"] : []) + [family + "-256color"]
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
