/// A parser that is tried with bytes of every kind, and what has to hold of it.
struct Subject: Sendable {
  /// What it is called on the command line.
  let name: String
  /// What it reads, in a few words.
  let about: String
  /// Inputs from which others are made.
  let seeds: @Sendable () -> [[UInt8]]
  /// Words that its inputs are made of.
  let words: @Sendable () -> [String]
  /// Reads an input.
  /// - Throws: what does not hold.
  let check: @Sendable ([UInt8]) throws(Flaw) -> Void

  /// A parser of bytes.
  init(
    _ name: String, _ about: String, seeds: @escaping @Sendable () -> [[UInt8]],
    words: @escaping @Sendable () -> [String],
    check: @escaping @Sendable ([UInt8]) throws(Flaw) -> Void
  ) {
    (self.name, self.about, self.seeds, self.words, self.check) = (name, about, seeds, words, check)
  }

  /// A parser of text: bytes that are no UTF-8 are refused before it sees them.
  init(
    _ name: String, _ about: String, seeds: @escaping @Sendable () -> [String],
    words: @escaping @Sendable () -> [String],
    text check: @escaping @Sendable (String) throws(Flaw) -> Void
  ) {
    self.init(name, about, seeds: { seeds().map { Array($0.utf8) } }, words: words) {
      (bytes) throws(Flaw) in
      guard let text = String(validating: bytes, as: UTF8.self) else { return }
      try check(text)
    }
  }

  /// All of them; one that is written stands here, and nowhere else.
  static let all: [Subject] = [
    theme, preset, lesson, answers, formula, blanks, change, memory,
    rows, measurements, samples, sweepFile, sweepLines, axis,
    duration, count, strategy, distribution, arrivals, doubt, rate, limits, keys,
  ]

  /// The one of that name.
  static func named(_ name: String) -> Subject? { all.first { $0.name == name } }
}

/// Something that has to hold of a parser and does not.
struct Flaw: Error, Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  /// Reads an input: what is read has to hold, or what is said instead.
  static func unless<Failure: Error>(
    _ text: String, _ holds: () throws(Failure) -> Bool,
    orSays check: (Failure) throws(Flaw) -> Void
  ) throws(Flaw) {
    let isSo: Bool
    do throws(Failure) {
      isSo = try holds()
    } catch {
      return try check(error)
    }
    if !isSo { throw Flaw(text) }
  }
}
