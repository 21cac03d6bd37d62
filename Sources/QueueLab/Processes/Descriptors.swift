/// The descriptors with which the process of a party starts.
enum Descriptors {
  static let memory: Int32 = 3
  static let bells = PerParty(P: BellEnds(input: 6, output: 7), C: BellEnds(input: 4, output: 5))
  /// Nothing is open from here on.
  static let end: Int32 = 8
}
