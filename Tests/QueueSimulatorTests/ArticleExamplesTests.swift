import QueueModel
import QueueSimulator
import TestSupport
import Testing

/// The examples of the articles, word for word: they compile, and print what is written there.
@Suite struct ArticleExamplesTests {
  @Test func everyExampleIsHere() throws {
    #expect(try ArticleExample.missing(of: "QueueSimulator", from: #filePath).isEmpty)
  }

  @Test func queueSimulator1() throws {
    let example = ArticleExample(in: "QueueSimulator")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    let cycle = try simulate(prototype)
    print(cycle.T, cycle.T == prototype.closedForm.T)
    if let outcome = simulate(Experiment(prototype, C: .spin(budget: 399))) {
      print(outcome.exactT?.description ?? "-", outcome.method)
    }

    try example.expect("QueueSimulator", 0)
  }

  @Test func queueSimulator2() throws {
    let example = ArticleExample(in: "QueueSimulator")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var experiment = Experiment(prototype)
    experiment.variability.WP = .exponential
    if let outcome = simulate(experiment, limits: Limits(precision: 0.02), seed: 7) {
      print(outcome.T.relativeHalfWidth <= 0.02, outcome.ending)
    }

    try example.expect("QueueSimulator", 1)
  }

  @Test func regenerativeMethod() throws {
    let example = ArticleExample(in: "QueueSimulator")
    func print(_ items: Any...) { example.print(items) }

    let small = try Scenario(L: 8, WP: 1500, WC: 1400, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var experiment = Experiment(small)
    experiment.variability.WP = .exponential
    experiment.variability.WC = .exponential
    let limits = Limits(precision: 0.05, messages: 200_000)
    if let one = simulate(experiment, limits: limits, seed: 1),
      let same = simulate(experiment, limits: limits, seed: 1)
    {
      print(one == same, one.ending)
    }

    try example.expect("RegenerativeMethod", 0)
  }

  @Test func semantics() throws {
    let example = ArticleExample(in: "QueueSimulator")
    func print(_ items: Any...) { example.print(items) }

    let small = try Scenario(L: 4, WP: 3, WC: 1, NP: 2, NC: 1, SP: 1, SC: 2)
    let period = try trace(of: small)
    print(period.period, period.messages)
    for activity in period.activities where activity.party == .C && activity.length > 0 {
      print(activity.kind, activity.start, activity.end)
    }

    try example.expect("Semantics", 0)
  }
}
