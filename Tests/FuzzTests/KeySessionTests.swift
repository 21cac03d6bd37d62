import ArgumentParser
import Events
import Explorer
import Plotting
import Programs
import Testing

@testable import kickscope_fuzz

/// Whatever a person does, the state stays whole and every frame can be drawn.
@Suite struct KeySessionTests {
  @Test(arguments: 0..<12) func invariantsHold(number: Int) {
    let result = KeySession(seed: 20, number: number).play(40)
    #expect(result.steps == 40 && result.frames > 1)
    if let failure = result.failure {
      Issue.record("step \(failure.steps.count): \(failure.facts), \(failure.steps.map(\.text))")
    }
  }

  @Test func theSameSeedPlaysTheSame() {
    func digests(_ seed: UInt64) -> [Digest] {
      (0..<4).map { KeySession(seed: seed, number: $0).play(20).digest }
    }
    let first = digests(7)
    #expect(first == digests(7))
    #expect(Set(first).count == 4)
    #expect(first != digests(8))
  }

  @Test func jobsChangeNothing() async throws {
    func digests(_ jobs: String) async throws -> [Digest] {
      let command = try KeysCommand.parse([
        "--seed", "3", "--sessions", "5", "--steps", "8", "--jobs", jobs,
      ])
      return await command.play().map(\.digest)
    }
    #expect(try await digests("1") == digests("3"))
  }

  /// What is told step by step in a replay is what was played.
  @Test func aReplayHasTheSameSteps() {
    func steps(_ count: Int) -> [String] {
      var texts: [String] = []
      _ = KeySession(seed: 5, number: 2).play(count) { _, step in
        if let step { texts.append(step.text) }
      }
      return texts
    }
    let all = steps(30)
    #expect(all.count == 30)
    #expect(steps(30) == all)
    #expect(steps(11) == Array(all.prefix(11)))
  }

  @Test func whatCanBeLeftOutIs() {
    let fewest = KeySession.fewest(of: Array(0..<100)) { $0.contains(17) && $0.contains(80) }
    #expect(fewest == [17, 80])
    #expect(KeySession.fewest(of: [1]) { _ in true } == [])
    #expect(KeySession.fewest(of: [1, 2, 3]) { $0.count > 2 } == [1, 2, 3])
  }

  @Test func sessionsAreOfAllKinds() {
    var (views, overlays, sizes): (Set<View>, Set<String>, Set<Int>) = ([], [], [])
    var kinds: Set<Substring> = []
    for number in 0..<60 {
      var actions = RandomActions(SplitMix64(seed: 1, session: number))
      var state = actions.start()
      actions.heed(state.start())
      views.insert(state.view)
      sizes.insert(state.size.width)
      for _ in 0..<12 {
        let step = actions.next(for: state)
        kinds.insert(step.text.prefix { $0 != " " })
        guard case .keyPressed = step.action else { continue }
        let effects = state.update(step.action)
        if state.isFinished { break }
        actions.heed(effects)
        if let overlay = state.overlay { overlays.insert("\("\(overlay)".prefix { $0 != "(" })") }
      }
    }
    #expect(views.count >= 5 && sizes.count > 20 && overlays.count >= 4)
    #expect(kinds.isSuperset(of: ["key", "mouse", "paste", "resize", "hand", "answer", "tick"]))
  }

  @Test(arguments: ["--sessions", "--steps", "--jobs"])
  func wrongNumbersAreRefused(_ option: String) throws {
    _ = try KeysCommand.parse([option, "1"])
    #expect {
      try KeysCommand.parse([option, "0"])
    } throws: { error in
      KeysCommand.message(for: error) == "sessions, steps and jobs are at least 1"
    }
  }
}
