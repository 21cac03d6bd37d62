import Explorer
import Plotting
import QueueModel

/// What the advisor answers, as it is written.
struct AdviceReport {
  let today: Setup
  let wish: Wish
  let answer: Answer
  let isComplete: Bool
  let showsFront: Bool
  var isEmphasised = false

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeTable(to: &sink)
    case .json: writeJSON(to: &sink)
    case .csv: writeCSV(to: &sink)
    }
  }

  /// The list, or the front.
  private var rows: [(setting: Setup, advice: Advice?)] {
    showsFront ? answer.front.map { ($0, nil) } : answer.advice.map { ($0.setting, $0) }
  }

  private func writeTable(to sink: inout ByteSink) {
    let unit = today.scenario.unit
    let objective = AdviceText.name(of: wish.objective)
    let limits = Objective.allCases.compactMap { objective in
      wish.limits[objective].map { "\(AdviceText.name(of: objective)) <= \($0.rounded)" }
    }
    let within = limits.isEmpty ? "" : " with \(limits.joined(separator: ", "))"
    sink.append("\("least \(objective)\(within)".emphasised(isEmphasised))\n\n")
    ParameterLines.write(today.scenario, to: &sink)
    sink.append("\n")
    guard let best = answer.best else { return }
    var columns = ["", "L", "kP", "kC", "strategies", "T", "E", "worst", "regime", "m"]
    if !showsFront { columns.append("border") }
    let lines = ([(today, Advice(today))] + rows).enumerated().map { index, row in
      let isLeast = row.setting[wish.objective] == best[wish.objective]
      return [index == 0 ? "today" : isLeast ? "least" : ""] + cells(row.setting, row.advice)
    }
    TextTable(
      columns: columns, rows: showsFront ? lines.map { $0.dropLast() } : lines,
      numbers: ["L", "kP", "kC", "T", "E", "worst", "m", "border"]
    ).write(.table, to: &sink)
    sink.append("\n")
    sink.append(
      line: """
        T, E and the worst service latency in \(unit.word); border: the least change of one time \
        that leads into another regime
        """)
    writeReasons(best, to: &sink)
    let count = NumberText.grouped(answer.front.count)
    sink.append(
      line: """
        Pareto front of T, E and worst latency: \(count) \
        setting\(answer.front.count == 1 ? "" : "s")\(isComplete ? "" : ", and more")\
        \(showsFront ? "" : "; --front lists them")
        """)
  }

  /// The numbers that justify the first setting of the list, and the best one.
  private func writeReasons(_ best: Setup, to sink: inout ByteSink) {
    guard !showsFront, let first = answer.advice.first else { return }
    let other = answer.advice.dropFirst().first { $0.setting == best }
    for (name, advice) in [("first", first), ("best", other)] {
      guard let advice else { continue }
      let heading = "\(name): \(AdviceText.settings(advice.setting))"
      sink.append("\n\(heading.emphasised(isEmphasised))\n")
      for reason in AdviceText.reasons(for: advice, today: today) {
        sink.append(line: "  \(reason)")
      }
    }
    sink.append("\n")
  }

  private func cells(_ setting: Setup, _ advice: Advice?) -> [String] {
    let s = setting.scenario
    return [
      NumberText.grouped(s.L),
      setting.pairing.C == .notify ? NumberText.grouped(s.kP) : "-",
      setting.pairing.P == .notify ? NumberText.grouped(s.kC) : "-",
      AdviceText.name(of: setting.pairing), setting.T.rounded, setting.E.rounded,
      NumberText.grouped(setting.latency), setting.regime?.rawValue ?? "-",
      setting.m.map { NumberText.grouped($0) } ?? "-",
      advice.map(AdviceText.border) ?? "",
    ]
  }
}
