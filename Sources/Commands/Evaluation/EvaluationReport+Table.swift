import Plotting
import QueueModel

extension EvaluationReport {
  /// A small table for a person, in 7-bit characters but for the sign of microseconds.
  func writeTable(to sink: inout ByteSink) {
    let regime = evaluation.regime
    sink.append("\(strong("\(regime.rawValue) \(regime.name)"))\(batch)\n\n")
    ParameterLines.write(scenario, to: &sink)
    sink.append("\n  \("".padded(to: 12))\(strong("T".aligned(to: 16)))")
    sink.append("\(strong("E".aligned(to: 16)))  per message, in \(scenario.unit.word)\n")
    for (name, cycle, remark) in lines {
      sink.append("  \(name.padded(to: 12))\(number(cycle?.T))\(number(cycle?.E))")
      sink.append(remark.isEmpty ? "\n" : "  \(remark)\n")
    }
    sink.append("  \("best SS".padded(to: 12))\(number(scenario.bestSS))\n\n")
    writeConditions(to: &sink)
    sink.append(
      """
        C starts in time with L of at least \(NumberText.grouped(scenario.criticalLengthForC)), \
      P with \(NumberText.grouped(scenario.criticalLengthForP))

      """)
  }

  /// The three engines that have something to say, and what is remarkable about them.
  private var lines: [(name: String, cycle: Cycle?, remark: String)] {
    var lines: [(String, Cycle?, String)] = []
    if let form = evaluation.form { lines.append(("model", form.cycle, exact(form.cycle))) }
    if let simulated = evaluation.simulated {
      let remark = evaluation.form == nil ? exact(simulated) : "differs from the model"
      let agrees = evaluation.form != nil && !evaluation.isDisputed
      lines.append(("simulator", simulated, agrees ? "the same, exactly" : remark))
    } else if evaluation.isPeriodTooLong {
      let limit = NumberText.grouped(messageLimit)
      lines.append(("simulator", nil, "the period is longer than \(limit) messages"))
    }
    let pays = scenario.isPollingFrugal ? "less work than notifications" : ""
    return lines + [("polling", scenario.polling, pays)]
  }

  private func exact(_ cycle: Cycle) -> String {
    guard cycle.T.denominator > 1 || cycle.E.denominator > 1 else { return "" }
    return "exactly \(cycle.T) and \(cycle.E)"
  }

  /// Table 1's inequalities in today's numbers.
  private func writeConditions(to sink: inout ByteSink) {
    let speed = scenario.slack(.speed)
    let who = speed > 0 ? "C is faster" : speed < 0 ? "P is faster" : "equally fast"
    let conditions = [
      ("WP - WC", speed, who),
      (
        "(L-kP)WP - WC - SC", scenario.slack(.consumerStart),
        scenario.isConsumerSlowToStart ? "C starts too late" : "C starts in time"
      ),
      (
        "(L-kC)WC - WP - SP", scenario.slack(.producerStart),
        scenario.isProducerSlowToStart ? "P starts too late" : "P starts in time"
      ),
    ]
    for (name, slack, meaning) in conditions {
      let value = NumberText.grouped(slack).aligned(to: 24)
      sink.append("  \(name.padded(to: 20))\(value)\(scenario.unit.suffix)  \(meaning)\n")
    }
  }

  private var batch: String {
    guard let cycle = evaluation.cycle, cycle.notifications > 0 else { return ", no notifications" }
    let who =
      cycle.notificationsByP == 0 ? "by C" : cycle.notificationsByC == 0 ? "by P" : "by both"
    let count = NumberText.grouped(cycle.messages)
    return ", a notification \(who) every \(cycle.messages == 1 ? "message" : "\(count) messages")"
  }

  private func number(_ fraction: Fraction?) -> String {
    (fraction?.rounded ?? "-").aligned(to: 16)
  }

  private func strong(_ text: String) -> String { text.emphasised(isEmphasised) }
}
