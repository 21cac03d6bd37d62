internal import QueueModel

extension State {
  /// The command that opens the explorer at this point: where it started, and what was changed.
  var commandLine: String {
    let changed = Parameter.allCases.filter { scenario[$0] != preset.scenario[$0] }
    let options = changed.map { "--\($0.rawValue) \(scenario[$0])" }
    let start = Preset.builtIn.contains(preset) ? preset.name : file.map(quoted) ?? preset.name
    return (["kickscope", start] + options + mechanisms + looks).joined(separator: " ")
  }

  /// The options for what is shown, where it is not what is shown at first.
  private var looks: [String] {
    let isFirst = xControl.knob?.leader == preset.x.leader
    let x = isFirst ? nil : xControl.option.map { "--x \($0)" }
    return [x, view == .plots ? nil : "--view \(view.rawValue)"].compactMap { $0 }
  }

  /// The options for what is not as in the paper's model.
  private var mechanisms: [String] {
    let strategies =
      experiment.P == experiment.C && experiment.P != .notify
      ? ["--strategy \(experiment.P.text)"]
      : Party.allCases.filter { experiment[$0] != .notify }
        .map { "--strategy-\($0.rawValue) \(experiment[$0].text)" }
    let (WP, WC) = (experiment.variability.WP, experiment.variability.WC)
    let areAlike = WP == WC && WP != .constant
    let times =
      (areAlike ? ["--distribution \(quoted(WP.text))"] : [])
      + Parameter.allCases
      .filter { experiment.variability[$0] != .constant }
      .filter { !areAlike || $0 != .WP && $0 != .WC }
      .map { "--distribution-\($0.rawValue) \(quoted(experiment.variability[$0].text))" }
    let arrivals =
      experiment.arrivals == .greedy ? [] : ["--arrivals \(experiment.arrivals.text)"]
    return strategies + times + arrivals
  }

  private func quoted(_ path: String) -> String { ShellText.quoted(path) }
}
