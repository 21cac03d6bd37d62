extension Scenario {
  /// The polling regime GP: nobody notifies and the faster party spins (2.1.1, equation 1), so that
  /// T is max(WP, WC) and both are always busy.
  ///
  /// The paper's formula needs two slots. With one, the slot is C's until its work ends, the
  /// parties take turns, and T is WP + WC.
  public var polling: Cycle {
    let pace = L == 1 ? WP + WC : max(WP, WC)
    return Cycle(
      messages: 1, duration: Int128(pace), work: Int128(2 * pace), notificationsByP: 0,
      notificationsByC: 0)
  }

  /// Whether polling costs less work per message than notifications do (section 3.2): with two slots
  /// and more, |WP − WC| is below the notifications and start-ups of a cycle over its messages.
  public var isPollingFrugal: Bool {
    let (polling, notified) = (polling, closedForm.cycle)
    // Over a common denominator: a map asks for thousands of points, and reducing takes time.
    return polling.work * Int128(notified.messages) < notified.work * Int128(polling.messages)
  }
}
