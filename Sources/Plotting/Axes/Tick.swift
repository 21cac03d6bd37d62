/// A value that an axis marks, and what is written beside the mark.
public struct Tick: Hashable, Sendable {
  public var value: Double
  public var label: String

  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
