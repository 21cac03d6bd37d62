internal import QueueModel

extension State {
  /// The command that opens the explorer at this point: where it started, and what was changed.
  var commandLine: String { commandLine(from: nil) }

  /// The same, with whole paths where a folder is given against which others are read.
  func commandLine(from folder: String?) -> String {
    func path(_ file: String) -> String {
      folder.flatMap { file.hasPrefix("/") ? nil : "\($0)/\(file)" } ?? file
    }
    let changed = Parameter.allCases.filter { scenario[$0] != origin.scenario[$0] }
    let options = changed.map { "--\($0.rawValue) \(scenario[$0])" }
    let files = data.flatMap { $0.isFile ? ["--data \(quoted(path($0.file)))"] : nil } ?? []
    let words = [Memory.program, presetWord(path)] + options + mechanisms + files + looks
    return words.joined(separator: " ")
  }

  /// The options for what is shown, where it is not what is shown at first.
  private var looks: [String] {
    let isFirst = xControl == firstControl(along: origin.x)
    let x = isFirst ? nil : xControl.option.map { "--x \($0)" }
    let y = view != .map || map.y == .WC ? nil : "--y \(map.y.symbol)"
    let reaches = doubts.parameters.compactMap { parameter in
      doubts[parameter].map { "--doubt \(parameter.rawValue)=\($0.answer)" }
    }
    let shown = view == .plots ? nil : "--view \(view.rawValue)"
    return [x, y, shown, isProjecting ? "--big" : nil].compactMap { $0 } + reaches
  }

  /// The preset from which a command can start: one that was measured and not kept is none.
  private var origin: Preset {
    preset.file != nil || Preset.builtIn.contains(preset) ? preset : .standard
  }

  /// The name or the file of the preset.
  private func presetWord(_ path: (String) -> String) -> String {
    let preset = origin
    if Preset.builtIn.contains(preset) { return preset.name }
    guard let file = preset.file, !library.own.contains(preset) || library.isReserved(preset.name)
    else { return quoted(preset.name) }
    return quoted(path(file))
  }

  /// The options for what is not as in the preset, beside the numbers.
  private var mechanisms: [String] {
    let old = origin.experiment
    let parties = Party.allCases.filter { experiment[$0] != old[$0] }
    let strategies =
      experiment.P == experiment.C && parties.count == 2
      ? ["--strategy \(experiment.P.text)"]
      : parties.map { "--strategy-\($0.rawValue) \(experiment[$0].text)" }
    let varied = Parameter.allCases.filter {
      experiment.variability[$0] != old.variability[$0]
    }
    let areAlike =
      experiment.variability.WP == experiment.variability.WC && varied.contains(.WP)
      && varied.contains(.WC)
    let times =
      (areAlike ? ["--distribution \(quoted(experiment.variability.WP.text))"] : [])
      + varied.filter { !areAlike || $0 != .WP && $0 != .WC }
      .map { "--distribution-\($0.rawValue) \(quoted(experiment.variability[$0].text))" }
    let arrivals =
      experiment.arrivals == old.arrivals ? [] : ["--arrivals \(experiment.arrivals.text)"]
    return strategies + times + arrivals
  }

  private func quoted(_ path: String) -> String { ShellText.quoted(path) }
}

extension Control {
  /// How the command line names it along the x axis; nil for what cannot be named there.
  var option: String? {
    switch self {
    case .knob(let knob): knob.symbol
    case .setting(let party, let setting): "\(party.rawValue).\(setting.rawValue)"
    case .interval: "interval"
    case .strategy, .distribution, .variation, .arrivals, .burst, .spacing: nil
    }
  }
}
