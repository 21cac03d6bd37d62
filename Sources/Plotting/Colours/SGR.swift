/// The escape sequences that select how characters are shown.
enum SGR {
  /// The shortest sequence from one style to another: the differences, or everything anew.
  static func change(from old: Style, to new: Style) -> String {
    if new == .plain { return "\u{1b}[m" }
    let anew = ["0"] + codes(from: .plain, to: new)
    guard old.attributes.isSubset(of: new.attributes) else { return sequence(anew) }
    let differences = sequence(codes(from: old, to: new))
    let all = sequence(anew)
    return all.utf8.count < differences.utf8.count ? all : differences
  }

  private static func sequence(_ codes: [String]) -> String {
    "\u{1b}[" + codes.joined(separator: ";") + "m"
  }

  private static func codes(from old: Style, to new: Style) -> [String] {
    var codes: [String] = []
    let added = new.attributes.subtracting(old.attributes)
    if added.contains(.bold) { codes.append("1") }
    if added.contains(.dim) { codes.append("2") }
    if added.contains(.underline) { codes.append("4") }
    if added.contains(.reverse) { codes.append("7") }
    if new.foreground != old.foreground { codes.append(code(new.foreground, base: 30)) }
    if new.background != old.background { codes.append(code(new.background, base: 40)) }
    return codes
  }

  private static func code(_ color: Color, base: Int) -> String {
    switch color {
    case .terminal: "\(base + 9)"
    case .palette(let entry) where entry < 8: "\(base + Int(entry))"
    case .palette(let entry) where entry < 16: "\(base + 52 + Int(entry))"
    case .palette(let entry): "\(base + 8);5;\(entry)"
    case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
    }
  }
}
