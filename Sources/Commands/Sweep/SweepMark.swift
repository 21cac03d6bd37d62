import QueueModel

/// A short text that is the same only for sweeps that are the same: a hash (FNV-1a) of everything
/// that the rows depend on, the program's version included.
struct SweepMark {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {
    add(Kickscope.version)
  }

  /// Eight hexadecimal digits, which no reader takes for a number.
  var text: String {
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return "s" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  mutating func add(_ grid: SweepGrid) {
    let base = grid.base
    for parameter in Parameter.allCases { add(String(base.scenario[parameter])) }
    add("\(base.scenario.unit)")
    add("\(base.P) \(base.C) \(base.arrivals)")
    for parameter in Parameter.allCases { add(base.variability[parameter]) }
    for axis in grid.axes { add("\(axis.name) \(axis.values)") }
  }

  private mutating func add(_ distribution: Distribution) {
    guard case .empirical(let samples) = distribution else { return add("\(distribution)") }
    add(samples.name)
    for value in samples.values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes in
        for byte in bytes { add(byte) }
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
