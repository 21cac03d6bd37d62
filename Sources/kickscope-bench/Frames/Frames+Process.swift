import CAllocations
import Commands
import Plotting

extension Frames {
  /// Every view without a terminal, with random times and with constant ones.
  func inProcess() -> Report.Section {
    var rows: [[Report.Field]] = []
    var status = StatusLine()
    defer { status.clear() }
    for size in sizes.map(\.size) {
      for scene in scenes {
        for isRandom in [true, false] {
          status.show("process: \(scene.name) at \(size.text)")
          let run = SceneRun(scene, size: size, isRandom: isRandom, keys: keys, seed: seed)
          rows.append(
            Self.name(scene, size, isRandom: isRandom) + Self.times(run.sample)
              + [.milliseconds("cpu_p50", run.processorTime.median)] + Self.heap(run)
              + [.budget(Budget.isKept(run.sample, size))])
        }
      }
    }
    return Report.Section(
      name: "process",
      title: "in process, key to frame (ms), and what one takes from the heap (median)",
      rows: rows)
  }

  /// Keys of all kinds over every preset, the plots alone.
  func mixture() -> Report.Section {
    Report.Section(
      name: "mixture", title: "in process, keys of all kinds on every preset, key to frame (ms)",
      rows: sizes.map(\.size).map { size in
        let run = KeyRun(size: size, keys: mixtureKeys, seed: seed)
        return [Report.Field("size", .text(size.text))] + Self.times(run.sample) + [
          Report.Field("slowest", .text(run.slowest)),
          .budget(Budget.isKept(run.sample, size)),
        ]
      })
  }

  static func name(_ scene: Scene, _ size: Size, isRandom: Bool) -> [Report.Field] {
    [
      Report.Field("view", .text(scene.name)), Report.Field("size", .text(size.text)),
      Report.Field("times", .text(isRandom ? "random" : "constant")),
    ]
  }

  static func times(_ sample: Sample) -> [Report.Field] {
    [
      Report.Field("keys", .count(sample.count)),
      .milliseconds("p50", sample.median),
      .milliseconds("p99", sample.percentile(0.99)),
      .milliseconds("max", sample.longest),
    ]
  }

  private static func heap(_ run: SceneRun) -> [Report.Field] {
    guard allocations_are_counted() else { return [] }
    return [
      Report.Field("allocations", .decimal(run.allocations.median, digits: 0)),
      Report.Field("kib_allocated", .decimal(run.bytes.median / 1024, digits: 0)),
    ]
  }
}

extension Size {
  var text: String { "\(width)x\(height)" }
}
