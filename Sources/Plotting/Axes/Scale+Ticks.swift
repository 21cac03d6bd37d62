extension Scale {
  /// The roundest values inside the domain, at most `count` of them, in rising order: steps of 1, 2
  /// or 5 times a power of ten; on a logarithmic axis decades (powers of two where both ends are),
  /// closer ones if there is room. On an axis of whole numbers no tick lies between two of them.
  public func ticks(atMost count: Int) -> [Tick] {
    guard count > 0 else { return [] }
    let count = min(count, 1000)
    switch scaling {
    case .linear: return linearTicks(atMost: count)
    case .logarithmic: return logarithmicTicks(atMost: count)
    }
  }

  /// As many ticks as have room for their labels side by side, two blanks between them, on an axis
  /// of so many columns.
  func ticks(fitting columns: Int) -> [Tick] {
    var count = max(2, columns / 6)
    while count > 0 {
      let ticks = ticks(atMost: count)
      guard ticks.count > 1 else { return ticks }
      let widest = ticks.reduce(0) { max($0, $1.label.unicodeScalars.count) }
      let cells = ticks.compactMap { cell(of: $0.value, count: columns) }
      let nearest = zip(cells, cells.dropFirst()).reduce(Int.max) { min($0, $1.1 - $1.0) }
      if nearest >= widest + 2 { return ticks }
      count = min(count, ticks.count) - 1
    }
    return []
  }

  private func linearTicks(atMost count: Int) -> [Tick] {
    let raw = (domain.upperBound - domain.lowerBound) / Double(count)
    let power = wholePower(
      Int((Logarithm.base2(raw) / Logarithm.twoOfTen).rounded(.down)) - 1)
    var finer: [Double] = []
    for index in 0..<12 {
      let step = TickStep(mantissa: [1, 2, 5][index % 3], power: power + index / 3)
      guard let values = step.multiples(in: domain, atMost: count) else {
        continue
      }
      if values.isEmpty { break }
      return step.ticks(values)
    }
    // One tick was asked for, and no single step has exactly one: take the roundest of a finer one.
    for index in 0..<12 where finer.isEmpty {
      let step = TickStep(
        mantissa: [1, 2, 5][2 - index % 3], power: wholePower(power + 3 - index / 3))
      finer = step.multiples(in: domain, atMost: 1000) ?? []
      if let first = finer.first { return step.ticks([first]) }
    }
    return []
  }

  /// A power of ten that is a step: not below 1 where only whole numbers are values.
  private func wholePower(_ power: Int) -> Int { isWhole ? max(0, power) : power }

  private func logarithmicTicks(atMost count: Int) -> [Tick] {
    if let ticks = powersOfTwo(atMost: count) { return ticks }
    let first = Int((Logarithm.base2(domain.lowerBound) / Logarithm.twoOfTen).rounded(.down))
    let last = Int((Logarithm.base2(domain.upperBound) / Logarithm.twoOfTen).rounded(.up))
    var values = last - first <= count ? decades(first...last, by: 1, mantissas: [1, 2, 5]) : []
    if values.isEmpty || values.count > count {
      var stride = max(1, (last - first) / (count + 1))
      repeat {
        values = decades(first...last, by: stride, mantissas: [1])
        stride += 1
      } while values.count > count
    }
    // A domain of less than a decade or so is divided like a linear one.
    if values.count < min(3, count) && last - first <= 2 { return linearTicks(atMost: count) }
    return values.map { value in
      Tick(
        value: value,
        label: value >= 1 && value < 10_000
          ? NumberText.decimal(value, places: 0) : NumberText.compact(value))
    }
  }

  /// Multiples of the powers of ten whose exponent is a multiple of `stride`, inside the domain.
  private func decades(
    _ powers: ClosedRange<Int>, by stride: Int, mantissas: [Double]
  ) -> [Double] {
    powers.filter { $0 % stride == 0 }.flatMap { power in
      mantissas.map { mantissa in
        power < 0 ? mantissa / Logarithm.power10(-power) : mantissa * Logarithm.power10(power)
      }
    }.filter { domain.contains($0) && (!isWhole || $0 >= 1) }
  }

  /// Powers of two for a domain that lies between two of them (queue lengths, thresholds).
  private func powersOfTwo(atMost count: Int) -> [Tick]? {
    let (lower, upper) = (domain.lowerBound, domain.upperBound)
    guard lower >= 1, upper >= 4, upper < 1e15, lower.significand == 1, upper.significand == 1
    else { return nil }
    let (first, last) = (Int(lower.exponent), Int(upper.exponent))
    let stride = [1, 2, 3, 4, 5, 6, 8, 10].first { (last - first) / $0 + 1 <= count }
    guard let stride else { return nil }
    return Swift.stride(from: first, through: last, by: stride).map { exponent in
      Tick(value: Double(1 << exponent), label: NumberText.grouped(1 << exponent))
    }
  }
}
