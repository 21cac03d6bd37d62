import QueueModel

/// One `--over` of a sweep: what it turns, and through which values.
struct SweepAxis: Hashable, Sendable {
  /// Values in order; in millionths where the quantity is decimal.
  enum Values: Hashable, Sendable {
    case list([Int])
    case progression(start: Int, step: Int, count: Int)
  }

  /// Why a text is not an axis of a sweep.
  enum Fault: Error, Hashable {
    /// No `=`, or nothing before or behind it.
    case noAssignment
    case unknownName(String)
    /// One of the values.
    case value(String, DurationTextError)
    /// A decimal number that is none, or has more than six decimal places.
    case decimal(String)
    /// Messages a second that cannot be read.
    case rate(String, RateFault)
    /// Neither one value nor START:STOP:STEP.
    case shape(String)
    /// A step of zero, or one that leads away from the end.
    case step(String)
    /// A factor below 1.0001, a start that is not above 0, or an end below it.
    case factor(String)
    case tooMany(String)
    /// A strategy that has no such number, in the party or parties that the axis turns.
    case noSetting(Strategy.Setting, [Party])
    case noArrivals
    /// A rate where a tick is not a time.
    case noTime
    /// Times that already vary in another way.
    case otherDistribution(Parameter)
    /// Two axes that turn the same thing.
    case twice(String)
  }

  /// The name as it was written, which is also that of its column.
  let name: String
  let quantity: SweptQuantity
  let values: Values

  /// How many values there are, at least one.
  var count: Int {
    switch values {
    case .list(let list): list.count
    case .progression(_, _, let count): count
    }
  }

  subscript(index: Int) -> Int {
    switch values {
    case .list(let list): list[index]
    case .progression(let start, let step, _): start + index * step
    }
  }

  /// Whether both axes turn a number that is the same.
  func overlaps(_ other: SweepAxis) -> Bool {
    switch (quantity, other.quantity) {
    case (.knob(let one), .knob(let two)):
      !Set(one.parameters).isDisjoint(with: two.parameters)
    case (.setting(let one, let here), .setting(let two, let there)):
      one == two && !Set(here).isDisjoint(with: there)
    case (.interval, .interval), (.rate, .rate), (.interval, .rate), (.rate, .interval): true
    case (.variation(let one), .variation(let two)), (.spread(let one), .spread(let two)),
      (.variation(let one), .spread(let two)), (.spread(let one), .variation(let two)):
      !Set(one).isDisjoint(with: two)
    default: false
    }
  }
}
