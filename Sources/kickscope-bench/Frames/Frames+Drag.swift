import Plotting

extension Frames {
  private static let mechanisms = [
    ("notify", [String]()), ("adaptive", ["--strategy-C", "adaptive"]),
  ]

  /// Keys that turn a slider while exponential times are simulated.
  func dragging(_ program: Program) throws(ProgramFailure) -> Report.Section {
    var rows: [[Report.Field]] = []
    for size in Self.sizes.prefix(3) {
      for (name, strategy) in Self.mechanisms {
        let run = try TerminalRun(
          program, ["--distribution", "exponential"] + strategy, size: size)
        let drag = try run.drag(terminalKeys, seed: seed)
        try run.quit()
        rows.append([
          Report.Field("size", .text(size.text)),
          Report.Field("C", .text(name)),
          Report.Field("keys", .count(drag.sample.count)),
          Report.Field("unanswered", .count(drag.unanswered)),
          Report.Field("simulated_frames", .count(drag.simulatedFrames)),
          .milliseconds("p50", drag.sample.median),
          .milliseconds("p99", drag.sample.percentile(0.99)),
          .milliseconds("max", drag.sample.longest),
        ])
      }
    }
    return Report.Section(
      name: "drag",
      title:
        "pseudo-terminal, a slider dragged while exponential times are simulated, key to the last byte\n  of its frame (ms)",
      rows: rows)
  }
}
