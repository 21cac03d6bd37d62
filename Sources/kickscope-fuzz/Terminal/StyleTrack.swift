/// The style of the text that a terminal would write next, as far as it matters whether it is plain.
struct StyleTrack: CustomStringConvertible {
  private var attributes: Set<Int> = []
  private var hasForeground = false
  private var hasBackground = false

  var isPlain: Bool { attributes.isEmpty && !hasForeground && !hasBackground }

  var description: String {
    let colours = (hasForeground ? ["coloured"] : []) + (hasBackground ? ["on a colour"] : [])
    return (attributes.sorted().map { "attribute \($0)" } + colours).joined(separator: ", ")
  }

  /// Takes the fields of `ESC [ … m`.
  mutating func change(_ fields: [Substring]) {
    var index = 0
    while index < fields.count {
      // With colons a colour is one field, with semicolons it is three or five.
      let isWhole = fields[index].contains(":")
      let number = Int(fields[index].prefix { $0 != ":" }) ?? 0
      if number == 38 || number == 48, !isWhole, index + 1 < fields.count {
        index += fields[index + 1] == "5" ? 2 : 4
      }
      change(number)
      index += 1
    }
  }

  private mutating func change(_ number: Int) {
    switch number {
    case 0: self = StyleTrack()
    case 1...9: attributes.insert(number)
    case 22: attributes.subtract([1, 2])
    case 23...29: attributes.remove(number - 20)
    case 30...38, 90...97: hasForeground = true
    case 39: hasForeground = false
    case 40...48, 100...107: hasBackground = true
    case 49: hasBackground = false
    default: break
    }
  }
}
