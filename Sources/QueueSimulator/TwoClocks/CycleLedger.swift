import QueueModel

/// The books of the cycle that is running, in units of time.
///
/// The clocks stand while a party notifies; what happens then is booked apart. Times have 64 bits:
/// a cycle of more than 2⁶⁰ units is added up in parts.
struct CycleLedger: Sendable {
  private let kP: Int
  /// Messages in the queue while C notifies.
  private let heldByC: Int
  private let L: Int

  /// When the cycle began by the clocks, and the number of the first message that passes in it.
  private var start: Int
  private var first = 0
  private var notificationsByP = 0
  /// What P waited by the clocks.
  private var waitingP = 0
  /// What P spent on notifications.
  private var notifyingP = 0
  private var notificationsByC = 0
  /// What C waited by the clocks.
  private var waitingC = 0
  /// What C spent on notifications.
  private var notifyingC = 0
  /// How long messages stayed in the queue by the clocks, all together; or, below 0, how long
  /// slots were free.
  private var stays: Int128 = 0

  /// Whether the whole cycle is in these books: the first one does not begin with a notification,
  /// and a long one has earlier parts.
  private var isWhole = false
  private var earlier: RegenerativeCycle?

  /// Books that are opened at a time by the clocks.
  init(_ scenario: Scenario, at start: Int) {
    kP = scenario.kP
    heldByC = scenario.L - scenario.kC
    L = scenario.L
    self.start = start
  }

  @inline(__always)
  mutating func add(stays: Int128) { self.stays &+= stays }

  @inline(__always)
  mutating func waitsP(_ time: Int) { waitingP &+= time }

  @inline(__always)
  mutating func waitsC(_ time: Int) { waitingC &+= time }

  @inline(__always)
  mutating func notifiesP(_ time: Int) {
    notificationsByP &+= 1
    notifyingP &+= time
    stays &+= Int128(kP) &* Int128(time)
  }

  @inline(__always)
  mutating func notifiesC(_ time: Int) {
    notificationsByC &+= 1
    notifyingC &+= time
    stays &+= Int128(heldByC) &* Int128(time)
  }

  /// Closes the cycle and opens the next one.
  /// - Parameters:
  ///   - message: The number of the first message that passes in the next one.
  ///   - part: What belongs to this one of the stays that are not over, and have not been added.
  @inline(__always)
  mutating func regenerate(
    at now: Int, message: Int, part: Int128, byP: Bool, _ sink: inout some CycleSink
  ) {
    stays &+= part
    if isWhole {
      sink.add(cycle(until: now, message: message, byP: byP))
    } else {
      addUp(to: now, message: message, byP: byP, &sink)
    }
    open(at: now, message: message)
    stays = -part
  }

  @inline(never)
  private mutating func addUp(
    to now: Int, message: Int, byP: Bool, _ sink: inout some CycleSink
  ) {
    isWhole = true
    guard var earlier else { return }
    earlier.add(cycle(until: now, message: message, byP: byP))
    self.earlier = nil
    sink.add(earlier)
  }

  /// Sees to it that the books can be kept for as many messages as a run takes at once.
  @inline(__always)
  mutating func carry(to now: Int, message: Int, byP: Bool) {
    if now &- start &+ notifyingP &+ notifyingC > 1 << 60 {
      carryOver(to: now, message: message, byP: byP)
    }
  }

  @inline(never)
  private mutating func carryOver(to now: Int, message: Int, byP: Bool) {
    let part = cycle(until: now, message: message, byP: byP)
    if isWhole { earlier = part } else { earlier?.add(part) }
    isWhole = false
    open(at: now, message: message)
  }

  @inline(__always)
  private mutating func open(at now: Int, message: Int) {
    (start, first) = (now, message)
    (waitingP, waitingC, notifyingP, notifyingC) = (0, 0, 0, 0)
    (notificationsByP, notificationsByC, stays) = (0, 0, 0)
  }

  @inline(__always)
  private func cycle(until now: Int, message: Int, byP: Bool) -> RegenerativeCycle {
    let elapsed = now &- start
    return RegenerativeCycle(
      messages: message &- first, duration: Int128(elapsed &+ notifyingP &+ notifyingC),
      workOfP: Int128(elapsed &+ notifyingP &- waitingP),
      workOfC: Int128(elapsed &+ notifyingC &- waitingC),
      occupancy: stays &+ (byP ? 0 : Int128(L) &* Int128(elapsed)),
      notificationsByP: notificationsByP, notificationsByC: notificationsByC)
  }
}

extension RegenerativeCycle {
  /// Adds another part of the same cycle.
  fileprivate mutating func add(_ part: RegenerativeCycle) {
    messages += part.messages
    duration += part.duration
    workOfP += part.workOfP
    workOfC += part.workOfC
    occupancy += part.occupancy
    notificationsByP += part.notificationsByP
    notificationsByC += part.notificationsByC
  }
}
