internal import QueueModel

/// Where the number of a slider comes from, in a letter and in words.
struct ProvenanceMark: Equatable {
  /// A letter behind the number: p, d, m, e, or * for one that is not the preset's.
  let letter: String
  /// The kind in a word, `published`.
  let word: String
  /// Its source or reason, if one is said.
  let source: String?

  init(_ provenance: Provenance) {
    switch provenance {
    case .published(let source): (letter, word, self.source) = ("p", "published", source)
    case .derived(let source): (letter, word, self.source) = ("d", "derived", source)
    case .measured(let source): (letter, word, self.source) = ("m", "measured", source)
    case .estimated(let reason): (letter, word, source) = ("e", "estimated", reason)
    }
  }

  /// A number that was changed by hand.
  init(changedFrom value: Int, in title: String) {
    (letter, word) = ("*", "set by hand")
    source = "\(Readout.value(value)) in \(title)"
  }

  /// In words, `published: the paper, section 3.3`; the source is cut to fit, or left out.
  func text(within width: Int) -> String {
    guard let source, !source.isEmpty else { return word }
    let whole = "\(word): \(source)"
    guard whole.count > width else { return whole }
    let room = width - word.count - 3
    return room < 8 ? word : "\(word): \(source.prefix(room))…"
  }
}

extension State {
  /// Where the number of a control comes from; nil for one that no preset has a source of. N and S
  /// have that of the less certain cost.
  func provenanceMark(of control: Control) -> ProvenanceMark? {
    guard let knob = control.knob else { return nil }
    let marks = knob.parameters.compactMap(provenanceMark)
    return ["*", "e", "m", "d", "p"].lazy
      .compactMap { letter in marks.first { $0.letter == letter } }.first
  }

  private func provenanceMark(of parameter: Parameter) -> ProvenanceMark? {
    guard !isSetByHand(parameter) else {
      return ProvenanceMark(changedFrom: preset.scenario[parameter], in: preset.title)
    }
    return preset.provenance[parameter].map(ProvenanceMark.init)
  }
}
