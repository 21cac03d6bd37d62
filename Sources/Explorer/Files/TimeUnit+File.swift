internal import QueueModel

extension TimeUnit {
  /// What the key `unit` calls the units; cycles also need `hertz`.
  private static let words: [(word: String, unit: TimeUnit?)] = [
    ("ticks", .ticks), ("ns", .nanoseconds), ("us", .microseconds), ("cycles", nil),
  ]

  /// The unit that the keys `unit` and `hertz` of a file mean together; nil without either.
  static func reading(
    _ unit: Setting?, hertz: Setting?, in file: String
  ) throws(FileError) -> TimeUnit? {
    guard let unit else {
      guard let hertz else { return nil }
      throw hertz.missing("unit", in: file)
    }
    if let known = try unit.choice(in: file, of: words.map { ($0.word, $0.unit) }) {
      guard hertz == nil else {
        throw unit.error(
          in: file, .notAllowed(value: try unit.text(in: file), allowed: ["cycles"]))
      }
      return known
    }
    guard let hertz else { throw unit.missing("hertz", in: file) }
    let value = try hertz.integer(in: file)
    guard value > 0 else {
      throw hertz.error(in: file, .outOfRange(value: value, lowest: 1, highest: .max))
    }
    return .cycles(hertz: value)
  }
}

extension Setting {
  /// The error of a key that is missing beside this one.
  fileprivate func missing(_ name: String, in file: String) -> FileError {
    FileError(
      file: file, line: line, key: (path.dropLast() + [name]).joined(separator: "."),
      problem: .missingKey)
  }
}
