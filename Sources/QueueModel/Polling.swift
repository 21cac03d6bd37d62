extension Scenario {
  /// The polling regime GP (2.1.1, equation 1): nobody notifies and the faster party spins.
  ///
  /// The paper's formula needs two slots. With one, the parties wait for each other and T is
  /// WP + WC: `Experiment.closedForm` is exact there, too.
  public var polling: Cycle {
    Cycle(
      messages: 1, duration: Int128(max(WP, WC)), work: Int128(2 * max(WP, WC)),
      notificationsByP: 0, notificationsByC: 0)
  }

  /// Whether polling costs less work per message than notifications do (section 3.2):
  /// |WP − WC| is below the notifications and start-ups of a cycle over its messages.
  public var isPollingFrugal: Bool { polling.E < closedForm.E }
}
