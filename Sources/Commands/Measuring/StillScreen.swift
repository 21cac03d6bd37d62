import Dispatch
import Synchronization

/// Lets a thread wait until all that it has told the screen is drawn and nothing moves there any
/// more, so that drawing disturbs no run.
final class StillScreen: Sendable {
  private let asked = Atomic(0)
  private let answered = Atomic(0)
  private let isAbandoned = Atomic(false)
  private let signal = DispatchSemaphore(value: 0)
  private let limit: Duration

  init(limit: Duration = .seconds(2)) {
    self.limit = limit
  }

  /// The number of the newest question; all that was told before it is in the mailbox.
  var question: Int { asked.load(ordering: .acquiring) }

  /// Answers a question and all before it.
  func answer(_ question: Int) {
    guard answered.load(ordering: .acquiring) < question else { return }
    answered.store(question, ordering: .releasing)
    signal.signal()
  }

  /// Waits for the answer, but no longer than the limit.
  /// - Parameter wake: makes the screen's owner look.
  func wait(wake: () -> Void) {
    let question = asked.add(1, ordering: .acquiringAndReleasing).newValue
    wake()
    let seconds = limit / .seconds(1)
    let deadline = DispatchTime.now() + seconds
    while answered.load(ordering: .acquiring) < question,
      !isAbandoned.load(ordering: .acquiring)
    {
      if signal.wait(timeout: deadline) == .timedOut { return }
    }
  }

  /// Nobody draws any more: whoever waits goes on.
  func abandon() {
    isAbandoned.store(true, ordering: .releasing)
    signal.signal()
  }
}
