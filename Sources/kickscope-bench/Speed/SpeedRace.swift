import CReference
import Glibc
import Programs
import QueueModel
import QueueSimulator

/// The simulator and the loop in C, run in turns on one case.
struct SpeedRace {
  let speedCase: SpeedCase
  /// Messages of one part of a round, which takes about a quarter of a second.
  private let messages: Int
  private let referenceMessages: Int

  /// Parts of a round, each with a seed and a number of messages of its own.
  private static let parts = 16
  private static let secondsOfPart = 0.25 / Double(parts)

  /// What one of the two did in one round.
  struct Lap {
    var messages = 0
    var seconds = 0.0
    var parts: [Part] = []

    var messagesPerSecond: Double { Double(messages) / seconds }
  }

  /// What it found in one part: the time of whole cycles, in ticks.
  struct Part {
    let messages: Int
    let duration: Double
  }

  /// Runs both for a moment, to see how many messages a part takes.
  init(_ speedCase: SpeedCase) {
    self.speedCase = speedCase
    func count(_ run: (Int) -> Part) -> Int {
      let trial = 1 << 18
      let seconds = Self.processorTime { _ = run(trial) }
      return max(1 << 16, Int(Double(trial) * Self.secondsOfPart / seconds))
    }
    messages = count { Self.simulate(speedCase, $0, seed: 1) }
    referenceMessages = count { Self.reference(speedCase, $0, seed: 1) }
  }

  func run(swiftFirst: Bool, _ generator: inout SplitMix64) -> (swift: Lap, reference: Lap) {
    var (swift, reference) = (Lap(), Lap())
    for part in 0..<Self.parts {
      let seed = generator.next()
      for isSwift in [swiftFirst, !swiftFirst] {
        if isSwift {
          Self.measure(messages + part, &swift) { Self.simulate(speedCase, $0, seed: seed) }
        } else {
          Self.measure(referenceMessages + part, &reference) {
            Self.reference(speedCase, $0, seed: seed)
          }
        }
      }
    }
    return (swift, reference)
  }

  private static func measure(_ messages: Int, _ lap: inout Lap, _ run: (Int) -> Part) {
    lap.messages += messages
    lap.seconds += processorTime { lap.parts.append(run(messages)) }
  }

  private static func simulate(_ speedCase: SpeedCase, _ messages: Int, seed: UInt64) -> Part {
    let totals = CycleTotals(
      of: speedCase.scenario, speedCase.variability, cyclesFrom: speedCase.regeneration,
      messages: messages, seed: seed)
    let scale = speedCase.isRandom ? speedCase.scenario.timeScale : 1
    return Part(messages: totals.messages, duration: Double(Int(totals.duration)) / Double(scale))
  }

  private static func reference(_ speedCase: SpeedCase, _ messages: Int, seed: UInt64) -> Part {
    let s = speedCase.scenario
    var scenario = reference_scenario(
      L: Int64(s.L), kP: Int64(s.kP), kC: Int64(s.kC), WP: Int64(s.WP), WC: Int64(s.WC),
      NP: Int64(s.NP), NC: Int64(s.NC), SP: Int64(s.SP), SC: Int64(s.SC))
    let fromP = speedCase.regeneration == .P
    let count = Int64(messages)
    let result =
      switch speedCase.distribution {
      case .lognormal(let variation):
        reference_run_random(&scenario, fromP, count, reference_lognormal, variation, seed)
      case .exponential:
        reference_run_random(&scenario, fromP, count, reference_exponential, 1, seed)
      default: reference_run_constant(&scenario, fromP, count)
      }
    return Part(messages: Int(result.messages), duration: result.duration)
  }

  /// Seconds of this thread.
  private static func processorTime(_ body: () -> Void) -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
}
