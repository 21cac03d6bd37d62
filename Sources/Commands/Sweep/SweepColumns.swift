import QueueModel

/// The columns of a sweep: the row, the experiment, what the model says of it, what the simulator.
struct SweepColumns: Sendable {
  let names: [String]
  /// The axes that have a column besides those that every sweep has.
  private let extras: [Int]

  init(axes: [SweepAxis]) {
    extras = axes.indices.filter { !ExperimentColumns.names.contains(axes[$0].name) }
    names =
      ["row"] + ExperimentColumns.names + extras.map { axes[$0].name } + ModelColumns.names()
      + ["seed"] + OutcomeColumns.names(prefix: "sim_") + ["sweep"]
  }

  /// Writes a row of the sweep.
  func write(_ row: SweepRow, of sweep: Sweep, to fields: inout FieldWriter) {
    fields.append(row.index)
    ExperimentColumns.write(row.experiment, to: &fields)
    if !extras.isEmpty {
      let values = sweep.grid.values(at: row.index)
      for index in extras {
        if sweep.grid.axes[index].quantity.isDecimal {
          fields.append(Double(values[index]) / Double(SweptQuantity.parts))
        } else {
          fields.append(values[index])
        }
      }
    }
    ModelColumns.write(row.form, to: &fields)
    fields.append(row.outcome == nil ? nil : Int(exactly: row.seed))
    OutcomeColumns.write(row.outcome, to: &fields)
    fields.append(sweep.mark)
    fields.endRecord()
  }
}
