/// What is in doubt about a scenario.
public struct Doubts: Hashable, Sendable {
  private var doubts: [Parameter: Doubt] = [:]

  /// Nothing is in doubt.
  public init() {}

  /// By how much a parameter may be off; nil if it is not in doubt.
  public subscript(parameter: Parameter) -> Doubt? {
    get { doubts[parameter] }
    set { doubts[parameter] = newValue }
  }

  /// Whether nothing is in doubt.
  public var isEmpty: Bool { doubts.isEmpty }

  /// The parameters that may be off, in the paper's order.
  public var parameters: [Parameter] { Parameter.allCases.filter { doubts[$0] != nil } }
}
