extension Ziggurat {
  /// Draws `count` numbers that have the density, and gives each to `take`: its index, the random
  /// bits of which bit 8 is not used for it, and the number.
  @inline(__always)
  func draw(
    _ count: Int, _ generator: inout SplittableGenerator,
    take: (_ index: Int, _ bits: UInt64, _ number: Double) -> Void
  ) {
    layers.withUnsafeBufferPointer { layers in
      for index in 0..<count {
        let bits = generator.next()
        let layer = layers[Int(truncatingIfNeeded: bits & 255)]
        let place = Int64(truncatingIfNeeded: bits &>> 11)
        var number = Double(place) * layer.width
        if place >= layer.threshold {
          (number, generator) = rareDraw(bits, generator)
        }
        take(index, bits, number)
      }
    }
  }

  /// A draw whose first random bits fell beyond the threshold of their layer. The generator comes
  /// and goes as a value: the caller's loop keeps its own in registers.
  @inline(never)
  private func rareDraw(
    _ first: UInt64, _ generator: SplittableGenerator
  ) -> (Double, SplittableGenerator) {
    var generator = generator
    return (draw(from: first, &generator), generator)
  }

  private func draw(from first: UInt64, _ generator: inout SplittableGenerator) -> Double {
    var bits = first
    while true {
      let index = Int(bits & 255)
      let layer = layers[index]
      let place = Int64(truncatingIfNeeded: bits >> 11)
      let x = Double(place) * layer.width
      if place < layer.threshold { return x }
      if index == 0 { return drawFromTail(&generator) }
      let share = Double(unitFrom: generator.next())
      let height = layer.density + share * (layers[index - 1].density - layer.density)
      if height < density.value(at: x) { return x }
      bits = generator.next()
    }
  }

  /// An exponential tail has the shape of the whole; a normal one is Marsaglia's (1964).
  private func drawFromTail(_ generator: inout SplittableGenerator) -> Double {
    switch density {
    case .exponential: return tail + draw(from: generator.next(), &generator)
    case .normal:
      while true {
        let beyond = Ziggurat.exponential.draw(from: generator.next(), &generator) / tail
        let height = Ziggurat.exponential.draw(from: generator.next(), &generator)
        if 2 * height > beyond * beyond { return tail + beyond }
      }
    }
  }
}
