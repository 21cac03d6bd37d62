import Explorer
import Programs

/// Texts as people and accidents paste them.
enum RandomText {
  private static let digits = Array("0123456789.,_ usnmk%-=".unicodeScalars)
  /// Letters that change their length, join, go from right to left, take two columns or none.
  private static let odd: [Unicode.Scalar] = [
    "é", "\u{301}", "ß", "Ω", "µ", "μ", "ـ", "ע", "\u{202E}", "\u{200B}", "\u{200D}", "\u{FEFF}",
    "\u{2028}", "漢", "🎛", "\u{1F1E9}", "\u{FE0F}", "\u{10FFFF}", "\u{E000}", "\u{AD}", "¿", "½",
  ]

  /// Answers to what the bottom line asks, right ones and nearly right ones.
  private static let answers = [
    "10%", "200", "0", "2.5us", "-3%", "1e9", "99999999999999999999", "mine", "my ring", "-x",
    "a/b",
    "prototype", "T=2000 E=2.5us", "latency=10us", "T=0", "T=2000 T=1", "nothing", "out.svg",
    "/nowhere/x", "~/", " ", "1980", "1.98us", "1,718", "0,125", "-1", "nan", "inf", "0x10", "٣",
    "256", "1000000000", "1048576", "3 900", "2.4us", "1_000",
  ]

  static func answer(_ generator: inout SplitMix64) -> String { generator.one(of: answers) }

  /// Whatever: numbers, words, bytes, unicode, short or long.
  static func any(_ generator: inout SplitMix64) -> String {
    let length = generator.chance(10) ? generator.number(0...4000) : generator.number(0...30)
    let kind = generator.number(0...3)
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(scalar(kind, &generator)) }
    return String(text)
  }

  /// Any scalar of a kind: 0 digits and units, 1 bytes, 2 what is odd, others all of Unicode.
  static func scalar(_ kind: Int, _ generator: inout SplitMix64) -> Unicode.Scalar {
    switch kind {
    case 0: generator.one(of: digits)
    case 1: Unicode.Scalar(UInt8(generator.number(0...255)))
    case 2: generator.one(of: odd)
    default: Unicode.Scalar(UInt32(generator.number(0...0x10_FFFF))) ?? "\u{FFFD}"
    }
  }
}
