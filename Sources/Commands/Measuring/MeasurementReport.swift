import ArgumentParser
import QueueLab
import QueueModel

/// What a measurement found, for a person.
struct MeasurementReport {
  let record: MeasurementRecord
  /// The file that has the points, if there is one.
  var csv: String?
  /// How the command line names the preset that was saved, if one was.
  var preset: String?
  var isEmphasised = false

  func write(_ format: MeasurementFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeText(to: &sink)
    case .json:
      json.write(to: &sink)
      sink.append("\n")
    }
  }

  private func writeText(to sink: inout ByteSink) {
    if let machine = record.machine {
      head("Machine", to: &sink)
      for (name, text) in MachineText.facts(machine) { Paragraph.write(name, text, to: &sink) }
      sink.append("\n")
    }
    head("Pair", to: &sink)
    for (name, text) in pair { Paragraph.write(name, text, to: &sink) }
    sink.append("\n")
    writeConcurrency(to: &sink)
    if let calibration = record.calibration { write(calibration, to: &sink) }
    guard !record.points.isEmpty else { return }
    writePoints(to: &sink)
    writeSummary(to: &sink)
  }

  func head(_ title: String, to sink: inout ByteSink) {
    sink.append(title.emphasised(isEmphasised) + "\n")
  }

  /// What was run.
  private var pair: [(String, String)] {
    let (plan, setup) = (record.plan, record.plan.setup)
    let scenario = setup.scenario
    let counts = "L \(scenario.L), kP \(scenario.kP), kC \(scenario.kC)"
    let work = "WP \(scenario.WP), WC \(scenario.WC)"
    let extra = [Parameter.NP, .NC, .SP, .SC].filter { scenario[$0] > 0 }
      .map { ", \($0.rawValue) +\(scenario[$0])" }.joined()
    let strategies =
      setup.experiment.P == setup.experiment.C
      ? setup.experiment.P.text
      : "P \(setup.experiment.P.text), C \(setup.experiment.C.text)"
    return [
      (
        "mode",
        "\(setup.mode.name), woken by \(setup.bell.rawValue)"
          + (setup.mode == .kvm(.irq) ? ", halt polling off" : "")
          + "; P on CPU \(plan.cpus.P), C on CPU "
          + "\(plan.cpus.C)"
      ),
      ("set to", "\(counts), \(work)\(extra) (ns)"),
      ("strategy", strategies),
      (
        "runs",
        "\(plan.runs) of \(MachineText.time(Double(plan.duration))) for each of "
          + "\(plan.values.count) values of \(plan.knob.symbol)"
          + (plan.runs < 5 ? "; fewer than 5, so that ranges say little" : "")
      ),
    ]
  }

  private func writeConcurrency(to sink: inout ByteSink) {
    guard let before = record.before else { return }
    head("Do both CPUs run at the same time?", to: &sink)
    Paragraph.write("before", MachineText.verdict(before), to: &sink)
    if let after = record.after { Paragraph.write("after", MachineText.verdict(after), to: &sink) }
    if !before.isConcurrent || record.after?.isConcurrent == false {
      Paragraph.write(
        "",
        "Where they do not, what follows says more of the host, or of what else runs, than of the pair.",
        to: &sink)
    }
    sink.append("\n")
  }
}

/// How a measurement is written.
enum MeasurementFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// For a person.
  case table
  case json
}
