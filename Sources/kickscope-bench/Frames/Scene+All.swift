import Events

extension Scene {
  /// Every view, every overlay, and what can lie over them.
  static let all: [Scene] = [
    Scene("plots", []),
    Scene("latencies", ["v", "v"]),
    Scene("residuals", ["v", "v", "v"], isMeasured: true),
    Scene("big-digits", ["d"]),
    Scene("map", ["M"]),
    Scene("map-T", ["M", "v"]),
    Scene("map-E", ["M", "v", "v"]),
    Scene("nine-plots", ["n"], turns: leaping, turnsSliders: true),
    Scene("margins", ["w"]),
    Scene("margins-doubts", doubting + ["w"]),
    Scene("plots-doubts", doubting),
    Scene("period", [Key(.enter)], turns: leaping, turnsSliders: true),
    Scene("events", [Key(.enter), Key(.enter)], turns: leaping, turnsSliders: true),
    Scene("lesson", ["l", Key(.enter), "1"]),
    // From the second row, where a row lies above and below in either order.
    Scene("comparison", ["c", Key(.down)], turns: [Key(.down), Key(.up), Key(.enter)]),
    Scene("advice", ["a"], turns: ["1", "o", "1", "2", "2"]),
    Scene("presets", ["p"], turns: walking),
    Scene("lessons", ["l"], turns: walking),
    Scene("help", ["?"], turns: [Key(.down), Key(.down), Key(.up), Key(.up)]),
    Scene("export", ["e"], turns: ["e", "e"]),
  ]

  /// Keys that turn a slider where arrows mean something else.
  private static let leaping: [Key] =
    [">", ">", ">", "[", "<", "]"]

  private static let walking: [Key] =
    Array(repeating: Key(.down), count: 8) + Array(repeating: Key(.up), count: 8)

  /// Each of the nine numbers may be off by ten per cent: from WP, which is selected at first, down to
  /// SC, up to L, and back.
  private static let doubting: [Key] =
    [[], [.down], [.down], [.down], [.down], [.down], repeated(.up, 6), [.up], [.up]]
    .flatMap { (steps: [Key.Code]) in
      steps.map { Key($0) } + ["%", "1", "0", "%", Key(.enter)]
    } + repeated(.down, 3).map { Key($0) }

  private static func repeated(_ code: Key.Code, _ count: Int) -> [Key.Code] {
    Array(repeating: code, count: count)
  }
}
