/// Between which numbers of messages in the pair a run has moved, and since when.
///
/// A queue that is still being filled, or that wanders about like a random walk, has means that
/// hardly vary in a short run and are wrong all the same; but the range over which it moves keeps
/// growing. Where the run has long been going up and down over the same range, it has seen what
/// there is.
struct Swing {
  private var least: Int
  private var most: Int
  private var messages = 0
  /// Ranges and the messages after which they were reached, each an eighth wider than the one
  /// before.
  private var milestones: [(range: Int, messages: Int)] = []
  private var nextMilestone = 1

  init(from count: Int) { (least, most) = (count, count) }

  /// C has finished a message.
  @inline(__always)
  mutating func passes() { messages += 1 }

  @inline(__always)
  mutating func reaches(_ count: Int) {
    guard count < least || count > most else { return }
    least = min(least, count)
    most = max(most, count)
    if most - least >= nextMilestone { setMilestone() }
  }

  private mutating func setMilestone() {
    milestones.append((most - least, messages))
    nextMilestone = (most - least) * 9 / 8 + 1
  }

  /// Whether the range is one that a random walk would leave in so long a run, or three quarters of
  /// it have been known for all but an eighth of the run.
  ///
  /// A walk of n steps of variance 2/3 with a wall stays below √(n/8) one time in 500, and one
  /// without far less often.
  var isSettled: Bool {
    let range = most - least
    if range < 1 << 31, 8 * range * range <= messages { return true }
    guard let early = milestones.first(where: { 4 * $0.range >= 3 * range }) else { return true }
    return messages >= 8 * early.messages
  }
}
