/// The rounds of one case.
struct SpeedResult {
  private(set) var swift = Side()
  private(set) var reference = Side()

  /// What one of the two did in all rounds.
  struct Side {
    private var laps: [SpeedRace.Lap] = []
    private(set) var parts: [SpeedRace.Part] = []

    var speeds: [Double] { laps.map(\.messagesPerSecond) }
    /// Messages per second.
    var median: Double { speeds.median }

    mutating func append(_ lap: SpeedRace.Lap) {
      laps.append(lap)
      parts += lap.parts
    }

    private var messages: Double { parts.reduce(0) { $0 + Double($1.messages) } }

    /// The time between messages over all parts, in ticks.
    var T: Double { parts.reduce(0) { $0 + $1.duration } / messages }

    /// The standard error of T.
    var error: Double {
      let mean = T
      let squares = parts.reduce(0) { sum, part in
        let excess = part.duration - mean * Double(part.messages)
        return sum + excess * excess
      }
      let count = Double(parts.count)
      return (squares * count / (count - 1)).squareRoot() / messages
    }
  }

  mutating func append(_ laps: (swift: SpeedRace.Lap, reference: SpeedRace.Lap)) {
    swift.append(laps.swift)
    reference.append(laps.reference)
  }

  /// How many times as fast as the loop in C the simulator is.
  var ratio: Double { zip(swift.speeds, reference.speeds).map { $0 / $1 }.median }

  /// - Throws: if they disagree about T.
  func check(_ speedCase: SpeedCase) throws {
    let (ours, others) = (swift.T, reference.T)
    if speedCase.isRandom {
      let error = (swift.error * swift.error + reference.error * reference.error).squareRoot()
      guard abs(ours - others) < 5 * error else {
        throw Disagreement(name: speedCase.name, swift: ours, reference: others, error: error)
      }
      return
    }
    // A fraction of whole numbers below 2⁵³, of which products with messages may be larger.
    for (part, other) in zip(swift.parts, reference.parts) {
      let product = Int128(part.duration) * Int128(other.messages)
      guard product == Int128(other.duration) * Int128(part.messages) else {
        throw Disagreement(name: speedCase.name, swift: ours, reference: others, error: 0)
      }
    }
  }

  /// Two programs find different T for one scenario.
  struct Disagreement: Error, CustomStringConvertible {
    let name: String
    let swift: Double
    let reference: Double
    let error: Double

    var description: String {
      "\(name): the simulator finds T = \(swift) and the loop in C \(reference), "
        + (error > 0 ? "with a standard error of \(error)." : "though nothing is random.")
    }
  }
}
