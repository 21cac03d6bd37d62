internal import Plotting
internal import QueueModel

extension Regime {
  /// What fills a regime's stretch of an axis or a track, so that no colour is needed to tell it.
  func hatch(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch self {
    case .FC: glyphs.isASCII ? "-" : "─"
    case .FP: glyphs.isASCII ? "=" : "═"
    case .SCS: glyphs.isASCII ? "~" : "╌"
    case .SPS: glyphs.isASCII ? "^" : "┅"
    case .SS: glyphs.isASCII ? "#" : "▒"
    case .LS: glyphs.isASCII ? ":" : "┄"
    }
  }
}
