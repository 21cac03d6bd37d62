extension String {
  /// Blanks behind the text up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// Blanks before the text up to a width.
  func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// Bold on a terminal.
  func emphasised(_ isEmphasised: Bool) -> String {
    isEmphasised ? "\u{1B}[1m\(self)\u{1B}[m" : self
  }
}
