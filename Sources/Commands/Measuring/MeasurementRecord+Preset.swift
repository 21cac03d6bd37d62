import Explorer
import QueueLab
import QueueModel

extension MeasurementRecord {
  /// The machine's own costs as a preset; nil before they are known.
  func preset(
    named name: String, file: String? = nil, on day: String = CalendarDay.today
  ) -> Preset? {
    guard let calibration, let experiment else { return nil }
    var measured: Set<Parameter> = [.WP, .WC]
    let warning =
      calibration.isDisturbed
      ? " The machine was disturbed all the while: measure again before you trust it." : ""
    for party in Party.allCases {
      if calibration.notification[party] != nil { measured.insert(party == .P ? .NP : .NC) }
      if calibration.startUp[party] != nil { measured.insert(party == .P ? .SP : .SC) }
    }
    let processor = machine?.processor ?? "this machine"
    let how = "\(plan.setup.mode.name), \(plan.setup.bell.rawValue)"
    return Preset(
      name: name, title: "\(processor), \(plan.setup.mode.name)", experiment: experiment,
      measured: measured, source: "kickscope measure, \(how), \(day)",
      note: """
        Measured on \(day)\(machine.map { " under \($0.kernel)" } ?? "") by kickscope measure, mode \
        \(plan.setup.mode.name), woken by \(plan.setup.bell.rawValue), P on CPU \(plan.cpus.P) and \
        C on CPU \(plan.cpus.C): W by polling, N and S in runs of their own.\(warning)
        """,
      x: plan.knob, file: file)
  }
}

extension Preset {
  /// What the explorer shows before the machine's costs are known: the pair as it is set up, with
  /// what the paper's prototype pays for N and S.
  static func beforeCalibration(_ plan: MeasurementPlan) -> Preset {
    var experiment = plan.setup.experiment
    let prototype = Preset.standard.scenario
    for parameter in [Parameter.NP, .NC, .SP, .SC] {
      experiment.scenario = experiment.scenario.pushing(
        .one(parameter), to: prototype[parameter] + experiment.scenario[parameter])
    }
    return Preset(
      name: "measured", title: "not calibrated yet", experiment: experiment, measured: [],
      source: "", note: "N and S are the prototype's until this machine's are known.",
      x: plan.knob)
  }
}
