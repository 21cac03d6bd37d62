import QueueModel

extension TimeUnit {
  /// The unit behind a number, with a blank before it; nothing for abstract ticks.
  var suffix: String { self == .ticks ? "" : " " + symbol }

  /// The unit where it cannot be left out: `ticks` too.
  var word: String { self == .ticks ? "ticks" : symbol }
}
