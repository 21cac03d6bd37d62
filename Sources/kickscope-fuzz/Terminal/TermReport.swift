import Programs

/// What came of all runs under one description of a terminal.
struct TermReport {
  /// A run after which something was not as it should be.
  struct Failure {
    let run: Int
    let facts: [String]
    let recent: [String]
  }

  let term: String
  let seed: UInt64
  private(set) var runs = 0
  private(set) var keys = 0
  /// How the runs ended that did.
  private(set) var statuses: [Int] = []
  private(set) var failures: [Failure] = []

  /// Runs the program as often as the keys need.
  init(of term: String, seed: UInt64, keys most: Int, session: Int) throws {
    (self.term, self.seed) = (term, seed)
    let program = try Program.besideThis()
    let number = term.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
    while keys < most, failures.count < 5 {
      var run = try TerminalRun(of: program, term: term, seed: seed, number: number &+ runs)
      let facts = try run.play(keys: min(session, most - keys))
      if !facts.isEmpty {
        failures.append(Failure(run: runs, facts: facts, recent: run.recent))
      }
      if let status = run.status { statuses.append(status) }
      runs += 1
      // What is refused takes no keys.
      keys += max(1, run.keys)
      if term == "dumb" { return }
    }
  }

  /// In a line, and more where something failed.
  var text: String {
    var lines = ["\(term): seed \(seed), \(runs) runs, \(keys) keys, \(failures.count) failures"]
    for failure in failures {
      lines.append("  run \(failure.run): \(failure.facts.joined(separator: "; "))")
      lines.append("  sent last: \(failure.recent.joined(separator: " "))")
    }
    return lines.joined(separator: "\n")
  }
}
