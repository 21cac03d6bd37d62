import ArgumentParser
import Glibc
import Terminal

struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Plays random keys, mouse events and resizes on the explorer without a terminal.",
    discussion: """
      After every step the state must be whole, and every frame must be drawn. What is found is told \
      with the steps that lead there, as few as possible, and ends the command with status 1. The \
      same seed plays the same, and ends in the same hash, with however many jobs.
      """)

  @Option(help: "What all sessions follow from.") var seed: UInt64 = 1
  @Option(help: "How many sessions.") var sessions = 400
  @Option(help: "Steps in a session.") var steps = 250
  @Option(help: "Sessions that are played at once.") var jobs = 1
  @Option(help: ArgumentHelp("One session alone, telling each step.", valueName: "session"))
  var replay: Int?

  func validate() throws {
    guard sessions > 0, steps > 0, jobs > 0 else {
      throw ValidationError("sessions, steps and jobs are at least 1")
    }
  }

  func run() async throws {
    CrashMark.install(seed: seed, jobs: jobs)
    if let replay { return try tell(KeySession(seed: seed, number: replay)) }
    let start = ContinuousClock.now
    let results = await play()
    let time = start.duration(to: .now) / .seconds(1)
    var (digest, count, frames) = (Digest(), 0, 0)
    for result in results {
      digest.add(result.digest)
      (count, frames) = (count + result.steps, frames + result.frames)
    }
    let failures = results.compactMap(\.failure)
    print(
      """
      seed \(seed): \(sessions) sessions, \(count) steps, \(frames) frames in \
      \(Int(time.rounded())) s, \(Int(Double(count) / max(time, 1e-3))) steps/s
      hash \(digest.text)
      """)
    for failure in failures.prefix(5) { tell(failure) }
    guard failures.isEmpty else {
      print("\(failures.count) sessions of \(sessions) broke something")
      throw ExitCode.failure
    }
  }

  /// All sessions, in the order of their numbers.
  func play() async -> [KeySession.Result] {
    await withTaskGroup(of: [(Int, KeySession.Result)].self) { group in
      for job in 0..<jobs {
        group.addTask {
          let mark = CrashMark(job: job)
          var results: [(Int, KeySession.Result)] = []
          CrashStack.lend {
            for number in stride(from: job, to: sessions, by: jobs) {
              let result = KeySession(seed: seed, number: number).play(steps) { step, _ in
                mark?.set(session: number, step: step)
              }
              results.append((number, result))
            }
          }
          return results
        }
      }
      var results: [(Int, KeySession.Result)] = []
      for await part in group { results += part }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func tell(_ session: KeySession) throws {
    let mark = CrashMark(job: 0)
    var played: KeySession.Result?
    CrashStack.lend {
      played = session.play(steps) { step, action in
        mark?.set(session: session.number, step: step)
        if let action { print("\(step): \(action.text)") }
        // A trap loses what has not been written.
        fflush(nil)
      }
    }
    guard let result = played else { return }
    print("hash \(result.digest.text)")
    guard let failure = result.failure else { return }
    tell(failure)
    throw ExitCode.failure
  }

  private func tell(_ failure: KeySession.Failure) {
    print("\nsession \(failure.session), step \(failure.steps.count):")
    for fact in failure.facts { print("  \(fact)") }
    let session = KeySession(seed: seed, number: failure.session)
    let steps = session.shrunk(failure)
    print("fewest steps that break something (--seed \(seed) --replay \(failure.session)):")
    for step in steps { print("  \(step.text)") }
    for fact in session.faults(after: steps) { print("  \(fact)") }
  }
}
