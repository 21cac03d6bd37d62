import CAllocations
import Events
import Glibc
import Plotting
import Programs
import QueueModel
import TestSupport
import Testing

@testable import kickscope_bench

/// What is reported of keys, of the heap and of memory.
@Suite struct SceneRunTests {
  @Test func everyKeyIsMeasured() throws {
    let scene = try #require(Scene.all.first { $0.name == "map" })
    let run = SceneRun(
      scene, size: Size(width: 80, height: 24), isRandom: true, keys: 7, seed: 1)
    #expect(run.sample.count == 7 && run.allocations.count == 7 && run.bytes.count == 7)
    #expect(run.sample.median > .zero && run.sample.longest >= run.sample.median)
    guard allocations_are_counted() else { return }
    #expect(run.allocations.allSatisfy { $0 > 0 })
    // A frame alone is 80 × 24 cells.
    #expect(run.bytes.allSatisfy { $0 > Double(80 * 24 * MemoryLayout<Cell>.stride) })
  }

  @Test(.enabled(if: allocations_are_counted()))
  func theHeapIsCountedForEachThread() {
    let before = allocations_of_thread()
    let blocks = (0..<10).map { malloc(1_000_000 + $0) }
    let after = allocations_of_thread()
    for block in blocks { free(block) }
    #expect(after.count - before.count >= 10)
    #expect(after.bytes - before.bytes >= 10_000_045)
    #expect(after.bytes - before.bytes < 10_100_000)

    // Another thread counts its own; waiting for it asks the heap for next to nothing.
    var counted = allocations()
    let start = allocations_of_thread()
    let isJoined = withUnsafeMutablePointer(to: &counted) { counted in
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { counted in
          for size in 0..<10 { free(malloc(10_000_000 + size)) }
          counted?.assumingMemoryBound(to: allocations.self).pointee = allocations_of_thread()
          return nil
        }, counted)
      return code == 0 && pthread_join(thread, nil) == 0
    }
    let end = allocations_of_thread()
    #expect(isJoined)
    #expect(counted.count >= 10 && counted.bytes >= 100_000_045)
    #expect(end.bytes - start.bytes < 1_000_000)
  }

  /// A shell's, which does nothing but fill a variable when it is told to.
  @Test func memoryIsThatOfTheProcess() throws {
    let size = Size(width: 80, height: 24)
    let patience = Duration.seconds(Sanitizer.deadline)
    var terminal = try PseudoTerminal(size, watching: Rect(size))
    let script = """
      stty -echo; echo ready; read line
      text=$(head -c 16777216 /dev/zero | tr '\\0' x); echo full; read line
      """
    let shell = try Program(path: "/bin/sh").start(["-c", script], on: terminal.name)
    defer {
      kill(shell, SIGKILL)
      waitpid(shell, nil, 0)
    }
    try #require(try terminal.burst(quiet: .zero, patience: patience) != nil)
    let before = try Memory(of: shell)
    try terminal.send("\n")
    try #require(try terminal.burst(quiet: .zero, patience: patience) != nil)
    let after = try Memory(of: shell)
    #expect(before.now > 0 && before.most >= before.now && before.most < 16 << 10)
    #expect(after.now >= before.now + 16 << 10 && after.most >= after.now)
  }

  @Test func budgetsAreKeptOrBroken() {
    func sample(_ milliseconds: [Int]) -> Sample {
      var sample = Sample()
      for time in milliseconds { sample.append(.milliseconds(time)) }
      return sample
    }
    let (large, larger) = (Size(width: 200, height: 60), Size(width: 300, height: 100))
    #expect(Budget.isKept(sample([1, 5, 16]), large))
    #expect(!Budget.isKept(sample([6, 6, 7]), large))
    #expect(!Budget.isKept(sample([1, 1, 17]), large))
    #expect(Budget.isKept(sample([6, 6, 17]), larger))
    // A program that hangs answers the more slowly, the fewer times there are.
    for size in [large, larger] {
      #expect(!Budget.isKept(sample([]), size))
      #expect(!Budget.isKept(sample([1, 1, 1]), unanswered: 1, size))
    }

    for (speed, ratio, times, isKept) in [
      (1e8, 0.5, .constant, true), (9.9e7, 0.5, .constant, false), (1e8, 0.49, .constant, false),
      (3e7, 0.1, .exponential, true), (2.9e7, 2, .exponential, false),
      (1, 0.1, .lognormal(variation: 1), nil),
    ] as [(Double, Double, Distribution, Bool?)] {
      #expect(Budget.isKept(messagesPerSecond: speed, ratio: ratio, times) == isKept)
    }

    var report = Report()
    report.sections = [Report.Section(name: "", title: "", rows: [[.budget(true), .budget(nil)]])]
    #expect(!report.breaksBudget)
    report.sections += [Report.Section(name: "", title: "", rows: [[.budget(false)]])]
    #expect(report.breaksBudget)
  }

  @Test func keysAreSentAsAnXtermDoes() {
    let keys: [Key] = [Key(.up), Key(.right), Key(.enter), Key(.tab), "%", "é"]
    #expect(keys.map(\.bytes) == ["\u{1B}[A", "\u{1B}[C", "\r", "\t", "%", "é"])
  }
}
