import Testing

/// The README's "Two minutes", key by key, and the numbers that it states.
@Suite(.serialized) struct TourTests {
  @Test func theNumbersAreOnTheScreen() throws {
    let tmux = try Tmux(width: 120, height: 36, script: "exec \"$KICKSCOPE\"")
    defer { tmux.close() }
    // The bottom of a frame is drawn last, so the rest is there when it is.
    let start = try tmux.expect("q quit")
    #expect(value("WP", on: start) == "1 500" && value("WC", on: start) == "1 100")
    #expect(start.contains("WP ≤ 1 300 (−13 %)"))

    try tmux.press("{")
    let fallen = try tmux.expect("m 1 → 2: T 3 900 → 2 500 ns")
    #expect(value("WP", on: fallen) == "1 300")

    try tmux.press(".")
    let cliff = try tmux.expect("m 2 → 1: T 2 500 → 3 701 ns")
    #expect(value("WP", on: cliff) == "1 301")
    #expect(cliff.contains("×1.48"))

    try tmux.press("[")
    try tmux.expect("T 1 100 ns")
    try tmux.press("[")
    try tmux.expect("LS → FP: P is faster, WP 1 099 < WC 1 100")

    try tmux.press("r")
    try tmux.expect("T 3 900 ns")
    try tmux.press("Down", "Down", "Down", "Down", "Down")
    try tmux.press("x")
    try tmux.expect("x axis: SC")
    try tmux.press("-N", "60", "Right")
    try tmux.expect("a slower wake-up should make the pair faster") {
      time(on: $0).map { $0 < 2500 } == true
    }
    try tmux.press("]")
    try tmux.expect("FC → SCS: C starts late, a 381 400 < SC 381 401")
    try tmux.press("q")
  }

  /// The value behind a knob's name on its slider's row.
  private func value(_ knob: String, on screen: String) -> String? {
    let rows = screen.split(separator: "\n").filter { $0.contains("●") && $0.hasSuffix("│") }
    let row = rows.first { $0.contains("│  \(knob)") || $0.contains("│▸ \(knob)") }
    guard let row else { return nil }
    // Behind the number stands the letter for where it comes from.
    let digits = row.dropLast(2).reversed().prefix { $0.isNumber || $0 == " " }
    return String(digits.reversed()).split(separator: " ").joined(separator: " ")
  }

  private func time(on screen: String) -> Double? {
    let header = screen.prefix { $0 != "\n" }
    guard let start = header.firstRange(of: " T ") else { return nil }
    return Double(
      header[start.upperBound...].prefix { $0.isNumber || $0 == " " || $0 == "." }
        .filter { $0 != " " })
  }
}
