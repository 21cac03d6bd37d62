/// What may be changed, and how far.
public struct Freedom: Hashable, Sendable {
  /// The queue's lengths, none of them below the least kP and kC.
  public let L: ClosedRange<Int>
  /// The thresholds of P; as far as they are at most L.
  public let kP: ClosedRange<Int>
  /// The thresholds of C; as far as they are at most L.
  public let kC: ClosedRange<Int>
  /// Who may poll; at least one pairing.
  public let pairings: [Pairing]

  /// The lengths that are looked at if nothing else is said.
  public static let lengths = 1...4096

  /// - Throws: `FreedomError` if no setting is possible.
  public init(
    L: ClosedRange<Int>, kP: ClosedRange<Int>, kC: ClosedRange<Int>, pairings: [Pairing] = [.notify]
  ) throws(FreedomError) {
    for (parameter, range) in [(Parameter.L, L), (.kP, kP), (.kC, kC)] {
      let allowed = parameter.range
      guard range.lowerBound >= allowed.lowerBound, range.upperBound <= allowed.upperBound else {
        throw .outOfRange(parameter, range, allowed: allowed)
      }
    }
    for (parameter, range) in [(Parameter.kP, kP), (.kC, kC)] where range.lowerBound > L.upperBound
    {
      throw .thresholdAboveLength(parameter, value: range.lowerBound, length: L.upperBound)
    }
    guard !pairings.isEmpty else { throw .noPairing }
    self.L = max(L.lowerBound, kP.lowerBound, kC.lowerBound)...L.upperBound
    self.kP = kP
    self.kC = kC
    self.pairings = pairings
  }

  /// How many settings there are, as far as a number is of interest.
  func count(upTo most: Int) -> Int {
    var count = 0
    for length in L where count < most {
      let thresholds =
        (min(kP.upperBound, length) - kP.lowerBound + 1)
        * (min(kC.upperBound, length) - kC.lowerBound + 1)
      count += thresholds * pairings.count
    }
    return count
  }
}
