import QueueModel
import TestSupport
import Testing

/// The examples of the articles, word for word: they compile, and print what is written there.
@Suite struct ArticleExamplesTests {
  @Test func everyExampleIsHere() throws {
    #expect(try ArticleExample.missing(of: "QueueModel", from: #filePath).isEmpty)
  }

  @Test func bordersAndJumps1() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    for border in prototype.borders(along: .WP) {
      print(border.below.form.regime, border.below.value, border.above.form.regime)
    }

    try example.expect("BordersAndJumps", 0)
  }

  @Test func bordersAndJumps2() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    if let jump = prototype.nextJump(along: .WP, .down) {
      print(jump.kind, jump.near.value, jump.near.form.T, jump.near.form.m ?? 0)
      print(jump.far.value, jump.far.form.T, jump.far.form.m ?? 0)
    }

    try example.expect("BordersAndJumps", 1)
  }

  @Test func marginsAndAdvice1() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    if let nearest = prototype.margins(of: Knob.nine).first, let border = nearest.nearestBorder {
      print(nearest.knob.symbol, nearest.value, border.far.value, border.far.form.regime)
    }

    try example.expect("MarginsAndAdvice", 0)
  }

  @Test func marginsAndAdvice2() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var doubts = Doubts()
    doubts[.WP] = .relative(hundredths: 2000)
    let band = prototype.band(within: doubts)
    print(band.regimes, band.leastT.value, band.greatestT.value, band.greatestT.isExact)

    try example.expect("MarginsAndAdvice", 1)
  }

  @Test func marginsAndAdvice3() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    let advisor = Advisor(prototype, try Freedom(L: 256...256, kP: 1...256, kC: 1...1))
    let answer = advisor.answer(Wish(.T))
    if let best = answer.best { print(best.scenario.kP, best.T, advisor.isComplete) }
    if let first = answer.advice.first { print(first.setting.scenario.kP, first.setting.T) }

    try example.expect("MarginsAndAdvice", 2)
  }

  @Test func queueModel() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
    print(prototype.regime)
    print(prototype.closedForm.T)
    print(prototype.polling.T)

    try example.expect("QueueModel", 0)
  }

  @Test func regimes() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let fast = try Scenario(L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    let form = fast.closedForm
    print(form.regime, form.T, form.E)
    let late = try fast.turning(.SC, to: 400_000).closedForm
    print(late.regime, late.T, late.cycle.messages)
    print(late.cycle.notificationsByP, late.cycle.notificationsByC)

    try example.expect("Regimes", 0)
  }

  @Test func strategies1() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
    let nap = try Strategy(reading: "nap:1,2us,200", for: .C, in: prototype)
    print(nap.text)
    print(nap.name)
    let first = try Strategy(reading: "spin", for: .C, in: prototype)
    print(first.text)

    try example.expect("Strategies", 0)
  }

  @Test func strategies2() throws {
    let example = ArticleExample(in: "QueueModel")
    func print(_ items: Any...) { example.print(items) }

    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    for C in [Strategy.notify, .spin(budget: 400), .nap(count: 1, length: 2000, cost: 200)] {
      if let form = Experiment(prototype, C: C).closedForm { print(C.text, form.T, form.E) }
    }
    print(Experiment(prototype, C: .spin(budget: 399)).closedForm == nil)

    try example.expect("Strategies", 1)
  }
}
