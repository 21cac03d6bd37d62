import Events
import Explorer
import Plotting
import QueueModel
import QueueSimulator
import Testing

@testable import kickscope_bench

/// What the measurements of every view rest on.
@Suite struct SceneTests {
  /// Small, because drawing takes time in a debug build.
  private static let size = Size(width: 80, height: 24)

  @Test func coversEveryViewAndOverlay() {
    let states = Scene.all.map { $0.state(Self.size, isRandom: true).0 }
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
    #expect(Set(states.map(\.view)) == Set(View.allCases))
    let overlays = states.compactMap(\.overlay)
    #expect(overlays.contains(.compare) && overlays.contains(.advice))
    #expect(overlays.contains(.export) && overlays.contains(.help(line: 0)))
    #expect(overlays.contains { if case .presets = $0 { true } else { false } })
    #expect(overlays.contains { if case .lessons = $0 { true } else { false } })
    #expect(states.contains { $0.isProjecting })
    #expect(states.contains { $0.showsResiduals })
    #expect(Set(states.map(\.lowerReading)).count > 1)
    #expect(states.contains { $0.doubts.isEmpty } && states.contains { !$0.doubts.isEmpty })
    #expect(Set(states.map { $0.frame() }).count == Scene.all.count)
  }

  /// A key that changes nothing would measure nothing.
  @Test(arguments: Scene.all.map(\.name), [true, false])
  func everyKeyChangesTheFrame(_ name: String, _ isRandom: Bool) throws {
    let scene = try #require(Scene.all.first { $0.name == name })
    var (state, _) = scene.state(Self.size, isRandom: isRandom)
    var frame = state.frame()
    // Of a key that is pressed again and again once.
    let turns = scene.turns.indices.filter { $0 == 0 || scene.turns[$0] != scene.turns[$0 - 1] }
    for index in turns {
      let key = scene.turns[index]
      _ = state.update(.keyPressed(key))
      let next = state.frame()
      #expect(next != frame, "\(key.words), number \(index)")
      frame = next
    }
  }

  /// A key changes a slider, and the simulator never does.
  @Test(arguments: Scene.all.filter(\.turnsSliders).map(\.name))
  func onlyKeysWriteWhereTheScreenIsWatched(_ name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name })
    let watched = scene.watched(Self.size, isRandom: true)
    #expect(!watched.isEmpty && watched != Rect(Self.size))
    var (state, effects) = scene.state(Self.size, isRandom: true)
    let outcome = try #require(simulate(state.experiment, limits: Limits(messages: 500)))
    var (given, isChanged) = (0, false)
    for key in scene.turns.prefix(2) {
      let before = state.frame()
      for case .simulate(let request) in effects {
        for answer in answers(to: request, outcome) {
          _ = state.update(answer)
          given += 1
        }
      }
      let after = state.frame()
      isChanged = isChanged || before != after
      #expect(!differ(before, after, in: watched))
      effects = state.update(.keyPressed(key))
      #expect(differ(after, state.frame(), in: watched))
    }
    #expect(given > 0 && isChanged, "\(given) answers")
  }

  /// The same outcome at the operating point and all along the x axis.
  private func answers(to request: SimulationRequest, _ outcome: Outcome) -> [Action] {
    guard case .plot(let axis) = request.work else { return [] }
    let finding = Finding.outcome(outcome)
    let points = axis.values.map { SimulatedPoint(x: $0, finding: finding) }
    return [
      .periodSimulated(request: request.id, SimulatedPeriod(finding: finding, trace: nil)),
      .pointsSimulated(request: request.id, points, isLast: true),
    ]
  }

  private func differ(_ a: Frame, _ b: Frame, in rect: Rect) -> Bool {
    (rect.y..<rect.maxY).contains { y in
      (rect.x..<rect.maxX).contains { x in a[x, y] != b[x, y] }
    }
  }
}
