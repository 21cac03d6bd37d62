/// A value that an axis marks, and what is written beside the mark.
public struct Tick: Hashable, Sendable {
  /// Where it stands.
  public var value: Double
  /// What is written there.
  public var label: String

  /// A tick with its label.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
