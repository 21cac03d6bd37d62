public import QueueModel

extension Preset {
  /// What a machine's own costs are, as sliders to start from.
  /// - Parameters:
  ///   - name: by which it is opened.
  ///   - title: what lists show.
  ///   - experiment: the numbers, and the strategies that were run.
  ///   - measured: the parameters whose numbers were measured. L, kP and kC were chosen, and of the
  ///     others nothing was seen.
  ///   - file: where it is kept, if it is.
  ///   - source: on which machine, how and when.
  ///   - note: what is to be known of it.
  ///   - x: the knob that was swept.
  public init(
    name: String, title: String, experiment: Experiment, measured: Set<Parameter>,
    source: String, note: String, x: Knob, file: String? = nil
  ) {
    let provenance = Parameter.allCases.map { parameter in
      let origin =
        measured.contains(parameter)
        ? Provenance.measured(source: source)
        : .estimated(
          reason: parameter.isDuration ? "never seen when calibrated" : "chosen for the measurement"
        )
      return (parameter, origin)
    }
    self.init(
      name: name, title: title, experiment: experiment,
      provenance: Dictionary(uniqueKeysWithValues: provenance), note: note, x: x, file: file)
  }

  /// Whether it is what a machine's own costs were, and not what a person put together.
  public var isMeasured: Bool {
    provenance.values.contains { if case .measured = $0 { true } else { false } }
  }
}
