import Explorer
import QueueLab
import QueueModel

extension LabOptions {
  /// Why a measurement cannot be planned as it was asked for.
  enum Fault: Error, Hashable {
    /// What is swept is not one of the nine parameters, nor N or S.
    case noKnob(String)
    case tooManyValues(Int, limit: Int)
    case duration(String, DurationTextError)
    case outOfRange(String)
    /// Not two different CPUs.
    case cpus(String)
  }

  /// How many values a sweep of real runs may have.
  static let valueLimit = 1000

  /// How long a run may be, in nanoseconds.
  static let durations = 1_000_000...60_000_000_000

  /// What is measured.
  /// - Parameter allowed: the CPUs that this program may use.
  /// - Throws: `CommandFailure.option`, `.scenario`, `.mechanism`, `.axis`, `.measure` or `.lab`.
  func plan(
    allowed: [Int] = MeasurementPlan.allowedCPUs, siblings: (Int) -> [Int] = Processors.siblings
  ) throws(CommandFailure) -> MeasurementPlan {
    let scenario = try scenario()
    var experiment = Experiment(scenario)
    for party in Party.allCases { experiment[party] = try strategy(of: party, scenario) }
    let setup = PairSetup(
      experiment, mode: mode == .kvm ? .kvm(halt ?? .exit) : .processes, bell: bell)
    let (knob, values) = try sweep(scenario)
    return MeasurementPlan(
      setup, over: knob, values: values, runs: runs ?? (quick ? 3 : 5),
      duration: try length(), cpus: try pair(allowed, siblings))
  }

  private func scenario() throws(CommandFailure) -> Scenario {
    var values: [Parameter: Int] = [
      .L: 256, .kP: 1, .kC: 1, .WP: 1500, .WC: 1100, .NP: 0, .NC: 0, .SP: 0, .SC: 0,
    ]
    let typed: [(Parameter, String, String?)] = [
      (.L, "--L", L), (.kP, "--kP", kP), (.kC, "--kC", kC), (.WP, "--WP", WP), (.WC, "--WC", WC),
      (.NP, "--extra-NP", extraNP), (.NC, "--extra-NC", extraNC), (.SP, "--extra-SP", extraSP),
      (.SC, "--extra-SC", extraSC),
    ]
    for (parameter, option, text) in typed {
      guard let text else { continue }
      values[parameter] = try parameter.value(text, behind: option, unit: .nanoseconds)
    }
    return try Scenario(unit: .nanoseconds) { values[$0] ?? 0 }
  }

  private func strategy(
    of party: Party, _ scenario: Scenario
  ) throws(CommandFailure) -> Strategy {
    guard let (option, text) = strategies.typed(party) else { return .notify }
    do throws(MechanismTextError) {
      return try Strategy(reading: text, for: party, in: scenario.withPrototypesCosts)
    } catch {
      throw .mechanism(option: option, text: text, error)
    }
  }

  private func sweep(_ scenario: Scenario) throws(CommandFailure) -> (Knob, [Int]) {
    guard let over else { return (.WP, Self.values(around: scenario.WC, isQuick: quick)) }
    let axis: SweepAxis
    do throws(SweepAxis.Fault) {
      axis = try SweepAxis(parsing: over, unit: .nanoseconds)
    } catch {
      throw .axis(over, error, .nanoseconds)
    }
    guard case .knob(let knob) = axis.quantity else { throw .measure(.noKnob(axis.name)) }
    guard axis.count <= Self.valueLimit else {
      throw .measure(.tooManyValues(axis.count, limit: Self.valueLimit))
    }
    let values = (0..<axis.count).map { axis[$0] }
    do throws(ScenarioError) {
      for value in values { _ = try scenario.turning(knob, to: value) }
    } catch {
      throw .scenario(error)
    }
    return (knob, values)
  }

  /// Values of WP on both sides of WC, so that either party is the fast one, and the nearer to it the
  /// closer together.
  static func values(around WC: Int, isQuick: Bool) -> [Int] {
    let low = min(300.0, 0.3 * Double(WC))
    let left = isQuick ? [0.0, 0.6] : [0.0, 0.25, 0.5, 0.75, 0.9]
    let right =
      isQuick ? [1.15, 1.4, 2, 3] : [1.05, 1.12, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3]
    let values =
      left.map { low + $0 * (Double(WC) - low) } + right.map { $0 * Double(WC) }
    let step = WC >= 200 ? 10.0 : 1
    return values.map { min(max(1, Int((($0 / step).rounded() * step))), 1_000_000_000) }
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func length() throws(CommandFailure) -> Int {
    guard let duration else { return 200_000_000 }
    let nanoseconds: Int
    do throws(DurationTextError) {
      nanoseconds = try DurationText.ticks(duration, unit: .nanoseconds)
    } catch {
      throw .measure(.duration(duration, error))
    }
    guard Self.durations.contains(nanoseconds) else { throw .measure(.outOfRange(duration)) }
    return nanoseconds
  }

  private func pair(
    _ allowed: [Int], _ siblings: (Int) -> [Int]
  ) throws(CommandFailure) -> MeasurementPlan.CPUPair {
    if let cpus {
      let numbers = cpus.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 2, let P = numbers[0], let C = numbers[1], P >= 0, C >= 0, P != C
      else { throw .measure(.cpus(cpus)) }
      for cpu in [P, C] where !allowed.contains(cpu) {
        throw .lab(.noSuchCPU(cpu, allowed: allowed))
      }
      return .init(P: P, C: C)
    }
    guard let pair = Processors.pair(of: allowed, siblings: siblings) else {
      throw .lab(.needsTwoCPUs(allowed: allowed))
    }
    return pair
  }
}

extension Scenario {
  /// With what the paper's prototype pays for N and S, from which strategies derive their numbers
  /// before a machine's own costs are known.
  fileprivate var withPrototypesCosts: Scenario {
    [Parameter.NP, .NC, .SP, .SC].reduce(self) { scenario, parameter in
      scenario.pushing(.one(parameter), to: Preset.standard.scenario[parameter])
    }
  }
}
