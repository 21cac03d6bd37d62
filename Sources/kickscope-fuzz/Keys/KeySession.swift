import Explorer
import Programs

/// One session: a start, and steps that follow from the seed and the session's number alone.
struct KeySession {
  let seed: UInt64
  let number: Int

  /// How a session went.
  struct Result {
    let digest: Digest
    let steps: Int
    let frames: Int
    let failure: Failure?
  }

  /// Facts that did not hold.
  struct Failure {
    let session: Int
    /// All steps up to the one after which they did not.
    let steps: [Step]
    let facts: [String]
  }

  /// Plays so many steps, or up to one after which something is broken.
  /// - Parameter told: called before each step; what is done in it may trap.
  func play(_ count: Int, told: (Int, Step?) -> Void = { _, _ in }) -> Result {
    var actions = RandomActions(SplitMix64(seed: seed, session: number))
    var steps: [Step] = []
    told(0, nil)
    var played = PlayedState(actions.start())
    var outcome = played.start()
    while outcome.faults.isEmpty, steps.count < count {
      actions.heed(outcome.effects)
      let step = actions.next(for: played.state)
      steps.append(step)
      told(steps.count, step)
      outcome = played.take(step)
    }
    let failure = Failure(session: number, steps: steps, facts: outcome.faults)
    return Result(
      digest: played.digest, steps: steps.count, frames: played.framesDrawn,
      failure: outcome.faults.isEmpty ? nil : failure)
  }

  /// What is broken after some of the steps of a session.
  func faults(after steps: [Step]) -> [String] {
    var actions = RandomActions(SplitMix64(seed: seed, session: number))
    var played = PlayedState(actions.start())
    var faults = played.start().faults
    for step in steps where faults.isEmpty { faults = played.take(step).faults }
    return faults
  }

  /// Few steps after which something is still broken: what can be left out is.
  func shrunk(_ failure: Failure) -> [Step] {
    Self.fewest(of: failure.steps) { !faults(after: $0).isEmpty }
  }

  /// Few things of several of which something still is so: halves are left out, then quarters, and
  /// at last single ones.
  static func fewest<T>(of all: [T], isSo: ([T]) -> Bool) -> [T] {
    var kept = all
    var length = max(1, kept.count / 2)
    while true {
      var start = 0
      while start < kept.count {
        var fewer = kept
        fewer.removeSubrange(start..<min(kept.count, start + length))
        if isSo(fewer) { kept = fewer } else { start += length }
      }
      guard length > 1 else { return kept }
      length /= 2
    }
  }
}
