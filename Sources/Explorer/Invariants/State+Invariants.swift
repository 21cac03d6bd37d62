extension State {
  /// What should always be true of the state, and is not, in words; none is how it should be.
  ///
  /// It is for those who play with the state and want to know whether it is whole: from `start()`
  /// on, and after every `update`.
  package var brokenInvariants: [String] {
    var faults = Faults()
    checkNumbers(&faults)
    checkSelection(&faults)
    checkAxes(&faults)
    checkSimulation(&faults)
    checkOverlay(&faults)
    checkTexts(&faults)
    checkLesson(&faults)
    checkPlayback(&faults)
    return faults.found
  }

  /// Whether the mouse holds something.
  package var isHolding: Bool { drag != nil }
}
