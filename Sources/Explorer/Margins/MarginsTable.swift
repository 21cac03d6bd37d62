internal import Plotting
internal import QueueModel

/// The margins of all knobs as columns, as many and as exact as a width has room for.
struct MarginsTable {
  /// A text in several roles.
  struct Cell {
    var parts: [(text: String, role: Role)]

    init(_ text: String, _ role: Role = .text) { parts = [(text, role)] }

    static let none = Cell("–", .label)
  }

  struct Column {
    let title: String
    /// A cell for each knob; nil where a remark takes its place.
    let cells: [Cell?]
  }

  let columns: [Column]
  /// The columns from here on tell effects, and give way to a remark.
  let firstEffect: Int
  /// For each knob what stands in place of its last columns.
  let remarks: [String?]

  /// What there is to choose from, the best first.
  private enum Variant: CaseIterable {
    case all, withoutWork, withoutTimes, shortNumbers, fewNumbers, least, narrow

    var isCompact: Bool { [.shortNumbers, .least, .narrow].contains(self) }
    var hasWork: Bool { self == .all }
    var hasTimes: Bool { self == .all || self == .withoutWork }
    var hasDistances: Bool { ![.fewNumbers, .least, .narrow].contains(self) }
    /// Today's value is beside the slider as well.
    var isWhole: Bool { self != .narrow }
  }

  /// Columns between two columns of the table.
  static let gap = 1
  /// What stands before the first: which knob is selected, and which most in danger.
  static let marks = 2

  init(_ margins: [Margin], width: Int, pen: Pen) {
    remarks = margins.map { margin in
      let stays = [margin.tenthMore, margin.doubled].allSatisfy {
        $0.map { $0.form.regime == margin.form.regime } ?? true
      }
      return !margin.hasEffect && stays ? "no effect here" : nil
    }
    var columns: [Column] = []
    for variant in Variant.allCases {
      columns = Self.columns(variant, margins, remarks)
      let widths = columns.map { Self.width(of: $0, pen) + Self.gap }
      if Self.marks + widths.reduce(0, +) - Self.gap <= width { break }
    }
    self.columns = columns
    firstEffect = columns.firstIndex { ["+10 %", "×2"].contains($0.title) } ?? columns.count
  }

  static func width(of column: Column, _ pen: Pen) -> Int {
    let cells = column.cells.map { cell in
      cell?.parts.reduce(0) { $0 + pen.width(of: $1.text) } ?? 0
    }
    return max(pen.width(of: column.title), cells.max() ?? 0)
  }

  private static func columns(
    _ variant: Variant, _ margins: [Margin], _ remarks: [String?]
  ) -> [Column] {
    func number(_ value: Int) -> String {
      variant.isCompact ? NumberText.compact(Double(value)) : Readout.value(value)
    }
    func column(_ title: String, _ cell: (Margin) -> Cell) -> Column {
      Column(title: title, cells: margins.map(cell))
    }
    func effect(
      _ title: String, _ quantity: Quantity, _ change: @escaping (Margin) -> Margin.Change?
    ) -> Column {
      let cells = zip(margins, remarks).map { margin, remark in
        remark == nil ? cell(change(margin), of: margin, quantity, variant.isCompact) : nil
      }
      return Column(title: title, cells: cells)
    }
    var columns = [column("") { Cell($0.knob.symbol + ($0.knob.symbol.count < 2 ? " " : "")) }]
    if variant.isWhole { columns.append(column("now") { Cell(number($0.value)) }) }
    for (title, border) in [("↓", \Margin.borderBelow), ("↑", \Margin.borderAbove)] {
      columns.append(
        column(variant.isCompact ? "\(title)border" : "\(title) border") { margin in
          guard let there = margin[keyPath: border]?.far else { return .none }
          let regime = there.form.regime
          var cell = Cell("\(number(there.value)) ")
          cell.parts.append((regime.rawValue, .band(regime)))
          let pad = 3 - regime.rawValue.count
          cell.parts.append((String(repeating: " ", count: pad), .text))
          return cell
        })
      if variant.hasDistances {
        columns.append(
          column("far") { margin in
            guard let there = margin[keyPath: border]?.far else { return Cell("") }
            let change = Readout.change(from: margin.value, to: there.value)
            let isNearest = margin[keyPath: border] == margin.nearestBorder
            return Cell(change, isNearest ? .text : .label)
          })
      }
      if variant.hasTimes {
        columns.append(
          column("T") { margin in
            Cell(margin[keyPath: border].map { Readout.ticks($0.far.form.T) } ?? "")
          })
      }
    }
    if variant.isWhole { columns.append(effect("+10 %", .T, \.tenthMore)) }
    columns.append(effect("×2", .T, \.doubled))
    guard variant.hasWork else { return columns }
    return columns + [effect("E +10 %", .E, \.tenthMore), effect("E ×2", .E, \.doubled)]
  }

  /// What a change multiplies T or E by, and the regime that it leads to.
  private static func cell(
    _ change: Margin.Change?, of margin: Margin, _ quantity: Quantity, _ isCompact: Bool
  ) -> Cell {
    guard let change else { return .none }
    let (old, new) = (quantity.exact(margin.form.cycle), quantity.exact(change.form.cycle))
    let factor = Readout.factor(new.approximation / old.approximation)
    guard change.form.regime == margin.form.regime else {
      let regime = change.form.regime
      var cell = Cell(regime.rawValue, .band(regime))
      if !isCompact { cell.parts.append((" \(factor)", .text)) }
      return cell
    }
    return old == new ? Cell("same", .label) : Cell(factor)
  }
}
