extension State {
  /// Pins the curves as they are, or lets a pinned one go.
  mutating func pin() {}

  mutating func bookmark() {}

  mutating func recall() {}
}
