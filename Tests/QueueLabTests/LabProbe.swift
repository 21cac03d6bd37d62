import Foundation
import QueueModel
import Testing

@testable import QueueLab

@Suite(.enabled(if: ProcessInfo.processInfo.environment["PROBE"] != nil)) struct LabProbe {
  @Test func probe() throws {
    func env(_ key: String, _ value: String) -> String {
      ProcessInfo.processInfo.environment[key] ?? value
    }
    func num(_ key: String, _ value: Int) -> Int { Int(env(key, "\(value)"))! }
    let scenario = try Scenario(
      L: num("L", 256), kP: num("kP", 1), kC: num("kC", 1), WP: num("WP", 1000),
      WC: num("WC", 1100), NP: num("NP", 0), NC: num("NC", 0), SP: num("SP", 0),
      SC: num("SC", 0), unit: .nanoseconds)
    var setup = PairSetup(Experiment(scenario))
    setup.bell = Bell(rawValue: env("BELL", "eventfd"))!
    setup.experiment.P = try Strategy(reading: env("STP", "notify"), for: .P, in: scenario)
    setup.experiment.C = try Strategy(reading: env("STC", "notify"), for: .C, in: scenario)
    switch env("MODE", "processes") {
    case "kvm": setup.mode = .kvm(.exit)
    case "irq": setup.mode = .kvm(.irq)
    default: break
    }
    let values = env("PROBE", "").split(separator: ",").map { Int($0)! }
    let plan = MeasurementPlan(
      setup, over: .one(Parameter(rawValue: env("KNOB", "WP"))!), values: values,
      runs: num("RUNS", 3), patience: 5, duration: num("MS", 200) * 1_000_000,
      cpus: .init(P: 0, C: 1))
    func f(_ x: Double?) -> String { x.map { String(format: "%.0f", $0) } ?? "-" }
    func c(_ x: CostFigures?) -> String {
      x.map { "\(f($0.mean))/\(f($0.median))/\(f($0.p99))/\($0.count)" } ?? "-"
    }
    let m = try measure(plan, program: env("BIN", ""), isCancelled: { false }) { event in
      switch event {
      case .machine(let r): print(r)
      case .concurrency(let r): print(r)
      case .calibrated(let r):
        print(
          "cal", r.scenario, r.excess, "N", c(r.notification[.P]), c(r.notification[.C]), "S",
          c(r.startUp[.P]), c(r.startUp[.C]))
      case .ran(let r, let a, let b):
        if r.isDisturbed || env("V", "") != "" {
          print(
            "  run", a, b, f(r.T), r.disturbances, "kicks", r.P.notifications, r.C.notifications,
            "cross", r.P.crossings, r.C.crossings, "stall", r.P.stalls, r.C.stalls, f(r.P.lost),
            f(r.C.lost))
        }
      case .measured(let p):
        let s = p.calibrated
        let r = p.goodRuns[0]
        print(
          p.value, p.prediction.regime.map { "\($0)" } ?? "-", "T", f(p.T.median),
          "[\(f(p.T.low)) \(f(p.T.high))]", "model", f(p.prediction.T),
          String(format: "%+.1f%%", 100 * p.error), "sim", f(p.prediction.simulatedT),
          String(format: "%+.1f%%", 100 * (p.T.median / p.prediction.simulatedT - 1)), "E",
          f(p.E.median), f(p.prediction.E), "W", s.WP, s.WC, "N", s.NP, s.NC, "S", s.SP, s.SC,
          "kicks", String(format: "%.4f %.4f", r.P.notifications, r.C.notifications), "runN",
          c(r.P.notification), c(r.C.notification), "runS", c(r.P.startUp), c(r.C.startUp), "idle",
          c(r.P.idle), c(r.C.idle), "naps", r.P.naps, r.C.naps, "runs", p.goodRuns.count,
          p.runs.count)
      }
    }
    print("median error", m.medianError ?? .nan, m.after.map { "\($0)" } ?? "")
  }
}
