import QueueModel
import Testing

@testable import Explorer

/// The small language in which lessons ask the model.
@Suite struct FormulaTests {
  private static let prototype = Experiment(Preset.standard.scenario)
  private static let slower = Experiment(Preset.standard.scenario.pushing(.WC, to: 1450))
  private let situation = Situation(before: prototype, now: slower)

  private func number(_ text: String) throws -> Double? {
    try Formula(.number, reading: text).number(situation)
  }

  private func holds(_ text: String) throws -> Bool? {
    try Formula(.truth, reading: text).holds(situation)
  }

  private static let values: [(text: String, value: Double)] = [
    ("T", 1980.0), ("T.before", 3900), ("before.T", 3900), ("start.T", 3900), ("m", 5),
    ("m.before", 1), ("E.before", 5200), ("polling.T", 1500), ("T.polling", 1500),
    ("polling.E", 3000), ("WC", 1450), ("WC.before", 1100), ("L", 256), ("latency.before", 9100),
    ("queue_latency.before", 3700), ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 2 - 3", 5),
    ("8 / 2 / 2", 2), ("-WC + 1_450", 0), ("- -2", 2), ("10%", 0.1), ("50 % * start.T", 1950),
    ("2 × 3 ÷ 6 − 1", 0), ("T of WC=400", 3900), ("T of WC = 1480 - 0.5", 1717.6818181818182),
    ("before.T of WP=1300", 2500), ("T of (WP=1300; WC=1100)", 2500), ("T of C=spin:400", 1500),
    ("T of (C=spin:400, WC=1100) + 1", 1501), ("C.B of C=spin:400", 400),
    ("margin", 50.0 / 1500),
  ]

