internal import Plotting
internal import QueueModel

/// What the letters and glyphs of the screen mean.
enum Legend {
  static let regimes: [(symbol: String, meaning: String)] = Regime.allCases.map { regime in
    (regime.rawValue, "\(regime.name): \(condition(regime))")
  }

  private static func condition(_ regime: Regime) -> String {
    switch regime {
    case .FC: "WC < WP, and C starts in time"
    case .FP: "WP < WC, and P starts in time"
    case .SCS: "C is faster, starts too late"
    case .SPS: "P is faster, starts too late"
    case .SS: "they take turns"
    case .LS: "WP = WC, nobody has to wait"
    }
  }

  /// The same rising curve in each set of glyphs.
  static func sample(_ glyphs: GlyphSet) -> String {
    switch glyphs {
    case .braille: "⣀⣀⡠⠤⠔⠒⠊⠉⠉"
    case .quadrant: "▖▖▗▄▝▀▀▘▘"
    case .block: "▁▂▃▄▅▆▇█"
    case .ascii: "__.-'~\"/\\|"
    case .dot: "...ooo***"
    }
  }
}
