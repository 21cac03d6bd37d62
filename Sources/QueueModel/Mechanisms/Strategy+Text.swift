extension Strategy {
  /// The strategy as it is written, `notify`, `spin:400`, `nap:1,2000,200`: the kind, and its
  /// settings in order, times in ticks.
  public var text: String {
    let values = numbers.map { String($0.value) }
    return values.isEmpty ? kind.rawValue : "\(kind.rawValue):\(values.joined(separator: ","))"
  }

  /// Reads a strategy: `poll`, `spin:2.4us`, `nap:1,2us,200`, `guard:d=300`.
  ///
  /// A kind is a word or the letter of its row in the table of strategies, `D` for `spin`. Times
  /// can have units. Settings that are not there are those of `Strategy(_:for:in:)`.
  /// - Throws: `MechanismTextError`: what cannot be read, or is out of range.
  public init(
    reading text: String, for party: Party, in scenario: Scenario
  ) throws(MechanismTextError) {
    var parts = MechanismText(text)
    guard !parts.kind.isEmpty || parts.rest != nil else { throw .empty(.strategy) }
    guard let kind = Kind(reading: parts.kind) else { throw .unknownKind(parts.kind, .strategy) }
    parts.kind = kind.rawValue
    let values = try parts.values(of: kind.settings.map(\.spellings))
    self.init(kind, for: party, in: scenario)
    for (setting, value) in zip(kind.settings, values) {
      guard let value else { continue }
      self[setting] = try MechanismText.number(
        value, of: setting.rawValue, in: setting.range, isDuration: setting.isDuration,
        unit: scenario.unit)
    }
  }
}

extension Strategy.Kind {
  /// The kind with that word or letter; both guards have one letter, which is that of the idle one.
  init?(reading word: String) {
    let lowercased = word.lowercased()
    let kind = Self.allCases.first {
      $0.rawValue == lowercased || $0.row.lowercased() == lowercased
    }
    guard let kind else { return nil }
    self = kind
  }
}

extension Strategy.Setting {
  /// How its name can be written.
  fileprivate var spellings: [String] {
    symbol == rawValue ? [rawValue] : [rawValue, symbol]
  }
}
