/// `KIND` or `KIND:VALUE,VALUE,NAME=VALUE`, taken apart.
struct MechanismText {
  /// As it was written, without blanks around it, until it is known what is meant.
  var kind: String
  /// What stands behind the colon; nil without one.
  let rest: Substring?

  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    kind = String(parts[0].trimmed)
    rest = parts.count > 1 ? parts[1] : nil
  }

  /// The texts of the settings in the order of their names; nil for those that are not there.
  ///
  /// Settings can be given in order, by name in any order, or the first of them in order and the
  /// rest by name. Case is of no consequence.
  /// - Parameter names: The ways to write each setting's name, the canonical one first.
  func values(of names: [[String]]) throws(MechanismTextError) -> [String?] {
    var values = [String?](repeating: nil, count: names.count)
    guard let rest else { return values }
    let known = names.map { $0[0] }
    var isNamed = false
    let written = rest.split(separator: ",", omittingEmptySubsequences: false)
    for (place, setting) in written.enumerated() {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = String((parts.last ?? "").trimmed)
      var index = place
      if parts.count > 1 {
        isNamed = true
        let name = String(parts[0].trimmed)
        let found = names.firstIndex { $0.contains { $0.lowercased() == name.lowercased() } }
        guard let found else { throw .unknownSetting(name, kind: kind, known: known) }
        index = found
      } else if isNamed {
        throw .unnamedAfterNamed(value, kind: kind, known: known)
      }
      guard index < names.count else { throw .tooManySettings(kind: kind, known: known) }
      guard values[index] == nil else { throw .repeatedSetting(known[index], kind: kind) }
      values[index] = value
    }
    return values
  }

  /// A number in its range: a duration in ticks, or a count.
  static func number(
    _ text: String, of setting: String, in range: ClosedRange<Int>, isDuration: Bool,
    unit: TimeUnit
  ) throws(MechanismTextError) -> Int {
    let value: Int
    do throws(DurationTextError) {
      value = try isDuration ? DurationText.ticks(text, unit: unit) : DurationText.count(text)
    } catch {
      throw .unreadable(error, setting: setting, isDuration: isDuration)
    }
    guard range.contains(value) else {
      throw .outOfRange(setting: setting, value: value, allowed: range, isDuration: isDuration)
    }
    return value
  }
}

extension Substring {
  /// Without blanks around it.
  package var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
