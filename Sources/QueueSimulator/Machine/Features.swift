/// What a pair has to look at besides work, notifications, blocking, spinning and sleeping. The
/// optimiser removes what a pair has not, so that no strategy pays for another one's features.
protocol Features: Sendable {
  /// A party may hold back after a step, as a guard does.
  static var holdsBack: Bool { get }
  /// A party may tell its peer by a timer, as one that coalesces does.
  static var hasTimers: Bool { get }
  /// Messages arrive from outside.
  static var hasArrivals: Bool { get }
}

/// A greedy pair in which nobody holds back or coalesces.
enum Plain: Features {
  static var holdsBack: Bool { false }
  static var hasTimers: Bool { false }
  static var hasArrivals: Bool { false }
}

/// A greedy pair in which somebody holds back.
enum Guarding: Features {
  static var holdsBack: Bool { true }
  static var hasTimers: Bool { false }
  static var hasArrivals: Bool { false }
}

/// A greedy pair in which somebody coalesces notifications.
enum Coalescing: Features {
  static var holdsBack: Bool { false }
  static var hasTimers: Bool { true }
  static var hasArrivals: Bool { false }
}

/// A greedy pair in which one party holds back and the other one coalesces.
enum GuardingAndCoalescing: Features {
  static var holdsBack: Bool { true }
  static var hasTimers: Bool { true }
  static var hasArrivals: Bool { false }
}

/// A pair that is fed from outside, in which nobody holds back or coalesces.
enum Fed: Features {
  static var holdsBack: Bool { false }
  static var hasTimers: Bool { false }
  static var hasArrivals: Bool { true }
}

/// Any pair that is fed from outside.
enum FedWithAll: Features {
  static var holdsBack: Bool { true }
  static var hasTimers: Bool { true }
  static var hasArrivals: Bool { true }
}
