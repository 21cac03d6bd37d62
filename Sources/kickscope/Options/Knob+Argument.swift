public import ArgumentParser
public import QueueModel

extension Knob: ExpressibleByArgument {
  public init?(argument: String) { self.init(symbol: argument) }

  public static var allValueStrings: [String] { (Knob.nine + [.N, .S]).map(\.symbol) }

  public var defaultValueDescription: String { symbol }
}
