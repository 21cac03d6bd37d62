/// The descriptors with which the process of a party starts.
enum Descriptors {
  static let memory: Int32 = 3
  static let bellC = (input: Int32(4), output: Int32(5))
  static let bellP = (input: Int32(6), output: Int32(7))
  /// Nothing is open from here on.
  static let end: Int32 = 8
}
