import Glibc
import QueueModel
import QueueSimulator
import TestSupport
import Testing

@testable import Commands

/// A sweep over the prototype, run in this process into files of a folder of its own.
struct SweepRun {
  let sweep: Sweep
  let folder: TemporaryFolder

  init(
    _ axes: String..., engine: Engine = .sim, seed: UInt64 = 1, isJSON: Bool = false,
    change: (inout Experiment) -> Void = { _ in }
  ) throws {
    var base = Experiment(try .prototype)
    change(&base)
    let grid = try SweepGrid(
      base, axes: axes.map { try SweepAxis(parsing: $0, unit: .nanoseconds) })
    sweep = Sweep(
      grid, engine: engine, limits: Limits(precision: 0.1, messages: 2_000), seed: seed,
      isJSON: isJSON)
    folder = try TemporaryFolder()
  }

  /// The rows of a shard as they are in its file afterwards.
  @discardableResult
  func rows(
    _ shard: Shard = .whole, jobs: Int = 1, file: String = "rows",
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> String {
    let output = try SweepFile("\(folder.path)/\(file)")
    let finished = try output.finishedRows(of: sweep, shard)
    _ = try SweepRunner(sweep: sweep, shard: shard, jobs: jobs, isCancelled: isCancelled)
      .run(writingTo: output.descriptor, finished: finished)
    output.forgetAside()
    return try folder.text(of: file)
  }

  /// What became of all rows, which a file receives.
  func count(jobs: Int) throws -> SweepCount {
    let output = try SweepFile("\(folder.path)/counted")
    defer { withExtendedLifetime(output) {} }
    return try SweepRunner(sweep: sweep, shard: .whole, jobs: jobs, isCancelled: { false })
      .run(writingTo: output.descriptor, finished: FinishedRows(of: sweep, .whole))
  }

  func write(_ text: String, file: String = "rows") throws { try folder.write(text, to: file) }

  func exists(_ file: String) -> Bool { access("\(folder.path)/\(file)", F_OK) == 0 }
}
