import Commands
import Events
import Glibc
import Plotting
import Programs

extension Frames {
  /// Every view of the real program, with random times and with constant ones.
  func throughTerminal(_ program: Program) throws(ProgramFailure) -> Report.Section {
    let table = try MeasuredTable()
    var rows: [[Report.Field]] = []
    var status = StatusLine()
    defer { status.clear() }
    for size in sizes.map(\.size) {
      for scene in scenes {
        for isRandom in [true, false] {
          status.show("terminal: \(scene.name) at \(size.text)")
          let turning = try turning(program, scene, table, size, isRandom: isRandom)
          rows.append(
            Self.name(scene, size, isRandom: isRandom)
              + Self.times(turning.sample) + [
                Report.Field("unanswered", .count(turning.unanswered)),
                Report.Field("simulated_frames", .count(turning.simulatedFrames)),
                Report.Field("bytes_per_key", .count(turning.bytes / max(1, turning.sample.count))),
                .budget(Budget.isKept(turning.sample, unanswered: turning.unanswered, size)),
              ])
        }
      }
    }
    return Report.Section(
      name: "terminal", title: "pseudo-terminal, key to the last byte of its frame (ms)",
      rows: rows)
  }

  private func turning(
    _ program: Program, _ scene: Scene, _ table: MeasuredTable, _ size: Size,
    isRandom: Bool
  ) throws(ProgramFailure) -> TerminalRun.Turning {
    let run = try TerminalRun(
      program,
      (isRandom ? ["--distribution", "exponential"] : [])
        + (scene.isMeasured ? ["--data", table.path] : []),
      size: size, watching: scene.watched(size, isRandom: isRandom))
    try run.press(scene.opening)
    let turning = try run.turn(scene.turns, count: keys, seed: seed)
    try run.quit()
    return turning
  }

  /// From exec to the last byte of the first frame.
  func starting(_ program: Program) throws(ProgramFailure) -> Report.Section {
    var rows: [[Report.Field]] = []
    for size in sizes.map(\.size) {
      var sample = Sample()
      for _ in 0..<starts {
        let started = try TerminalRun(program, size: size)
        sample.append(started.firstFrame)
        try started.quit()
      }
      rows.append([
        Report.Field("size", .text(size.text)),
        Report.Field("starts", .count(sample.count)),
        .milliseconds("median", sample.median), .milliseconds("max", sample.longest),
        .budget(sample.median <= Budget.start),
      ])
    }
    return Report.Section(
      name: "start", title: "exec to the first frame's last byte (ms)", rows: rows)
  }

  /// Nothing happens where nobody does anything.
  func resting(_ program: Program) throws(ProgramFailure) -> Report.Section {
    var rows: [[Report.Field]] = []
    for size in sizes.map(\.size) {
      let run = try TerminalRun(program, size: size)
      try run.press([Key(.right), Key(.left)])
      let rest = try run.rest()
      try run.quit()
      rows.append([
        Report.Field("size", .text(size.text)), Report.Field("seconds", .count(2)),
        Report.Field("context_switches", .count(rest.switches)),
        .milliseconds("cpu_ms", rest.processorTime),
        .budget(rest.switches <= Budget.switches),
      ])
    }
    return Report.Section(name: "rest", title: "two seconds at rest, all threads", rows: rows)
  }

  /// What is resident after an hour's moves through all views.
  func remembering(_ program: Program) throws(ProgramFailure) -> Report.Section {
    let size = Budget.largest
    let run = try TerminalRun(program, ["--distribution", "exponential"], size: size)
    let first = try Memory(of: run.process)
    try run.move(moves)
    let last = try Memory(of: run.process)
    try run.quit()
    return Report.Section(
      name: "memory",
      title:
        "resident memory (KiB), sliders moved through all views, random times simulated behind",
      rows: [
        [
          Report.Field("size", .text(size.text)), Report.Field("moves", .count(moves)),
          Report.Field("first_frame", .count(first.now)), Report.Field("after", .count(last.now)),
          Report.Field("most", .count(last.most)), .budget(last.most <= Budget.memory),
        ]
      ])
  }
}
