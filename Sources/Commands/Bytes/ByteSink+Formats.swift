import QueueModel

extension ByteSink {
  /// A sink that only keeps its bytes.
  static func inMemory() -> ByteSink {
    ByteSink(portion: 0) { (buffer) throws(StreamError) in buffer.count }
  }

  /// A CSV field, quoted where it has to be.
  mutating func append(csv text: String) {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      append(text)
      return
    }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }

  /// For a person: at least 0, rounded to three decimal places, halves up, without zeros at the
  /// end; thousands in groups.
  mutating func append(rounded fraction: Fraction) {
    let whole = fraction.floor
    let rest = fraction.numerator - whole * fraction.denominator
    let thousandths = Int((rest * 2000 + fraction.denominator) / (2 * fraction.denominator))
    append(grouped: whole + Int128(thousandths / 1000))
    var places = thousandths % 1000
    guard places > 0 else { return }
    append(UInt8(ascii: "."))
    while places > 0 {
      append(UInt8(ascii: "0") + UInt8(places / 100))
      places = places % 100 * 10
    }
  }

  /// For a person: a whole number, its thousands in groups.
  mutating func append(grouped number: Int128) {
    let start = bytes.count
    append(number)
    let first = number < 0 ? start + 1 : start
    var end = bytes.count - 3
    while end > first {
      insert(UInt8(ascii: " "), at: end)
      end -= 3
    }
  }

  /// A JSON string.
  mutating func append(json text: String) { append(json: Array(text.utf8)[...]) }

  /// A JSON string; bytes that are not UTF-8 become U+FFFD.
  mutating func append(json text: ArraySlice<UInt8>) {
    append(UInt8(ascii: "\""))
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      append(text)
    } else {
      for byte in String(decoding: text, as: UTF8.self).utf8 { append(escaping: byte) }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0x00..<0x20, 0x7F:
      append("\\u00")
      append(byte < 0x10 ? "0" : "")
      append(String(byte, radix: 16))
    default: append(byte)
    }
  }

  /// A JSON number, or null.
  mutating func append(json number: Int?) {
    if let number { append(number) } else { append("null") }
  }

  /// A JSON number in decimal, or null.
  mutating func append(json fraction: Fraction?) {
    if let fraction { append(decimal: fraction) } else { append("null") }
  }

  /// A JSON string `"num/den"`, or null.
  mutating func append(jsonExactly fraction: Fraction?) {
    guard let fraction else { return append("null") }
    append(UInt8(ascii: "\""))
    append(exactly: fraction)
    append(UInt8(ascii: "\""))
  }

  /// A line for a person's terminal, in which control characters become `?`.
  mutating func append(line text: String) {
    append(printable: Array(text.utf8)[...])
    append(UInt8(ascii: "\n"))
  }

  /// Text from a file for a person's terminal: control characters become `?`.
  mutating func append(printable text: ArraySlice<UInt8>) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      append(scalar.properties.generalCategory == .control ? "?" : String(scalar))
    }
  }
}
