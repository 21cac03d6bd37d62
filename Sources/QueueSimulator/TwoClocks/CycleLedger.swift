/// The books of the cycle that is running, in units of time.
///
/// The clocks stand while a party notifies; what happens then is booked apart.
struct CycleLedger: Sendable {
  /// The number of the first message that passes in the cycle; nil before the first one.
  private var start: Int?
  /// Time by the clocks, up to `mark`.
  private var elapsed: Int128 = 0
  private var mark: Int
  /// What P and C waited by the clocks.
  private var waitingP: Int128 = 0
  private var waitingC: Int128 = 0
  /// What P and C spent on notifications.
  private var notifyingP: Int128 = 0
  private var notifyingC: Int128 = 0
  private var notificationsByP = 0
  private var notificationsByC = 0
  /// The integral of the occupancy while the clocks stand.
  private var standing: Int128 = 0
  /// The integral while they go is this and `slots` times the time. Each message adds the time that
  /// it stays in the queue and `slots` is 0, or takes away the time for which its slot was free and
  /// `slots` is L.
  private var stays: Int128 = 0
  private let slots: Int

  /// Books that are opened at a time by the clocks.
  init(at time: Int, slots: Int) {
    mark = time
    self.slots = slots
  }

  @inline(__always)
  mutating func add(stays: Int128) { self.stays &+= stays }

  @inline(__always)
  mutating func waitsP(_ time: Int) { waitingP &+= Int128(time) }

  @inline(__always)
  mutating func waitsC(_ time: Int) { waitingC &+= Int128(time) }

  /// P notifies, while the queue holds so many messages.
  @inline(__always)
  mutating func notifiesP(_ time: Int, holding messages: Int) {
    notificationsByP += 1
    notifyingP &+= Int128(time)
    standing &+= Int128(messages) &* Int128(time)
  }

  /// C notifies, while the queue holds so many messages.
  @inline(__always)
  mutating func notifiesC(_ time: Int, holding messages: Int) {
    notificationsByC += 1
    notifyingC &+= Int128(time)
    standing &+= Int128(messages) &* Int128(time)
  }

  /// Books the time until now, so that times can go on for ever.
  mutating func advance(to now: Int) {
    elapsed &+= Int128(now &- mark)
    mark = now
  }

  /// Closes the cycle and opens the next one.
  /// - Parameters:
  ///   - messages: The number of the first message that passes in the next one.
  ///   - stays: What is to be added for the messages, or taken away for the slots, that are waiting
  ///     now; the next cycle gets the opposite, and then the whole of them.
  @inline(__always)
  mutating func regenerate(
    at now: Int, messages: Int, stays part: Int128, _ sink: inout some CycleSink
  ) {
    advance(to: now)
    if let start {
      sink.add(
        RegenerativeCycle(
          messages: messages - start, duration: elapsed &+ notifyingP &+ notifyingC,
          workOfP: elapsed &+ notifyingP &- waitingP, workOfC: elapsed &+ notifyingC &- waitingC,
          occupancy: standing &+ stays &+ part &+ Int128(slots) &* elapsed,
          notificationsByP: notificationsByP, notificationsByC: notificationsByC))
    }
    self = CycleLedger(at: now, slots: slots)
    start = messages
    stays = -part
  }
}
