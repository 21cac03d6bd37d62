/// Who gets the cycles of a simulation, one after the other.
protocol CycleSink {
  mutating func add(_ cycle: RegenerativeCycle)
}
