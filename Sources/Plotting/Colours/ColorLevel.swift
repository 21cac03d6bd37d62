/// How many colours a terminal can show.
public enum ColorLevel: String, CaseIterable, Hashable, Sendable {
  case truecolor
  /// The 16 standard colours, a cube of 6×6×6 and 24 greys.
  case palette256
  case palette16
  /// The first 8 of the standard colours.
  case palette8
  /// Attributes only.
  case none
}
