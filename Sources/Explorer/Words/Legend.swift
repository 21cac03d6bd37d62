public import Plotting
internal import QueueModel

/// What the letters and glyphs of the screen mean.
public enum Legend {
  /// The regimes' letters, with their names and conditions.
  public static let regimes: [(symbol: String, meaning: String)] = Regime.allCases.map { regime in
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

  /// What the marks in a plot and in the diagram of a period mean.
  public static let marks: [(symbol: String, meaning: String)] = [
    ("●", "the operating point: what the sliders say"),
    ("◦", "T or E by the simulator, at some values"),
    ("p d e", "behind a number: published, derived, estimated"),
    ("*", "behind a number: set by hand, not the preset's"),
    ("×", "measured: --data; in v, how far from the model"),
    ("┊", "a regime border; 2: two in one column, zoom in with +"),
    ("╎ ×1.48", "a jump, and what it multiplies T or E by"),
    ("best SS", "the least T that SS can have; SS in E: its work"),
    ("±", "where T or E can be, with what % put in doubt"),
    ("▲ ▼ ◀ ▶", "at an edge: a point off the plot there"),
    ("█ ▓", "P or C works; every second message lighter"),
    ("▲ ◢", "notifies; starts up after being told"),
    ("┄ ·", "told and not yet started; blocked"),
    ("≈ z", "spins; sleeps by its own choice"),
    ("w ≡ ⎽", "guard wait, asleep or busy; no message to send"),
    ("│ at ◦", "where the true mean lies, with 95 % confidence"),
    ("load", "T with a greedy P over the gap of arrivals"),
    ("Q", "how full the queue is, against the peak in the title"),
    ("a", "(L−kP)·WP − WC: how late C may start"),
    ("b", "(L−kC)·WC − WP: how late P may start"),
    ("(late)", "in brackets: this regime does not ask for it"),
    ("sim ✓ – …", "simulator: the same, period too long, at work"),
  ]

  /// The same rising curve in each set of glyphs.
  public static func sample(_ glyphs: GlyphSet) -> String {
    switch glyphs {
    case .braille: "⣀⣀⡠⠤⠔⠒⠊⠉⠉"
    case .quadrant: "▖▖▗▄▝▀▀▘▘"
    case .block: "▁▂▃▄▅▆▇█"
    case .ascii: "__.-'~\"/\\|"
    case .dot: "...ooo***"
    }
  }
}
