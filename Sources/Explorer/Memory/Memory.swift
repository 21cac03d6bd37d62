public import Plotting

/// What one run leaves to the next: what a hand has chosen, and what was on screen.
///
/// What a command line, the environment or the terminal decides is not remembered. Nil leaves a
/// choice to the program.
public struct Memory: Equatable, Sendable {
  /// A theme's name, or a file.
  public var theme: String?
  /// What pictures are made of.
  public var glyphs: GlyphSet?
  /// Whether the mouse reports to the program.
  public var isMouseOn: Bool?
  /// Whether the simulator's points are drawn.
  public var showsSimulation: Bool?
  /// The command that opens the explorer where it was left.
  public var last: String?

  /// What was chosen; nothing, if nothing is said.
  public init(
    theme: String? = nil, glyphs: GlyphSet? = nil, isMouseOn: Bool? = nil,
    showsSimulation: Bool? = nil, last: String? = nil
  ) {
    self.theme = theme
    self.glyphs = glyphs
    self.isMouseOn = isMouseOn
    self.showsSimulation = showsSimulation
    self.last = last
  }

  /// What differs from what a run began with, over what others have left meanwhile.
  public func changes(since start: Memory, over other: Memory) -> Memory {
    func newer<Value: Equatable>(_ choice: KeyPath<Memory, Value>) -> Value {
      self[keyPath: choice] == start[keyPath: choice]
        ? other[keyPath: choice] : self[keyPath: choice]
    }
    return Memory(
      theme: newer(\.theme), glyphs: newer(\.glyphs), isMouseOn: newer(\.isMouseOn),
      showsSimulation: newer(\.showsSimulation), last: newer(\.last))
  }

  /// What follows the program's name in `last`; nil if there is nothing to go on with.
  public var lastArguments: [String]? {
    guard let words = last.flatMap(ShellText.words(of:)), words.first == Memory.program else {
      return nil
    }
    return Array(words.dropFirst())
  }

  /// The first word of `last`.
  static let program = "kickscope"
}
