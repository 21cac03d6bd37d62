/// The settings that no other beats: none has less of T, E and latency in one, and not more of the
/// others. Of settings that are equal in all three the first stays.
struct Skyline {
  /// Settings by T, then E, then latency.
  private(set) var settings: [Setup]

  init(of candidates: [Setup]) {
    let ordered = candidates.indices.sorted {
      Self.precedes(candidates[$0], candidates[$1]) ?? ($0 < $1)
    }
    var stairs = Stairs()
    settings = []
    for index in ordered where stairs.take(candidates[index]) {
      settings.append(candidates[index])
    }
  }

  /// Of the probes, those that no setting of the skyline equals or beats in all three.
  func unbeaten<Probe>(_ probes: [(setting: Setup, probe: Probe)]) -> [Probe] {
    let ordered = probes.sorted { Self.precedes($0.setting, $1.setting) ?? false }
    var stairs = Stairs()
    var next = 0
    return ordered.compactMap { setting, probe in
      while next < settings.count, Self.precedes(settings[next], setting) ?? true {
        _ = stairs.take(settings[next])
        next += 1
      }
      return stairs.covers(setting) ? nil : probe
    }
  }

  /// Nil if they are equal in all three.
  private static func precedes(_ one: Setup, _ other: Setup) -> Bool? {
    for objective in Objective.allCases {
      if one.isLess(than: other, in: objective) { return true }
      if other.isLess(than: one, in: objective) { return false }
    }
    return nil
  }

  /// The least latency that was seen up to each E: E rises and the latency falls along it.
  private struct Stairs {
    private var steps: [Setup] = []

    /// Whether a setting that was seen has no more E and no more latency.
    func covers(_ setting: Setup) -> Bool {
      let end = end(notAbove: setting)
      return end > 0 && steps[end - 1].latency <= setting.latency
    }

    /// Adds a setting, unless it is covered.
    mutating func take(_ setting: Setup) -> Bool {
      let end = end(notAbove: setting)
      if end > 0, steps[end - 1].latency <= setting.latency { return false }
      var first = end
      while first > 0, !steps[first - 1].isLess(than: setting, in: .E) { first -= 1 }
      var last = end
      while last < steps.count, steps[last].latency >= setting.latency { last += 1 }
      steps.replaceSubrange(first..<last, with: CollectionOfOne(setting))
      return true
    }

    /// How many steps have no more E.
    private func end(notAbove setting: Setup) -> Int {
      var (low, high) = (0, steps.count)
      while low < high {
        let middle = (low + high) / 2
        if setting.isLess(than: steps[middle], in: .E) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}
