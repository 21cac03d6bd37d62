import Commands
import Explorer
import QueueModel

/// The tables that commands read.
extension Subject {
  static let rows = Subject(
    "rows", "the cases of eval --input",
    seeds: { csv(["L,kP,kC,WP,WC,NP,NC,SP,SC\n256,1,1,1500,1100,2400,200,3900,200\n"]) },
    words: { Parameter.allCases.map(\.rawValue) + csvWords }
  ) { (bytes) throws(Flaw) in
    for complaint in ParserTrial.rows(bytes) {
      try Message.check(
        complaint, file: ParserTrial.file, lines: Message.lines(bytes),
        needsLine: !complaint.hasSuffix("left out"))
    }
  }

  static let measurements = Subject(
    "measurements", "measured times, as --data takes them",
    seeds: {
      csv([
        "WP,T,T_low,T_high,E,E_error\n1500,3900,3800.5,4e3,5200,\n", "L,T,is_disturbed\n8,9,1\n",
      ])
    },
    words: {
      Parameter.allCases.map(\.rawValue) + ["T", "E", "_low", "_high", "_error", "is_disturbed"]
        + csvWords
    }
  ) { (bytes) throws(Flaw) in
    switch ParserTrial.measurements(bytes) {
    case .success(let data):
      guard !data.rows.isEmpty, data.rows.allSatisfy({ $0.values.count == data.columns.count })
      else { throw Flaw("measurements without rows, or rows without values") }
      for quantity in data.rows.flatMap({ [$0.T, $0.E] }).compactMap(\.self) {
        guard 0 <= quantity.low, quantity.low <= quantity.value, quantity.value <= quantity.high,
          quantity.high.isFinite
        else { throw Flaw("a measured time is not between its ends: \(quantity)") }
      }
    case .failure(let complaint):
      try Message.check(complaint.text, file: ParserTrial.file, lines: Message.lines(bytes))
    }
  }

  static let samples = Subject(
    "samples", "measured times to draw from, as empirical:FILE takes them",
    seeds: { csv(["time\n1500\n1.5e3\n0\n", "a,WP\n1,2\n3,4\n", "1\n2\n3\n"]) },
    words: { ["WP", "2"] + csvWords }
  ) { (bytes) throws(Flaw) in
    for column in [nil, "WP", "2"] {
      switch ParserTrial.samples(bytes, column: column) {
      case .success(let values):
        guard !values.isEmpty, values.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
          throw Flaw("samples that are no times")
        }
      case .failure(let complaint):
        try Message.check(complaint.text, file: ParserTrial.file, lines: Message.lines(bytes))
      }
    }
  }

  static let sweepFile = Subject(
    "sweep-file", "a sweep's CSV that is gone on with",
    seeds: { [ParserTrial.sweepFile(isJSON: false)] }, words: { csvWords }
  ) { (bytes) throws(Flaw) in try goOn(bytes, isJSON: false) }

  static let sweepLines = Subject(
    "sweep-lines", "a sweep's lines of JSON that are gone on with",
    seeds: { [ParserTrial.sweepFile(isJSON: true)] }, words: { ["{\"row\":", "\"sweep\":"] }
  ) { (bytes) throws(Flaw) in try goOn(bytes, isJSON: true) }

  private static func goOn(_ bytes: [UInt8], isJSON: Bool) throws(Flaw) {
    switch ParserTrial.finishedRows(bytes, isJSON: isJSON) {
    case .success(let count):
      guard (0...5).contains(count) else { throw Flaw("\(count) rows of a sweep of 5") }
    case .failure(let complaint):
      try Message.check(
        complaint.text, file: ParserTrial.file, lines: Message.lines(bytes), needsLine: true)
    }
  }

  /// Tables, and the same as other systems write them.
  private static func csv(_ texts: [String]) -> [[UInt8]] {
    texts.flatMap { text in
      [text, "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n")].map {
        Array($0.utf8)
      }
    }
  }

  private static let csvWords = [
    ",", ";", "\"", "\"\"", "\r\n", "\n", "2.4us", "1e9", "-1", "\u{FEFF}",
  ]
}
