extension Arrivals {
  static let kinds = ["greedy", "periodic", "poisson", "bursts"]

  /// The arrivals as they are written, `greedy`, `poisson:5000`, `bursts:5000,8,100`: times in
  /// ticks.
  public var text: String {
    switch self {
    case .greedy: "greedy"
    case .periodic(let interval): "periodic:\(interval)"
    case .poisson(let interval): "poisson:\(interval)"
    case .bursts(let interval, let count, let spacing): "bursts:\(interval),\(count),\(spacing)"
    }
  }

  /// Reads arrivals: `greedy`, `periodic:5us`, `poisson:5000`, `bursts:5us,8`,
  /// `bursts:interval=5us,count=8,spacing=100`.
  ///
  /// The messages of a burst come all at once if no spacing is written.
  /// - Throws: `MechanismTextError`: what cannot be read, or is out of range.
  public init(reading text: String, unit: TimeUnit) throws(MechanismTextError) {
    let parts = MechanismText(text)
    guard !parts.kind.isEmpty || parts.rest != nil else { throw .empty(.arrivals) }
    func number(
      _ value: String?, _ setting: String, in range: ClosedRange<Int>, isDuration: Bool = true
    ) throws(MechanismTextError) -> Int {
      guard let value else { throw .missing(setting, kind: parts.kind) }
      return try MechanismText.number(
        value, of: setting, in: range, isDuration: isDuration, unit: unit)
    }
    switch parts.kind.lowercased() {
    case "greedy":
      _ = try parts.values(of: [])
      self = .greedy
    case "periodic":
      let values = try parts.values(of: [["interval"]])
      self = .periodic(interval: try number(values[0], "interval", in: Self.intervals))
    case "poisson":
      let values = try parts.values(of: [["interval"]])
      self = .poisson(interval: try number(values[0], "interval", in: Self.intervals))
    case "bursts":
      let values = try parts.values(of: [["interval"], ["count"], ["spacing"]])
      let interval = try number(values[0], "interval", in: Self.intervals)
      let count = try number(values[1], "count", in: Self.counts, isDuration: false)
      let longest = Self.intervals.upperBound
      let spacing = try number(values[2] ?? "0", "spacing", in: 0...longest)
      guard spacing <= interval else {
        throw .spacingAboveInterval(spacing: spacing, interval: interval)
      }
      self = .bursts(interval: interval, count: count, spacing: spacing)
    default: throw .unknownKind(parts.kind, .arrivals)
    }
  }
}
