import Glibc
import Testing

/// Strategies, random times and the comparison, in a real terminal.
@Suite(.serialized) struct MechanismsInTmuxTests {
  private func opened(width: Int = 120, height: Int = 36) throws -> Tmux {
    let tmux = try Tmux(width: width, height: height, script: "exec \"$KICKSCOPE\"")
    try tmux.expect("sim ✓")
    return tmux
  }

  @Test func spinningLongEnoughIsPolling() throws {
    let tmux = try opened()
    defer { tmux.close() }
    // The sixth step of the README's tour.
    try tmux.press("-N", "7", "Down")
    try tmux.expect("▸ strategy C ◂ notify ▸")
    try tmux.press("Right", "Right")
    try tmux.expect("notify | spin:2600")
    try tmux.expect("T 1 500 ns   E 3 000 ns")
    try tmux.press("Down")
    try tmux.type("399")
    try tmux.press("Enter")
    let short = try tmux.expect("T 2 700 ns   E 4 199.5 ns")
    #expect(short.contains("C spins up to 399 ns, then blocks"))
    #expect(short.contains("Table 1 speaks of notify on both sides"))
    try tmux.press(".")
    try tmux.expect("T 1 500 ns   E 3 000 ns")
    try tmux.press("x")
    try tmux.expect("B of C, ns")
    try tmux.press("y")
    try tmux.expect("kickscope prototype --strategy-C spin:400")
    try tmux.press("q")
  }

  @Test func intervalsNarrowWhileTheHandRests() throws {
    let tmux = try opened()
    defer { tmux.close() }
    try tmux.press("-N", "8", "Down")
    try tmux.expect("▸ times WP   ◂ constant ▸")
    try tmux.press("3")
    try tmux.expect("how it begins:")
    let first = try #require(halfWidth(on: try tmux.expect(" ± ")))
    try tmux.expect("the interval of T should narrow") { screen in
      halfWidth(on: screen).map { $0 < 0.7 * first } == true
    }
    // A key is answered while all that goes on.
    try tmux.press("-N", "8", "Up")
    try tmux.press("[")
    try tmux.expect("FC → LS")
    try tmux.press("q")
  }

  /// The half-width of T's interval in the header.
  private func halfWidth(on screen: String) -> Double? {
    guard let header = screen.split(separator: "\n").first,
      let start = header.firstRange(of: " ± ")
    else { return nil }
    return Double(header[start.upperBound...].prefix { $0.isNumber || $0 == "." })
  }

  @Test func nothingRunsWhenAllIsKnown() throws {
    let tmux = try opened()
    defer { tmux.close() }
    try tmux.press("-N", "7", "Down")
    try tmux.press("6")
    try tmux.expect("the guard should be simulated") {
      $0.contains("notify | guard") && $0.contains("sim ✓")
    }
    let before = try processorTime(tmux)
    usleep(400_000)
    #expect(try processorTime(tmux) - before <= 1)
    try tmux.press("q")
  }

  /// Hundredths of a second that the program has computed.
  private func processorTime(_ tmux: Tmux) throws -> Int {
    let process = try tmux.display("#{pane_pid}")
    let file = try #require(fopen("/proc/\(process)/stat", "r"))
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 4096)
    let count = fread(&text, 1, text.count - 1, file)
    let fields =
      String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
      .split(separator: ")").last?.split(separator: " ") ?? []
    return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
  }

  @Test func theCommandLineComesBackAsItWasGiven() throws {
    let line =
      "prototype --WP 1400 --strategy-C spin:400 --distribution-WP lognormal:0.5 "
      + "--arrivals bursts:5000,4,100"
    let tmux = try Tmux(width: 200, height: 60, script: "exec \"$KICKSCOPE\" \(line)")
    defer { tmux.close() }
    try tmux.expect("how it begins:")
    try tmux.press("y")
    try tmux.expect("kickscope \(line)")
    try tmux.press("r")
    try tmux.expect("T 3 900 ns")
    try tmux.press("q")
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func theComparisonSortsAndAdopts(_ width: Int, _ height: Int) throws {
    let tmux = try opened(width: width, height: height)
    defer { tmux.close() }
    try tmux.press("c")
    try tmux.expect("every row should be simulated") {
      $0.contains("strategies, ns ─") && $0.contains("Esc close") && !$0.contains("  …")
    }
    try tmux.press("3")
    let sorted = try tmux.expect("E▴")
    let rows = sorted.split(separator: "\n").filter { $0.contains(" ◆ ") }
    #expect(!rows.isEmpty)
    try tmux.press("Home", "a")
    let adopted = try tmux.expect("now ")
    #expect(adopted.contains("E 2 600 ns"))
    try tmux.press("u")
    try tmux.expect("T 3 900 ns")
    try tmux.press("q")
  }
}
