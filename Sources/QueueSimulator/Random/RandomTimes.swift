import QueueModel

/// Times that vary around the parameters of a scenario, independent of each other.
struct RandomTimes: Times {
  let scale: Int
  private var streamWP: DrawStream
  private var streamWC: DrawStream
  private var streamNP: DrawStream
  private var streamNC: DrawStream
  private var streamSP: DrawStream
  private var streamSC: DrawStream

  /// - Parameters:
  ///   - seed: The same seed gives the same times.
  ///   - scale: Units in a tick; those that fit the scenario if nothing is said.
  init(_ scenario: Scenario, _ variability: Variability, seed: UInt64, scale: Int? = nil) {
    let scale = scale ?? scenario.timeScale
    func stream(_ parameter: Parameter, _ purpose: DrawStream.Purpose) -> DrawStream {
      DrawStream(
        variability[parameter], mean: scenario[parameter], scale: scale, for: purpose, seed: seed)
    }
    self.scale = scale
    streamWP = stream(.WP, .WP)
    streamWC = stream(.WC, .WC)
    streamNP = stream(.NP, .NP)
    streamNC = stream(.NC, .NC)
    streamSP = stream(.SP, .SP)
    streamSC = stream(.SC, .SC)
  }

  @inline(__always) mutating func WP() -> Int { streamWP.next() }
  @inline(__always) mutating func WC() -> Int { streamWC.next() }
  @inline(__always) mutating func NP() -> Int { streamNP.next() }
  @inline(__always) mutating func NC() -> Int { streamNC.next() }
  @inline(__always) mutating func SP() -> Int { streamSP.next() }
  @inline(__always) mutating func SC() -> Int { streamSC.next() }

  @inline(__always)
  mutating func upcomingWP() -> UnsafeBufferPointer<Int> { streamWP.upcoming() }
  @inline(__always)
  mutating func upcomingWC() -> UnsafeBufferPointer<Int> { streamWC.upcoming() }
  @inline(__always) mutating func takeWP(_ count: Int) { streamWP.take(count) }
  @inline(__always) mutating func takeWC(_ count: Int) { streamWC.take(count) }
}
