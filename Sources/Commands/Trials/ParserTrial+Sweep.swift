import Explorer
import QueueModel
import QueueSimulator

extension ParserTrial {
  /// An `--over`, and the first and the last point of its grid.
  /// - Returns: how many points there are.
  package static func axis(_ text: String) -> Result<Int, Complaint> {
    result { () throws(CommandFailure) in
      let base = Preset.standard.experiment
      let axis: SweepAxis
      do throws(SweepAxis.Fault) {
        axis = try SweepAxis(parsing: text, unit: base.scenario.unit)
      } catch {
        throw .axis(text, error, base.scenario.unit)
      }
      let grid = try SweepGrid(base, axes: [axis])
      for row in [0, grid.count - 1] {
        do throws(SweepGrid.Impossible) {
          _ = try grid.experiment(at: row)
        } catch {
          throw .nothingPossible(points: grid.count, row: row, error)
        }
      }
      return grid.count
    }
  }

  /// What can be swept.
  package static var sweptNames: [String] { SweptQuantity.names }

  /// The file of a small sweep, whole.
  package static func sweepFile(isJSON: Bool) -> [UInt8] {
    guard let sweep = sweep(isJSON: isJSON) else { return [] }
    var fields = FieldWriter(columns: sweep.columns.names, isJSON: isJSON)
    for index in 0..<sweep.grid.count {
      guard let row = try? sweep.row(index, isCancelled: { false }) else { continue }
      sweep.columns.write(row, of: sweep, to: &fields)
    }
    return Array((isJSON ? "" : sweep.header + "\n").utf8) + fields.take()
  }

  /// How many rows of that sweep a file that is gone on with has at its front.
  package static func finishedRows(_ bytes: [UInt8], isJSON: Bool) -> Result<Int, Complaint> {
    result { () throws(CommandFailure) in
      guard let sweep = sweep(isJSON: isJSON) else { return 0 }
      var rows = FinishedRows(of: sweep, .whole)
      do throws(SweepFileFailure) {
        try rows.read(ByteSource(name: file, bytes: bytes, portion: 61))
        // What was put aside has no header.
        let header = isJSON ? 0 : bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        try rows.readAside(ByteSource(name: file, bytes: Array(bytes[header...])))
      } catch {
        switch error {
        case .fault(let fault): throw .sweepFile(path: file, fault)
        case .stream(let error): throw .stream(error, name: file)
        }
      }
      return rows.count
    }
  }

  private static func sweep(isJSON: Bool) -> Sweep? {
    let base = Preset.standard.experiment
    return (try? SweepAxis(parsing: "WP=0:4000:1000", unit: base.scenario.unit))
      .flatMap { try? SweepGrid(base, axes: [$0]) }
      .map { Sweep($0, engine: .model, limits: Limits(), seed: 1, isJSON: isJSON) }
  }
}
