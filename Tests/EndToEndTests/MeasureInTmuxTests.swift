import TestSupport
import Testing

@testable import Commands

/// A real measurement as a person sees it; needs two CPUs.
@Suite(.serialized, .enabled(if: Processors.count >= 2, "P and C need two CPUs"))
struct MeasureInTmuxTests {
  @Test func itSaysHowFarItIsAndKeepsWhatItHasOnInterrupt() throws {
    let tmux = try Tmux(
      width: 100, height: 50,
      script: """
        trap : INT
        $KICKSCOPE measure --over WP=500:60000:100 --runs 1 --duration 10ms --csv m.csv --preset mine
        echo "ended with $?"; sleep 600

        """)
    defer { tmux.close() }
    try tmux.expect("a value and its runs") { $0.contains("WP 500: ") && $0.contains(" left") }
    try tmux.expect("the next value") { $0.contains("WP 600: ") }
    try tmux.press("C-c")
    let screen = try tmux.expect("ended with 130")
    #expect(screen.contains("kickscope mine --data m.csv"))
    #expect(try tmux.file("m.csv").split(separator: "\n").count >= 2)
  }

  @Test(arguments: ["q", "C-c"])
  func pointsAppearInTheExplorer(_ key: String) throws {
    let tmux = try Tmux(
      width: 120, height: 50,
      script: """
        trap : INT
        $KICKSCOPE measure --over WP=500:60000:100 --runs 1 --duration 10ms --csv m.csv --explore
        echo "ended with $?"; sleep 600

        """)
    defer { tmux.close() }
    try tmux.expect("measuring ")
    try tmux.expect("measured 1 of 1")
    try tmux.press(key)
    try tmux.expect("ended with \(key == "q" ? 0 : 130)")
    #expect(try tmux.display("#{alternate_on}") == "0")
    #expect(try tmux.file("m.csv").split(separator: "\n").count >= 2)
  }
}
