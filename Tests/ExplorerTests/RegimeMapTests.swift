import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// The map says what the inequalities say, cell by cell.
@Suite struct RegimeMapTests {
  private static let knobs = Knob.nine + [.N, .S]

  private func map(_ scenario: Scenario, _ x: Knob, _ y: Knob) -> RegimeMap {
    let experiment = Experiment(scenario)
    return RegimeMap(
      scenario: scenario,
      x: RegimeMap.Axis(knob: x, viewport: .fitting(experiment, .knob(x))),
      y: RegimeMap.Axis(knob: y, viewport: .fitting(experiment, .knob(y))))
  }

  /// The numbers at a cell, as a scenario of their own; nil if they are none.
  private func independent(_ scenario: Scenario, _ values: [(Knob, Int)]) -> Scenario? {
    var numbers = Dictionary(
      uniqueKeysWithValues: Parameter.allCases.map { ($0, scenario[$0]) })
    for (knob, value) in values {
      for parameter in knob.parameters { numbers[parameter] = value }
    }
    let moved = Set(values.flatMap { $0.0.parameters })
    for threshold in [Parameter.kP, .kC] where !moved.contains(threshold) {
      numbers[threshold] = min(numbers[threshold] ?? 1, numbers[.L] ?? 1)
    }
    func number(_ parameter: Parameter) -> Int { numbers[parameter] ?? 0 }
    return try? Scenario(
      L: number(.L), kP: number(.kP), kC: number(.kC), WP: number(.WP), WC: number(.WC),
      NP: number(.NP), NC: number(.NC), SP: number(.SP), SC: number(.SC))
  }

