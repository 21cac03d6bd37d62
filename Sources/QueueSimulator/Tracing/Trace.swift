/// Who does what from when to when during one period, for a diagram like the paper's.
///
/// Time 0 is the instant when P begins the work whose enqueue makes it notify. Where P never
/// notifies, it is the instant when C begins the work whose end makes it notify; where nobody does,
/// an instant when P begins to work.
///
/// Messages are numbered from the one that P works on at time 0, or works on next if it does not
/// work then: that is message 0, and those which were enqueued before are negative. P's
/// message n and C's message n are the same; message n of this period is message
/// n − `messages` of the next.
public struct Trace: Hashable, Sendable {
  /// How many messages the queue holds from a time on.
  public struct Step: Hashable, Sendable {
    /// Since the period's start, in 1/`scale` ticks.
    public let time: Int
    /// Messages in the queue, 0 … L; the one that C works on still holds its slot.
    public let messages: Int

    /// From that time on the queue holds so many messages.
    public init(time: Int, messages: Int) {
      (self.time, self.messages) = (time, messages)
    }
  }

  /// Length of the period, at least 1, in 1/`scale` ticks like all times of the trace.
  public let period: Int
  /// How many units of time make a tick: 1 where nothing is random.
  public let scale: Int
  /// Messages that P enqueues in it.
  public let messages: Int
  /// P's activities and then C's, each in the order of time, which tile 0 … `period` without gap or
  /// overlap.
  ///
  /// One that crosses an end of the period is there twice, cut at 0 and at `period`, and says so. A
  /// notification or a start-up that costs nothing has length zero, and is there all the same.
  public let activities: [Activity]
  /// The first step is at time 0, and times rise strictly up to below `period`.
  public let occupancy: [Step]

  /// A time of the trace in ticks.
  public func ticks(_ time: Int) -> Double { Double(time) / Double(scale) }
}
