extension RecordReader {
  /// The record as a header: names without quotes and without blanks around them.
  var header: [String] {
    fields.map { field in
      String(decoding: self[field].unquoted, as: UTF8.self)
        .trimming(while: \.isWhitespace)
    }
  }

  /// Whether a record looks as if semicolons were meant to separate its fields.
  static func isSplitBySemicolons(_ fields: [String]) -> Bool {
    fields.joined().count { $0 == ";" } >= fields.count
  }
}

extension [String] {
  /// The columns of a header that have a name: those written exactly so, else in another case.
  func columns(named name: String) -> [Int] {
    let same = indices.filter { self[$0] == name }
    guard same.isEmpty else { return same }
    return indices.filter {
      self[$0].utf8.count == name.utf8.count && self[$0].lowercased() == name.lowercased()
    }
  }
}

extension ArraySlice<UInt8> {
  /// A CSV field's content: without its quotes, and with one quote for two.
  var unquoted: ArraySlice<UInt8> {
    let quote = UInt8(ascii: "\"")
    guard count >= 2, first == quote, last == quote else { return self }
    let inner = dropFirst().dropLast()
    guard inner.contains(quote) else { return inner }
    var content: [UInt8] = []
    var isSecond = false
    for byte in inner {
      isSecond = byte == quote && !isSecond
      if !isSecond { content.append(byte) }
    }
    return content[...]
  }
}
