/// A string of a terminal's description, in which `$<5/>` asks for a delay.
enum PaddedString {
  /// The bytes that reach the terminal when nothing is delayed.
  static func withoutPadding(_ string: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = string[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
