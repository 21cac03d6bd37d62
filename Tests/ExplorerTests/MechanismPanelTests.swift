import Plotting
import QueueModel
import Testing

@testable import Explorer

@Suite struct MechanismPanelTests {
  private func session(_ interval: Int, _ size: Size, isSimulated: Bool = true) -> Session {
    Session(
      experiment: Experiment(.prototypePreset, arrivals: .periodic(interval: interval)),
      width: size.width, height: size.height, isSimulated: isSimulated)
  }

  /// Whether words stand on the screen with nothing but blanks behind them.
  private func hasWords(_ words: String, in session: Session) -> Bool {
    session.text.split(separator: "\n").contains { line in
      line.contains("\(words) ") || line.hasSuffix(words)
    }
  }

  @Test(
    arguments: [
      (Size(width: 60, height: 20), "load 0.78 = greedy T/gap"),
      (Size(width: 80, height: 24), "load 0.78 = greedy T/gap"),
      (Size(width: 120, height: 36), "load 0.78 = greedy T / gap of arrivals"),
    ])
  func saysWhatTheLoadIs(size: Size, load: String) {
    #expect(hasWords(load, in: session(5000, size)))
  }

  @Test(
    arguments: [
      (Size(width: 60, height: 20), "load 3.9: piles up"),
      (Size(width: 80, height: 24), "load 3.9: messages pile up"),
      (Size(width: 120, height: 36), "load 3.9: messages pile up without end"),
    ])
  func saysThatMessagesPileUp(size: Size, load: String) {
    #expect(hasWords(load, in: session(1000, size)))
  }

  @Test func aSimulationAtWorkDoesNotLookCutOff() {
    let text = session(5000, Size(width: 80, height: 24), isSimulated: false).text
    #expect(!text.contains("sim …"))
    #expect(text.split(separator: "\n").count { $0.contains("simulating") } == 2)
  }
}