  @Test func aVeryLongOneIsRefused() throws {
    #expect(try number((0..<400).map { _ in "1" }.joined(separator: "+")) == 400)
    for operation in ["+", "*"] {
      #expect(throws: FormulaError.tooLong(limit: 500)) {
        try number((0..<20_000).map { _ in "1" }.joined(separator: operation))
      }
    }
  }

  @Test(arguments: values)
  func numbers(text: String, expected: Double) throws {
    let number = try #require(try number(text))
    #expect((number - expected).magnitude < 1e-9, "\(text) is \(number)")
  }

  @Test(arguments: [
    ("T < before.T", true), ("T >= before.T", false), ("T == 1980", true), ("T = 1980", true),
    ("T != 1980", false), ("T ≠ 1980", false), ("T ≤ 1980 and T ≥ 1980", true),
    ("regime == FC", true), ("regime != FC", false), ("FP == regime", false),
    ("regime of WC=1500 == LS", true), ("regime of WC=1501 == FP", true),
    ("m == 5 or m == 6 and m == 7", true),
    ("(m == 5 or m == 6) and m == 7", false), ("not m == 5", false), ("not (m == 6)", true),
    ("before.T of WP=1301 > before.T of WP=1300", true), ("margin >= 3% and margin < 4%", true),
  ])
  func conditions(text: String, expected: Bool) throws {
    #expect(try holds(text) == expected, "\(text)")
  }

  @Test func whatTheModelCannotTell() throws {
    #expect(try number("T of arrivals=poisson:5us") == nil)
    #expect(try number("m of C=poll") == nil)
    #expect(try holds("m of C=poll > 1") == nil)
    #expect(try holds("m of C=poll > 1 or T > 1") == true)
    #expect(try holds("m of C=poll > 1 and T < 1") == false)
    #expect(try number("C.B") == nil)
    #expect(try number("m of WC=1500") == .infinity)
  }

  private func error(_ text: String) -> FormulaError? {
    do throws(FormulaError) {
      _ = try Formula(reading: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func mistakes() {
    #expect(error("") == .empty)
    #expect(error("  ") == .empty)
    #expect(error("T <") == .ended(expected: .value))
    #expect(error("(T") == .ended(expected: .closing))
    #expect(error("(T + 1 <") == .ended(expected: .value))
    #expect(error("T T") == .unexpected("T", column: 3, expected: .operation))
    #expect(error("T $ 1") == .unexpected("$", column: 3, expected: .operation))
    #expect(error("* 3") == .unexpected("*", column: 1, expected: .value))
    #expect(error("1.2.3") == .unexpected("1.2.3", column: 1, expected: .number))
    #expect(error("regim == SS") == .unknownName("regim", column: 1, nearest: "regime"))
    #expect(error("T < x") == .unknownName("x", column: 5, nearest: "T"))
    #expect(error("regime + 1") == .wrongKind(column: 9, expected: .number))
    #expect(error("regime < SS") == .wrongKind(column: 11, expected: .number))
    #expect(error("regime == 3") == .wrongKind(column: 11, expected: .regime))
    #expect(error("T and m == 1") == .wrongKind(column: 6, expected: .condition))
    #expect(error("(T < 1) + 1") == .wrongKind(column: 10, expected: .number))
    #expect(error("T < 1 < 2") == .unexpected("<", column: 7, expected: .operation))
    #expect(error("T of") == .ended(expected: .assignment))
    #expect(error("T of 3") == .ended(expected: .assignment))
    #expect(
      error("T of WX=3") == .assignment(.unknownName("WX", nearest: "WP"), column: 6))
    #expect(error("T of (WP=3") == .ended(expected: .closing))
    #expect(error(String(repeating: "(", count: 40) + "1") == .tooDeep(limit: 32))
    #expect(error(String(repeating: "-", count: 40) + "1") == .tooDeep(limit: 32))
  }

  @Test func aFormulaOfTheWrongKindIsRefused() {
    #expect(throws: FormulaError.self) { try Formula(.truth, reading: "T") }
    #expect(throws: FormulaError.self) { try Formula(.number, reading: "T < 1") }
    #expect(throws: FormulaError.self) { try Formula(.number, reading: "regime") }
  }

  @Test func assignments() throws {
    let base = Self.prototype
    func applied(_ text: String) throws -> Experiment {
      try [Assignment](reading: text).applied(to: base)
    }
    #expect(try applied("WC = 1.45us").scenario.WC == 1450)
    #expect(try applied("WC=1450, L = 16; kP=2").scenario.L == 16)
    #expect(try applied("C = nap:1,2000,200").C == .nap(count: 1, length: 2000, cost: 200))
    let both = try applied("C = nap:1,2000,200, WP = 3")
    #expect(both.C.kind == .nap && both.scenario.WP == 3)
    #expect(try applied("N = 7").scenario.NC == 7)
    #expect(try applied("C = spin; C.B = 5").C == .spin(budget: 5))
    #expect(try applied("arrivals = periodic:1ms").arrivals == .periodic(interval: 1_000_000))
    for wrong in [
      "", "WC", "WC 3", "WC = ", "WC = x", "WC = 0", "WY = 3", "C.B = 3", "C = spinn", "kP = 257",
      "WC = 3; WC = 4", "C = spin:-1", "L = 2us",
    ] {
      #expect(throws: AssignmentError.self, "\(wrong)") { try applied(wrong) }
    }
  }

  @Test func textsAreFilledIn() throws {
    func filled(_ text: String) throws -> String {
      try LessonText(reading: text).filled(situation).replacing("\u{A0}", with: " ")
    }
    #expect(
      try filled("T {T.before} → {T}: {throughput}, {factor}, {percent.WC}")
        == "T 3 900 → 1 980: +97 %, ÷1.97, +32 %")
    #expect(try filled("{regime},  {regime of WC=1600}\n{T of WC=1480}") == "FC, FP 1 718.2")
    #expect(try filled("{WC - 2000} {m of WC=1500}") == "−550 ∞")
    #expect(throws: FileError.Problem.openBrace) { try LessonText(reading: "a {T") }
    #expect(throws: FileError.Problem.self) { try LessonText(reading: "{T < 3}") }
    #expect(throws: FileError.Problem.noValue("{C.B}")) { try filled("{C.B}") }
  }
}
