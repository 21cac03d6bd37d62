internal import QueueModel

extension State {
  /// Asks for a name to save the operating point under.
  mutating func askForName() {
    replaced = nil
    let isOwn = library.own.contains(preset)
    let isTitled = (try? ScenarioName(preset.title))?.text == preset.name
    ask(.scenarioName, isOwn ? isTitled ? preset.title : preset.name : "")
  }

  /// Saves the operating point as a scenario; a name that is taken is asked about once.
  mutating func save(as text: String) -> [Effect] {
    let name: ScenarioName
    do throws(ScenarioName.Fault) {
      name = try ScenarioName(text)
    } catch {
      notice = Notice(.problem, error.sentence)
      return []
    }
    guard !library.isReserved(name.text) else {
      let kind = Preset.named(name.text) == nil ? "a command" : "a preset that ships"
      notice = Notice(.problem, "\(name.text) is \(kind); choose another name")
      return []
    }
    guard !library.hasFile(named: name.text) || replaced == name.text else {
      replaced = name.text
      notice = Notice(.problem, "\(name.text) is there already; Enter again replaces it")
      return []
    }
    prompt = nil
    notice = nil
    let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let scenario = scenarioToSave(name.text, title: title)
    saving = scenario
    // Another explorer may have saved one of that name since this one read the folder.
    let document = Document(
      place: .scenario(name: name.text), text: scenario.text,
      mayReplace: library.hasFile(named: name.text) || replaced == name.text)
    return [.write(document)]
  }

  /// Asks once more where a scenario would be lost that another explorer has saved.
  mutating func accept(existingScenario name: String) {
    guard let saved = saving, saved.name == name else { return }
    saving = nil
    guard prompt == nil, typed == nil else {
      notice = Notice(.problem, "\(name) is there already, and is as it was")
      return
    }
    ask(.scenarioName, saved.title)
    replaced = name
    notice = Notice(.problem, "\(name) is there already; Enter again replaces it")
  }

  /// Takes what was written into the list, and as what reset returns to. False if it is another.
  mutating func acceptSaved(_ name: String, in path: String) -> Bool {
    guard var saved = saving, saved.name == name else { return false }
    saving = nil
    saved.file = path
    library.insert(saved)
    preset = saved
    return true
  }

  private func scenarioToSave(_ name: String, title: String) -> Preset {
    var provenance: [Parameter: Provenance] = [:]
    for parameter in Parameter.allCases {
      provenance[parameter] =
        isSetByHand(parameter) ? .setByHand : preset.provenance[parameter]
    }
    var experiment = experiment
    experiment.nameSamples(in: library.folder)
    return Preset(
      name: name, title: title, experiment: experiment, provenance: provenance,
      note: preset.group == .own ? preset.note : "From \(preset.title).",
      x: xControl.knob ?? preset.x)
  }

  /// Whether a number is not the preset's.
  func isSetByHand(_ parameter: Parameter) -> Bool {
    scenario[parameter] != preset.scenario[parameter]
  }
}

extension Experiment {
  /// Calls measured times by whole paths, so that they are found from any folder.
  mutating func nameSamples(in folder: String?) {
    guard let folder else { return }
    for parameter in Parameter.allCases {
      guard case .empirical(let samples) = variability[parameter], !samples.name.hasPrefix("/"),
        let renamed = Samples(samples.values, name: "\(folder)/\(samples.name)")
      else { continue }
      variability[parameter] = .empirical(renamed)
    }
  }
}
