/// Why an exact result does not exist.
public enum ArithmeticError: Error, Hashable, Sendable {
  case divisionByZero
  /// The exact result needs more than 128 bits.
  case overflow
}