  @Test(arguments: 0..<8) func cellsHaveTheRegimeOfTheirValues(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let scenario = Scenario.random(using: &generator, maximalLength: 40)
    for x in Self.knobs {
      for y in Self.knobs where Set(x.parameters).isDisjoint(with: y.parameters) {
        let map = map(scenario, x, y)
        let (columns, rows) = (23, 11)
        let grid = map.regimes(columns: columns, rows: rows)
        let (xs, ys) = (map.x.values(columns), map.y.values(rows))
        for column in 0..<columns {
          for row in 0..<rows {
            let expected = independent(scenario, [(x, xs[column]), (y, ys[row])])
            #expect(
              grid[column, rows - 1 - row] == expected?.regime.number,
              "\(scenario) \(x.symbol) \(xs[column]) \(y.symbol) \(ys[row])")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<8) func bordersLieWhereInequalitiesFlip(seed: UInt64) throws {
    var generator = SplitMix64(seed: 100 + seed)
    let scenario = Scenario.random(using: &generator, maximalLength: 40)
    for (x, y) in [(Knob.WP, Knob.WC), (.SC, .WP), (.L, .SP), (.WC, .kC), (.S, .WP)] {
      let map = map(scenario, x, y)
      let (columns, rows) = (40, 12)
      let grid = map.regimes(columns: columns, rows: rows)
      let (xs, ys) = (map.x.values(columns), map.y.values(rows))
      for row in 0..<rows {
        let line = scenario.pushing(y, to: ys[row])
        let borders = line.borders(along: x)
        let least = line.range(of: x).lowerBound
        for column in 1..<columns where xs[column - 1] >= least && xs[column] > xs[column - 1] {
          let between = borders.filter {
            $0.below.value >= xs[column - 1] && $0.above.value <= xs[column]
          }
          let (left, right) = (
            grid[column - 1, rows - 1 - row], grid[column, rows - 1 - row]
          )
          if between.isEmpty { #expect(left == right) }
          guard let first = between.first, let last = between.last else { continue }
          #expect(left == first.below.form.regime.number)
          #expect(right == last.above.form.regime.number)
        }
      }
    }
  }

  @Test func thresholdsAboveLAreBlank() throws {
    let scenario = try Scenario(L: 8, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 9600)
    var session = Session(scenario: scenario)
    session.select(.L)
    session.press("x", "M")
    session.select(.kP)
    session.press("Y")
    let map = session.state.regimeMap
    #expect((map.x.knob, map.y.knob) == (.L, .kP))
    #expect(map.excessive == .kP)
    #expect(map.x.viewport == map.y.viewport)
    let grid = map.regimes(columns: 20, rows: 20)
    #expect(grid[0, 0] == nil)
    #expect(grid[19, 0] != nil)
    #expect(session.text.contains("blank: kP above L"))
    // The other threshold goes down with L.
    #expect(map.scenario(x: 2, y: 1)?.L == 2)
    #expect(map.scenario(x: 2, y: 3) == nil)
  }

  @Test func contoursCountTheLevelsBelow() throws {
    let scenario = try Scenario.prototype
    // T 3900 over 1500 is 2.6; E 5200 over 3000 is 1.73.
    let form = scenario.closedForm
    let numbers = MapContours.allCases.map { contours in
      contours.number(scenario, form.cycle, of: contours.tenths)
    }
    #expect(numbers == [0, 3, 4])
    for contours in MapContours.allCases {
      #expect(contours.tenths == contours.tenths.sorted())
      #expect(contours.lines.count == contours.tenths.count)
    }
    #expect(MapContours.work.lines.filter { $0.dash == .solid }.map(\.label) == ["×1"])
  }

  @Test(arguments: 0..<20) func beyondOnePollingIsFrugal(seed: UInt64) {
    var generator = SplitMix64(seed: 200 + seed)
    let scenario = Scenario.random(using: &generator)
    let number = MapContours.work.number(
      scenario, scenario.closedForm.cycle, of: MapContours.work.tenths)
    // ×1 is the third of its lines.
    #expect((number > 2) == scenario.isPollingFrugal)
  }

  /// Contours and regimes of one pass, and the cells where polling costs less, are those of each cell
  /// on its own.
  @Test(arguments: 0..<8) func contoursAreThoseOfEachCell(seed: UInt64) throws {
    var generator = SplitMix64(seed: 300 + seed)
    let scenario = Scenario.random(using: &generator, maximalLength: 40)
    for (x, y) in [(Knob.WP, Knob.WC), (.L, .SP), (.kP, .L), (.S, .WP)] {
      let map = map(scenario, x, y)
      let (columns, rows) = (17, 9)
      let (xs, ys) = (map.x.values(columns), map.y.values(rows))
      for contours in [MapContours.time, .work] {
        let grids = map.regimes(columns: columns, rows: rows, contours)
        #expect(grids.regimes == map.regimes(columns: columns, rows: rows))
        let frugal = map.frugalPolling(columns: columns, rows: rows)
        for (column, row) in xs.indices.flatMap({ column in ys.indices.map { (column, $0) } }) {
          let here = map.scenario(x: xs[column], y: ys[row])
          let number = try here.map { here in
            let (cost, least) =
              contours == .time
              ? (here.closedForm.T, Int128(max(here.WP, here.WC)))
              : (here.closedForm.E, here.polling.work)
            return UInt8(
              try contours.tenths.count { try cost > Fraction(Int128($0) * least, over: 10) })
          }
          #expect(grids.contours[column, rows - 1 - row] == number)
          #expect((frugal[column, rows - 1 - row] == 1) == (here?.isPollingFrugal ?? false))
        }
      }
    }
  }

  /// What is kept of the map that was drawn last is told from all other maps, and the same wherever
  /// the operating point lies in it.
  @Test(arguments: 0..<8) func gridsAreThoseOfTheMap(seed: UInt64) {
    var generator = SplitMix64(seed: 400 + seed)
    let last = LastMap()
    let scenario = Scenario.random(using: &generator, maximalLength: 40)
    let other = Scenario.random(using: &generator, maximalLength: 40)
    for (x, y) in [(Knob.WP, Knob.WC), (.L, .SP), (.kP, .L), (.S, .WP), (.kC, .N), (.L, .kC)] {
      let map = map(scenario, x, y)
      for (value, size) in [(1, Size(width: 7, height: 5)), (30, Size(width: 9, height: 4))] {
        // Behind L, all that lies along no axis stays as it is.
        let moved = scenario.pushing(y == .L ? x : y, to: value)
        for contours in MapContours.allCases {
          for map in [map, RegimeMap(scenario: moved, x: map.x, y: map.y), self.map(other, x, y)] {
            let grids = last.grids(
              of: map, size, fineness: Size(width: 2, height: 4), contours: contours)
            let (columns, rows) = (2 * size.width, 4 * size.height)
            #expect(grids.cells == map.regimes(columns: size.width, rows: size.height))
            #expect(grids.regimes == map.regimes(columns: columns, rows: rows))
            #expect(
              grids.contours
                == (contours == .none
                  ? nil : map.regimes(columns: columns, rows: rows, contours).contours))
            #expect(
              grids.frugal
                == (contours == .work
                  ? map.frugalPolling(columns: size.width, rows: size.height) : nil))
          }
        }
      }
    }
  }

  @Test func theSameMapIsNotReckonedAgain() throws {
    let last = LastMap()
    let scenario = try Scenario.prototype
    let map = map(scenario, .WP, .WC)
    func values(_ scenario: Scenario) -> [UInt8?] {
      let moved = RegimeMap(scenario: scenario, x: map.x, y: map.y)
      let size = Size(width: 9, height: 5)
      return last.grids(of: moved, size, fineness: size, contours: .none).regimes.values
    }
    func place(_ values: [UInt8?]) -> UnsafeRawPointer? { values.withUnsafeBytes(\.baseAddress) }
    let first = values(scenario)
    let second = values(scenario.pushing(.WP, to: scenario.WP + 1))
    let third = values(scenario.pushing(.SC, to: scenario.SC + 1))
    #expect(place(first) == place(second))
    #expect(place(second) != place(third))
  }

  @Test func thePlaneIsTheSameWhereverThePointLies() throws {
    let scenario = try Scenario.prototype
    for (x, y) in [(Knob.WP, Knob.WC), (.L, .SP), (.S, .kP)] {
      let map = map(scenario, x, y)
      let there = scenario.pushing(x, to: scenario[x] + 7).pushing(y, to: scenario[y] + 1)
      #expect(there != scenario)
      #expect(RegimeMap(scenario: there, x: map.x, y: map.y).plane == map.plane)
      let elsewhere = scenario.pushing(.NC, to: 77)
      #expect(RegimeMap(scenario: elsewhere, x: map.x, y: map.y).plane != map.plane)
    }
  }
}
