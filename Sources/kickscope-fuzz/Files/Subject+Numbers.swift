import Explorer
import Plotting
import QueueModel

/// Numbers, and the mechanisms that are written with them.
extension Subject {
  static let duration = Subject(
    "duration", "a time, with or without a unit",
    seeds: { ["1500", "2.4us", "2 400 ticks", "−1_0.50ms", "9223372036854775807", "3cycles"] },
    words: { units },
    text: { (text) throws(Flaw) in
      for unit in timeUnits {
        try Flaw.unless("a time that is written and read is another") {
          () throws(DurationTextError) in
          let ticks = try DurationText.ticks(text, unit: unit)
          return try DurationText.ticks(NumberText.grouped(ticks), unit: unit) == ticks
        } orSays: { (error) throws(Flaw) in
          try Message.check(ValueText.sentence(error, of: .WP))
        }
      }
    })

  static let count = Subject(
    "count", "a number of slots", seeds: { ["256", "1 024", "+8.0"] }, words: { units },
    text: { (text) throws(Flaw) in
      try Flaw.unless("a count that is written and read is another") {
        () throws(DurationTextError) in
        let count = try DurationText.count(text)
        return try DurationText.count(String(count)) == count
      } orSays: { (error) throws(Flaw) in
        try Message.check(ValueText.sentence(error, of: .L))
      }
    })

  static let strategy = Subject(
    "strategy", "what a party does when it cannot go on",
    seeds: { ["poll", "spin:2.4us", "nap:1,2000,200", "guard:d=300", "X", "coalesce:8,tau=20us"] },
    words: {
      Strategy.Kind.allCases.map(\.rawValue) + Strategy.Setting.allCases.map(\.rawValue) + units
    },
    text: { (text) throws(Flaw) in
      for party in Party.allCases {
        try check { () throws(MechanismTextError) in
          let scenario = Preset.standard.scenario
          let strategy = try Strategy(reading: text, for: party, in: scenario)
          return try Strategy(reading: strategy.text, for: party, in: scenario) == strategy
        }
      }
    })

  static let distribution = Subject(
    "distribution", "how a time varies",
    seeds: { ["constant", "uniform:0.5", "exp", "lognormal:cv=2", "empirical:a:b.csv:WP"] },
    words: { Mechanism.distribution.kinds + ["spread=", "cv=", "1e-9", ":"] },
    text: { (text) throws(Flaw) in
      try check { () throws(MechanismTextError) in
        let written = try WrittenDistribution(reading: text) { $0.hasSuffix("csv") }
        return try WrittenDistribution(reading: written.text) { $0.hasSuffix("csv") } == written
      }
    })

  static let arrivals = Subject(
    "arrivals", "where messages come from",
    seeds: {
      ["greedy", "periodic:5us", "poisson:5000", "bursts:interval=5us,count=8,spacing=100"]
    },
    words: { Mechanism.arrivals.kinds + ["interval=", "count=", "spacing="] + units },
    text: { (text) throws(Flaw) in
      for unit in timeUnits {
        try check { () throws(MechanismTextError) in
          let arrivals = try Arrivals(reading: text, unit: unit)
          return try Arrivals(reading: arrivals.text, unit: unit) == arrivals
        }
      }
    })

  /// What is read has to read equal when it is written; what is not, has to say why.
  private static func check(_ readsEqual: () throws(MechanismTextError) -> Bool) throws(Flaw) {
    try Flaw.unless("a mechanism that is written and read is another", readsEqual) {
      (error) throws(Flaw) in
      try Message.check(ValueText.sentence(error))
    }
  }
}
