import ArgumentParser

/// Who computes T and E.
enum Engine: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The closed forms.
  case model
  /// The event simulator.
  case sim
  case both
}
