import Foundation
import TestSupport
import Testing

/// The command itself, in environments that are made for it.
@Suite(.serialized) struct DoctorCommandTests {
  @Test func withoutATerminalItIsSound() throws {
    let run = try shell("$K doctor")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    #expect(run.output.contains("Nothing is wrong"))
    #expect(run.output.contains("neither is a terminal"))
    #expect(!run.output.contains("\u{1B}"))
    // A path is one word, however long it is.
    let words = run.output.replacing(/\/tmp[^ \n,]*/, with: "/tmp")
    #expect(words.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func brokenFilesAreToldWithLineAndKey() throws {
    let run = try shell(
      """
      mkdir -p $HOME/.config/kickscope/themes $HOME/.config/kickscope/lessons
      printf 'name = "Mine"\\ntext = "rot"\\n' > $HOME/.config/kickscope/themes/mine.toml
      printf 'title = 1\\n' > $HOME/.config/kickscope/lessons/bad.toml
      $K doctor | tr -s ' \\n' ' '
      $K doctor > /dev/null; echo "status $?"; $K doctor --json
      """)
    #expect(run.output.contains("themes/mine.toml:2: text: "))
    #expect(run.output.contains("lessons/bad.toml:1: title: "))
    #expect(run.output.contains("The explorer runs; "))
    #expect(run.output.contains("status 65\n"))
    let json = run.output.split(separator: "\n").last ?? ""
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["diagnosis"] as? String == "broken files")
  }

  @Test func stateIsLookedForAndNotMade() throws {
    let run = try shell(
      "XDG_STATE_HOME=$D/s $K doctor --json; ls $D; mkdir $D/t; touch $D/file",
      environment: [])
    #expect(run.output.contains("/s/kickscope/state.toml\",\"exists\":false,\"is_writable\":true"))
    #expect(!run.output.contains("\ns\n"))
    let refused = try shell("touch $D/file; XDG_STATE_HOME=$D/file/s $K doctor --json")
    #expect(refused.output.contains("\"exists\":false,\"is_writable\":false"))
  }

  /// In a terminal of its own, by script(1): TERM decides, and modes stay as they were.
  @Test(arguments: [
    ("xterm-256color", 0, "Nothing is wrong"), ("dumb", 69, "can show no picture"),
    ("nope", 69, "nothing is known of it"), ("linux", 0, "ascii at first"),
    ("vt100", 0, "none are known of this terminal"),
  ]) func onATerminal(term: String, status: Int, words: String) throws {
    let run = try shell(
      """
      cat > $D/in <<'IN'
      stty cols 90 rows 30; stty -g; TERM=\(term) LC_ALL=C.UTF-8 $K doctor --color never
      echo "status $?"; stty -g
      IN
      script -qec "sh $D/in" /dev/null < /dev/null | tr -d '\\r'
      """)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(run.output.contains("90 columns, 30 rows"))
    #expect(run.output.contains("status \(status)\n"), "\(run.output)")
    let flat = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(flat.contains(words), "\(flat)")
    #expect(lines.first == lines.last && lines.first?.contains(":") == true)
    #expect(!run.output.contains("\u{1B}"))
  }
}
