import Glibc
import TestSupport
import Testing

/// A home in which nothing can be written: what cannot be kept is said with its file, and nothing
/// else is different.
@Suite(.serialized) struct ReadOnlyHomeTests {
  /// How a home becomes one, and what the system then says.
  enum Lock: String, CaseIterable {
    /// Its permissions, without what lets root pass over them.
    case permissions
    /// A mount that is read-only, in a namespace of its own.
    case mount

    var reason: String {
      switch self {
      case .permissions: "Permission denied"
      case .mount: "Read-only file system"
      }
    }

    /// A shell's lines that become the program, in the home.
    var lines: String {
      let start = "cd home && exec \"$KICKSCOPE\""
      switch self {
      case .permissions:
        return """
          chmod -R a-w home
          if [ "$(id -u)" != 0 ]; then \(start); fi
          cd home && exec setpriv --bounding-set=-dac_override "$KICKSCOPE"
          """
      case .mount:
        return """
          exec unshare --user --map-root-user --mount sh -c '\(Self.mounting) && \(start)'
          """
      }
    }

    private static let mounting = "mount --bind home home && mount -o remount,bind,ro home"

    /// Those that the machine has; permissions are everywhere.
    static let present: [Lock] = {
      let trial = try? SpawnedCommand(
        shell: "cd $D; mkdir home; unshare --user --map-root-user --mount sh -c '\(mounting)'")
      return trial?.status == 0 ? allCases : [.permissions]
    }()
  }

  private static let folders = ["", ".local/state/kickscope .config/kickscope/presets"]

  /// With an empty home, and with one in which the folders are there.
  @Test(arguments: Lock.present, folders)
  func whatIsNotWrittenIsSaid(_ lock: Lock, _ folders: String) throws {
    let script = """
      mkdir home
      for folder in \(folders); do mkdir -p home/$folder; done
      cat > locked <<'LINES'
      export HOME=$PWD/home
      \(lock.lines)
      LINES
      sh -c 'echo $$ > pid; exec sh locked'
      status=$?
      chmod -R u+w home
      find home ! -type d > found
      echo ended with $status
      exec sleep 600
      """
    let tmux = try Tmux(width: 160, height: 36, script: script)
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")

    // What is kept for the next run.
    try tmux.press("t")
    let state = "home/.local/state/kickscope/state.toml: \(lock.reason)"
    try tmux.expect(state)

    // A figure, in the folder in which the program was started.
    try tmux.press("e")
    try tmux.expect("write what is on screen")
    try tmux.press("s")
    try tmux.expect("write SVG to: kickscope-WP.svg")
    try tmux.press("Enter")
    try tmux.expect("kickscope-WP.svg: \(lock.reason)")
    try leaveThePrompt(tmux)

    // A scenario.
    try tmux.press("W")
    try tmux.expect("save this scenario as:")
    try tmux.press("C-u")
    try tmux.type("mine")
    try tmux.press("Enter")
    let presets = "home/.config/kickscope/presets"
    try tmux.expect("what could not be saved should be said") { screen in
      screen.split(separator: "\n").contains {
        $0.contains(presets) && $0.contains(": \(lock.reason)")
      }
    }
    try leaveThePrompt(tmux)

    // It goes on, and ends as it always does.
    try tmux.press("[")
    try tmux.expect("T 1 100 ns")
    try tmux.press("q")
    try tmux.expect("ended with 0")
    try tmux.expect("\(state); what you changed is not kept")
    #expect(try tmux.display(Window.modes) == Window.untouched)
    #expect(try tmux.file("found").isEmpty)
  }

  /// Esc and a key right behind it would be one key.
  private func leaveThePrompt(_ tmux: Tmux) throws {
    try tmux.press("Escape")
    try tmux.expect("the question should be gone") { !$0.contains("Enter takes it") }
  }
}
