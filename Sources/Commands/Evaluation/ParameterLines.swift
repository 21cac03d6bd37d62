import Plotting
import QueueModel

/// The nine parameters as a person reads them, three in a line.
enum ParameterLines {
  static func write(_ scenario: Scenario, to sink: inout ByteSink) {
    let suffix = scenario.unit.suffix
    for row in [[Parameter.L, .kP, .kC], [.WP, .NP, .SP], [.WC, .NC, .SC]] {
      let cells = row.map { parameter in
        let value = NumberText.grouped(scenario[parameter])
        let unit = parameter.isDuration ? suffix : String(repeating: " ", count: suffix.count)
        return parameter.rawValue.padded(to: 3) + value.aligned(to: 13) + unit
      }
      sink.append("  \(cells.joined(separator: "   ").trimming { $0 == " " })\n")
    }
  }
}
