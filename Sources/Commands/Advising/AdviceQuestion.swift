import Explorer
import QueueModel

/// What `advise` is asked, read from its options.
struct AdviceQuestion {
  let today: Setup
  let freedom: Freedom
  let wish: Wish

  /// What keeps advice from being given.
  enum Fault: Error, Hashable {
    /// Times vary, messages come from outside, or a strategy has no closed form.
    case notExact(Obstruction)
    case unknownLever(String)
    /// Not NAME=LOW:HIGH.
    case rangeShape(String)
    case rangeName(String)
    case rangeValue(String, Parameter, DurationTextError)
    case rangeOrder(String)
    case freedom(FreedomError)
    case limit(String, LimitTextError)
  }

  enum Obstruction: Hashable {
    case distribution, arrivals
    case strategy(Party, String)
  }

  private static let levers = ["L", "kP", "kC", "strategy"]

  /// - Throws: `CommandFailure.advice`.
  init(_ command: Advise, about experiment: Experiment) throws(CommandFailure) {
    do throws(Fault) {
      try self.init(reading: command, experiment)
    } catch {
      throw .advice(error)
    }
  }

  private init(reading command: Advise, _ experiment: Experiment) throws(Fault) {
    let pairing = try Self.pairing(of: experiment)
    let s = experiment.scenario
    today = Setup(pairing, in: s)
    var ranges: [Parameter: ClosedRange<Int>] = [:]
    for text in command.within {
      let (parameter, range) = try Self.range(text)
      ranges[parameter] = range
    }
    let named = command.change?.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimming { $0.isWhitespace } }
    if let unknown = named?.first(where: { !Self.levers.contains($0) }) {
      throw .unknownLever(unknown)
    }
    // What has a range may change; kP and kC do if nothing at all is said.
    let levers = Set(named ?? (ranges.isEmpty ? ["kP", "kC"] : []))
    func isFree(_ parameter: Parameter) -> Bool { levers.contains(parameter.rawValue) }
    let (kP, kC) = (
      ranges[.kP] ?? (isFree(.kP) ? nil : s.kP...s.kP),
      ranges[.kC] ?? (isFree(.kC) ? nil : s.kC...s.kC)
    )
    let least = max(Freedom.lengths.upperBound, kP?.lowerBound ?? 1, kC?.lowerBound ?? 1)
    let lengths =
      ranges[.L] ?? (isFree(.L) ? Freedom.lengths.lowerBound...least : s.L...s.L)
    do throws(FreedomError) {
      freedom = try Freedom(
        L: lengths, kP: kP ?? 1...lengths.upperBound, kC: kC ?? 1...lengths.upperBound,
        pairings: levers.contains("strategy") ? Pairing.allCases : [pairing])
    } catch {
      throw .freedom(error)
    }
    var limits: [Objective: Fraction] = [:]
    for text in command.limit {
      do throws(LimitTextError) {
        for (objective, ticks) in try LimitText.limits(text, unit: s.unit) {
          limits[objective] = Fraction(ticks)
        }
      } catch {
        throw .limit(text, error)
      }
    }
    wish = Wish(
      command.minimize, limits: limits, percent: command.percent, count: command.count)
  }

  private static func pairing(of experiment: Experiment) throws(Fault) -> Pairing {
    guard experiment.variability == .none else { throw .notExact(.distribution) }
    guard experiment.arrivals == .greedy else { throw .notExact(.arrivals) }
    for party in Party.allCases where ![.notify, .poll].contains(experiment[party]) {
      throw .notExact(.strategy(party, experiment[party].text))
    }
    return Pairing(P: experiment.P, C: experiment.C) ?? .notify
  }

  /// Reads `L=1:1024`.
  private static func range(_ text: String) throws(Fault) -> (Parameter, ClosedRange<Int>) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .rangeShape(text) }
    guard let parameter = Parameter(rawValue: parts[0]), [.L, .kP, .kC].contains(parameter) else {
      throw .rangeName(text)
    }
    let ends = parts[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { throw .rangeShape(text) }
    var values: [Int] = []
    for end in ends {
      do throws(DurationTextError) {
        values.append(try DurationText.count(end))
      } catch {
        throw .rangeValue(text, parameter, error)
      }
    }
    guard values[0] <= values[1] else { throw .rangeOrder(text) }
    return (parameter, values[0]...values[1])
  }
}
