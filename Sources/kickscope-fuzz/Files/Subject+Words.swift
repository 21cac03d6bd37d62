import Commands
import Explorer
import Plotting
import QueueModel

/// The texts that are typed behind options and in the explorer.
extension Subject {
  static let formula = language(
    .formula, ["T of WC=400; L=16 < 2_000 and not (m == 1)", "-E/2 > 5%"])
  static let blanks = language(
    .text, ["T rises from {T.before} to {T of WP=1}, {factor.E}, {percent}"])
  static let change = language(.change, ["WC = 1450; L = 16", "C = nap:1,2us,200, P=poll"])

  private static func language(_ language: LessonLanguage, _ seeds: [String]) -> Subject {
    Subject(
      language.rawValue == "text" ? "blanks" : language.rawValue,
      "a lesson's \(language.rawValue) by itself", seeds: { seeds },
      words: { LessonLanguage.words + ["<=", "==", "!=", "{", "}", "−", "×", "≤"] },
      text: { (text) throws(Flaw) in
        if let complaint = language.complaint(about: text) { try Message.check(complaint) }
      })
  }

  static let axis = Subject(
    "axis", "what --over sweeps",
    seeds: { ["WP=0:4000:10", "L=16,64,256", "WC=1us:1ms:x2", "N=5"] },
    words: { ParserTrial.sweptNames + units + [":x1.5", "=", ":"] },
    text: { (text) throws(Flaw) in
      switch ParserTrial.axis(text) {
      case .success(let count): if count < 1 { throw Flaw("an axis without values") }
      case .failure(let complaint): try Message.check(complaint.text)
      }
    })

  static let rate = Subject(
    "rate", "messages per second",
    seeds: {
      let huge = String(repeating: "9", count: 305)
      return ["200000", "1.5M", "2k", "-1", huge + "G", "-\(huge)00000"]
    },
    words: { ["G", "_"] },
    text: { (text) throws(Flaw) in
      switch ParserTrial.rate(text) {
      case .success(let rate): if !rate.isFinite { throw Flaw("the rate \(rate)") }
      case .failure(let complaint): try Message.check(complaint.text)
      }
    })

  static let limits = Subject(
    "limits", "what T, E and the latency may be at most",
    seeds: { ["T=2000 latency=10us", "E≤5,T=1"] },
    words: { Objective.allCases.map(\.rawValue) + units },
    text: { (text) throws(Flaw) in
      for unit in timeUnits {
        try Flaw.unless("a limit is below zero") { () throws(LimitTextError) in
          try LimitText.limits(text, unit: unit).values.allSatisfy { $0 >= 0 }
        } orSays: { (error) throws(Flaw) in
          try Message.check(LimitText.sentence(error))
        }
      }
    })

  static let doubt = Subject(
    "doubt", "by how much a parameter may be off", seeds: { ["10%", "±2.5 %", "200ns", "+-3"] },
    words: { units },
    text: { (text) throws(Flaw) in
      for parameter in [Parameter.L, .WC] {
        try Flaw.unless("a doubt reaches nowhere") { () throws(DoubtTextError) in
          let doubt = try Doubt(text, of: parameter, unit: .nanoseconds)
          return doubt.map { $0.reach(of: parameter.range.upperBound) > 0 } ?? true
        } orSays: { (error) throws(Flaw) in
          try Message.check(ParserTrial.sentence(error, of: parameter))
        }
      }
    })

  static let units = [
    "s", "ms", "us", "µs", "ns", "ps", "ticks", "cycles", "%", "_", ".", "\u{A0}",
  ]

  static let timeUnits: [TimeUnit] = [
    .ticks, .nanoseconds, .microseconds, .cycles(hertz: 2_400_000_000), .cycles(hertz: .max),
  ]
}
