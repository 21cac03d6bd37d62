internal import Plotting
internal import QueueModel

extension Experiment {
  /// The strategies, P's first: `notify | spin:2600`.
  func strategies(isShort: Bool = false) -> String {
    isShort ? "\(P.kind.rawValue) | \(C.kind.rawValue)" : "\(P.text) | \(C.text)"
  }

  /// What the simulator's curve is called.
  func curveName(isShort: Bool = false) -> String {
    P == .notify && C == .notify ? "simulated" : strategies(isShort: isShort)
  }

  /// What the closed form is called beside it: what is different there.
  var referenceName: String {
    if P != .notify || C != .notify { return "notify" }
    return arrivals == .greedy ? "constant" : "greedy"
  }

  /// What is not as in the paper's model, in the words of the header.
  func summary(isShort: Bool = false) -> String {
    var parts = [strategies(isShort: isShort)]
    parts += Parameter.allCases.filter { variability[$0] != .constant }
      .map { "\($0.rawValue) \(variability[$0].word)" }
    if let interval = arrivals.interval {
      parts.append(isShort ? arrivals.word : "\(arrivals.word) \(Readout.value(interval))")
    }
    return parts.joined(separator: ", ")
  }
}

extension Outcome {
  /// How well the numbers are known.
  var basis: String {
    switch method {
    case .exact: "exact"
    case .regenerative(let cycles): "\(Readout.count(cycles)) cycles"
    case .batchMeans(let batches): "\(Readout.count(batches)) batches"
    }
  }
}

extension Readout {
  /// A number with its interval, to the digits that the interval leaves: `1 512.3 ± 1.2`.
  static func estimate(_ estimate: Estimate) -> String {
    guard estimate.value.isFinite else { return "∞" }
    guard estimate.halfWidth > 0 else { return ticks(estimate.value) }
    guard estimate.halfWidth.isFinite else { return "≈ \(ticks(estimate.value))" }
    let places = estimate.halfWidth >= 10 ? 0 : estimate.halfWidth >= 1 ? 1 : 2
    return "\(NumberText.decimal(estimate.value, places: places, trimmingZeros: false)) ± "
      + NumberText.decimal(estimate.halfWidth, places: places, trimmingZeros: false)
  }

  /// A count that nobody reads to the last digit: `12k`.
  static func count(_ count: Int) -> String { NumberText.compact(Double(count)) }

  /// How often something happens per message.
  static func rate(_ rate: Double, digits: Int) -> String {
    rate == 0 ? "0" : rate < 0.001 ? "<0.001" : NumberText.significant(rate, digits: digits)
  }

  /// A share as per cent.
  static func share(_ share: Double) -> String {
    "\(NumberText.decimal(share * 100, places: share < 0.0995 ? 1 : 0)) %"
  }
}
