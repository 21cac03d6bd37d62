import Glibc
import Testing

/// What the tests of the explorer share: the program in a window, and what it must leave.
enum Window {
  /// Runs the program, then says how it ended and whether the terminal's modes are as before.
  static func script(_ arguments: String = "", program: String = "$KICKSCOPE") -> String {
    """
    trap : INT
    stty -g > before
    sh -c 'echo $$ > pid; exec "\(program)" \(arguments)'
    status=$?
    stty -g > after
    cmp -s before after && echo modes as before
    echo ended with $status
    exec sleep 600
    """
  }

  /// What the terminal shows of modes: alternate screen, mouse, its encoding, cursor, keypad.
  static let modes =
    "#{alternate_on} #{mouse_any_flag} #{mouse_sgr_flag} #{cursor_flag} #{keypad_flag}"
  static let untouched = "0 0 0 1 0"

  static func expectRestored(
    _ tmux: Tmux, status: Int, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try tmux.expect("ended with \(status)", location)
    try tmux.expect("modes as before", location)
    #expect(try tmux.display(modes) == untouched, sourceLocation: location)
  }

  /// That a shell has the last word: what is typed before is read, or echoed, by somebody else.
  static func expectPrompt(_ tmux: Tmux, _ prompt: String) throws {
    try tmux.expect("the shell should ask") { screen in
      screen.split(separator: "\n").last { $0.contains { $0 != " " } }?.hasPrefix(prompt) == true
    }
  }

  /// The program's process.
  static func process(_ tmux: Tmux) throws -> pid_t {
    try #require(pid_t(tmux.file("pid").prefix { $0.isNumber }))
  }
}
