import Glibc

/// A line on standard error that is written over, for a person who waits; nothing where standard
/// error is no terminal.
package struct StatusLine {
  let isShown = isatty(STDERR_FILENO) == 1
  private var width = 0

  /// A line that nothing is shown in yet.
  package init() {}

  /// Shows a text in the place of the one before, cut to a line of 79 characters.
  package mutating func show(_ text: String) {
    guard isShown else { return }
    let text = String(text.prefix(79))
    write("\r\(text)\(String(repeating: " ", count: max(0, width - text.count)))")
    width = text.count
  }

  /// Leaves no trace of the line.
  package mutating func clear() {
    guard isShown, width > 0 else { return }
    write("\r\(String(repeating: " ", count: width))\r")
    width = 0
  }

  private func write(_ text: String) {
    var sink = ByteSink(descriptor: STDERR_FILENO)
    sink.append(text)
    // Who cannot be told how far it is does not lose anything else.
    try? sink.flush()
  }
}
