import Programs

/// The rounds of one sweep with different numbers of jobs.
struct SweepRace {
  /// Rows of the sweep.
  let rows: Int
  /// Processors that this program may use.
  let cores: Int
  /// The numbers of jobs, one of them 1, from the smallest.
  let jobs: [Int]

  private var runs: [Int: [Program.Run]] = [:]
  private var output: [UInt8]?

  init(rows: Int, cores: Int, jobs: [Int]) {
    (self.rows, self.cores, self.jobs) = (rows, cores, jobs)
  }

  /// Takes the next round's run with so many jobs.
  /// - Throws: `Fault` if it wrote not one line for each row below a header, or something else than
  ///   the runs before.
  mutating func append(_ run: Program.Run, jobs: Int) throws(Fault) {
    let lines = run.output.count { $0 == UInt8(ascii: "\n") }
    guard lines == rows + 1 else { throw .lines(lines, expected: rows + 1, jobs: jobs) }
    if let output, output != run.output { throw .differs(jobs: jobs) }
    output = run.output
    runs[jobs, default: []].append(run)
  }

  /// From the start of the program to its end.
  func seconds(_ jobs: Int) -> Double { times(jobs).median }

  /// Of all threads; it does not depend on the jobs as long as nothing else takes from them.
  func processorSeconds(_ jobs: Int) -> Double {
    runs[jobs, default: []].map { $0.processorTime.nanoseconds / 1e9 }.median
  }

  func rowsPerSecond(_ jobs: Int) -> Double { Double(rows) / seconds(jobs) }

  /// How many times as fast as with one job it is, round by round.
  func speedUp(_ jobs: Int) -> Double { zip(times(1), times(jobs)).map { $0 / $1 }.median }

  /// The speed-up as a share of what so many jobs on these cores could give at best.
  func speedUpPerCore(_ jobs: Int) -> Double { speedUp(jobs) / Double(min(jobs, cores)) }

  private func times(_ jobs: Int) -> [Double] {
    runs[jobs, default: []].map { $0.time.nanoseconds / 1e9 }
  }

  /// A sweep did not write what it should have written.
  enum Fault: Error, Equatable, CustomStringConvertible {
    case lines(Int, expected: Int, jobs: Int)
    case differs(jobs: Int)

    var description: String {
      switch self {
      case .lines(let lines, let expected, let jobs):
        "With --jobs \(jobs) the sweep wrote \(lines) lines and not \(expected)."
      case .differs(let jobs):
        "With --jobs \(jobs) the sweep wrote other bytes than the runs before."
      }
    }
  }
}
