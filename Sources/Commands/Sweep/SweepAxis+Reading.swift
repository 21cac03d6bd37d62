import QueueModel

extension SweepAxis {
  /// As many values as one axis can list; a progression with a step can have more.
  static let listLimit = 10_000_000
  private static let largest = 1_000_000_000_000_000

  /// Reads `WP=0:4000:10`, `L=16,64,256`, `WC=1us:1ms:x2`: values, stretches with a step, and
  /// stretches with a factor, in any order; both ends of a stretch belong to it.
  init(parsing text: String, unit: TimeUnit) throws(Fault) {
    guard let sign = text.firstIndex(of: "=") else { throw .noAssignment }
    let name = String(text[..<sign]).trimming(while: \.isWhitespace)
    let items = text[text.index(after: sign)...].split(
      separator: ",", omittingEmptySubsequences: false
    ).map(String.init)
    guard !name.isEmpty, items != [""] else { throw .noAssignment }
    guard let quantity = SweptQuantity(name: name) else { throw .unknownName(name) }
    let reader = ValueReader(quantity: quantity, unit: unit)
    if items.count == 1 {
      self.init(name: name, quantity: quantity, values: try reader.values(items[0]))
      return
    }
    var list: [Int] = []
    for item in items {
      let axis = SweepAxis(name: name, quantity: quantity, values: try reader.values(item))
      guard list.count + axis.count <= Self.listLimit else { throw .tooMany(item) }
      list += (0..<axis.count).map { axis[$0] }
    }
    self.init(name: name, quantity: quantity, values: .list(list))
  }

  /// Reads the values of a quantity in a scenario with that unit.
  private struct ValueReader {
    let quantity: SweptQuantity
    let unit: TimeUnit

    /// One value, `START:STOP:STEP` or `START:STOP:xFACTOR`.
    func values(_ item: String) throws(Fault) -> Values {
      let parts = item.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 1 { return .list([try value(item)]) }
      guard parts.count == 3 else { throw .shape(item) }
      let (start, stop) = (try value(parts[0]), try value(parts[1]))
      let step = parts[2].trimming(while: \.isWhitespace)
      if step.first == "x" || step.first == "×" {
        return .list(try geometric(item, start, stop, factor: String(step.dropFirst())))
      }
      return try progression(item, start, stop, by: try value(step))
    }

    private func progression(
      _ item: String, _ start: Int, _ stop: Int, by step: Int
    ) throws(Fault) -> Values {
      guard step != 0, start == stop || (start < stop) == (step > 0) else { throw .step(item) }
      return .progression(start: start, step: step, count: (stop - start) / step + 1)
    }

    /// With a smaller one most values would only repeat those before them.
    private static let leastFactor = 1.0001

    private func geometric(
      _ item: String, _ start: Int, _ stop: Int, factor text: String
    ) throws(Fault) -> [Int] {
      guard let factor = Self.decimal(text), factor >= Self.leastFactor, start > 0, stop >= start
      else { throw .factor(item) }
      var values = [start]
      var exact = Double(start) * factor
      while exact.rounded() <= Double(stop) {
        let value = Int(exact.rounded())
        if value > values[values.count - 1] { values.append(value) }
        exact *= factor
        guard values.count <= SweepAxis.listLimit else { throw .tooMany(item) }
      }
      return values
    }

    /// A value, in millionths where the quantity is decimal.
    private func value(_ text: String) throws(Fault) -> Int {
      let value = quantity.isDecimal ? try millionths(text) : try whole(text)
      guard value.magnitude <= SweepAxis.largest else { throw .value(text, .tooLarge) }
      return value
    }

    private func whole(_ text: String) throws(Fault) -> Int {
      do throws(DurationTextError) {
        return quantity.isDuration
          ? try DurationText.ticks(text, unit: unit) : try DurationText.count(text)
      } catch {
        throw .value(text, error)
      }
    }

    private func millionths(_ text: String) throws(Fault) -> Int {
      let number = quantity == .rate ? try rate(text) : Self.decimal(text)
      guard let number else { throw .decimal(text) }
      let parts = (number * Double(SweptQuantity.parts)).rounded()
      guard parts.magnitude <= Double(SweepAxis.largest) else { throw .value(text, .tooLarge) }
      let missed = (parts / Double(SweptQuantity.parts) - number).magnitude
      guard missed <= number.magnitude * 1e-12 else { throw .decimal(text) }
      return Int(parts)
    }

    private func rate(_ text: String) throws(Fault) -> Double {
      do throws(RateFault) {
        return try RateText.number(text)
      } catch {
        throw .rate(text, error)
      }
    }

    private static func decimal(_ text: String) -> Double? { RateText.decimal(text) }
  }
}
