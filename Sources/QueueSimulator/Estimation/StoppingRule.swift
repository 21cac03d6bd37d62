/// When intervals that were narrow enough once are believed.
///
/// A run that stops the first time that its intervals look narrow stops too often where they are
/// narrow by chance, and then they hold the truth less often than they say. So it goes on for half
/// as many messages again, and looks once more.
struct StoppingRule {
  private var confirmation: Int?

  /// - Returns: whether the run may end after so many messages.
  mutating func mayEnd(after messages: Int, isPreciseEnough: Bool) -> Bool {
    guard isPreciseEnough else {
      confirmation = nil
      return false
    }
    guard let confirmation else {
      confirmation = messages + messages / 2
      return false
    }
    return messages >= confirmation
  }
}
