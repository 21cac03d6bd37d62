/// What the manual says beside the command line and the keys.
package enum Handbook {
  /// Names, and what they are.
  package typealias Entry = (name: String, text: String)

  /// Files that the program reads and writes by itself.
  package static let files: [Entry] = [
    (
      "$XDG_CONFIG_HOME/kickscope/themes/NAME.toml",
      """
      Your own themes; one that is called like one that ships takes its place. Without \
      XDG_CONFIG_HOME it is ~/.config, here and below. What is wrong in a file is said with file, \
      line and key.
      """
    ),
    (
      "$XDG_CONFIG_HOME/kickscope/presets/NAME.toml",
      "Your own scenarios, as W in the explorer and kickscope measure --preset write them."
    ),
    ("$XDG_CONFIG_HOME/kickscope/lessons/NAME.toml", "Your own lessons and challenges."),
    (
      "$XDG_STATE_HOME/kickscope/state.toml",
      """
      The looks that were chosen by hand and what was last on screen, for --last. Without \
      XDG_STATE_HOME it is in ~/.local/state. A broken one is kept as state.toml.broken.
      """
    ),
  ]

  /// Variables of the environment that it heeds.
  package static let environment: [Entry] = [
    ("TERM", "The kind of the terminal, whose description ncurses knows."),
    (
      "COLORTERM",
      "Where it is truecolor or 24bit, the terminal is taken to have at least 256 colours."
    ),
    (
      "NO_COLOR",
      "Where it is set and not empty there are no colours, unless --color asks for them."
    ),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "Characters beyond 7 bits are drawn where these ask for UTF-8 or for nothing."
    ),
    ("XDG_CONFIG_HOME, XDG_STATE_HOME, HOME", "Where your own files are."),
  ]

  /// Command lines, and what they do.
  package static let examples: [Entry] = [
    ("kickscope", "Open the explorer on the paper's prototype."),
    ("kickscope --last", "Go on where the last run ended."),
    ("kickscope lto-tape --theme projector", "Open it on a preset, in colours for a projector."),
    ("kickscope --WP 1.3us --L 64 --describe", "Say in sentences what is the case."),
    (
      "kickscope eval --WP 1300 --engine both --format json",
      "T, E, batch and regime by model and simulator, exactly."
    ),
    (
      "kickscope sweep --over WP=0:4000:10 --over L=16,64 --output grid.csv",
      "Every point of a grid; after ^C the same command goes on."
    ),
    (
      "kickscope simulate --strategy-C spin:400 --distribution exponential",
      "A consumer that spins before it blocks, and random times."
    ),
    (
      "kickscope advise --limit latency=10us",
      "Settings near the optimum and far from every border."
    ),
    ("kickscope plot --svg t.svg --csv t.csv", "T and E as a figure and as numbers."),
    (
      "kickscope measure --preset mine --csv mine.csv",
      "Measure this machine; then kickscope mine --data mine.csv shows it."
    ),
    ("kickscope doctor", "Say what is wrong with the terminal, your files and this machine."),
  ]
}
