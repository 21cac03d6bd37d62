extension Scenario {
  /// The scenario with P and C in each other's place.
  var mirrored: Scenario {
    Scenario(
      unchecked: L, kP: kC, kC: kP, WP: WC, WC: WP, NP: NC, NC: NP, SP: SC, SC: SP, unit: unit)
  }
}
