internal import QueueModel

extension State {
  /// The command that opens the explorer at this point: where it started, and what was changed.
  var commandLine: String {
    let changed = Parameter.allCases.filter { scenario[$0] != preset.scenario[$0] }
    let options = changed.map { "--\($0.rawValue) \(scenario[$0])" }
    return
      (["kickscope", Preset.builtIn.contains(preset) ? preset.name : file ?? preset.name] + options)
      .joined(separator: " ")
  }
}
