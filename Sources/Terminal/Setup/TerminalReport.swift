internal import CNCurses
internal import Glibc
public import Plotting

/// What the environment says of the terminal, and what a screen would make of it; nothing is written
/// to the terminal, and there need not be one.
public struct TerminalReport: Hashable, Sendable {
  /// Whether standard input is a terminal.
  public var isInput: Bool
  /// Whether standard output is a terminal.
  public var isOutput: Bool
  /// The terminal's columns and rows; nil where there is none, or it does not say.
  public var size: Size?
  /// TERM; nil if unset or empty.
  public var term: String?
  /// COLORTERM; nil if unset or empty.
  public var colorTerm: String?
  /// NO_COLOR; nil if unset or empty.
  public var noColor: String?
  /// What the description says under which the screen would be opened; nil if there is none.
  public var description: Description?
  /// How many colours would be used.
  public var colors: ColorLevel
  /// The locale of characters that the environment asks for; nil if it does not.
  public var locale: Locale?
  /// The one that is used.
  public var adopted: String
  /// Whether its characters are UTF-8.
  public var isUTF8: Bool
  /// ncurses' own name and version.
  public var library: String

  /// A locale, and the variable of the environment that asks for it.
  public struct Locale: Hashable, Sendable {
    /// Which variable asks.
    public var variable: String
    /// What it asks for.
    public var name: String

    /// What a variable asks for.
    public init(_ variable: String, _ name: String) {
      self.variable = variable
      self.name = name
    }
  }

  /// A description of a terminal.
  public struct Description: Hashable, Sendable {
    /// The name in the database of terminals.
    public var name: String
    /// Whether the cursor can be put anywhere.
    public var canPositionCursor: Bool
    /// How many colours it has; 0 for none.
    public var colors: Int
    /// Whether it reports a mouse.
    public var hasMouse: Bool
    /// Whether what was on the screen comes back at the end.
    public var hasAlternateScreen: Bool

    /// A description of a capable terminal, if nothing else is said.
    public init(
      name: String, canPositionCursor: Bool = true, colors: Int = 256, hasMouse: Bool = true,
      hasAlternateScreen: Bool = true
    ) {
      self.name = name
      self.canPositionCursor = canPositionCursor
      self.colors = colors
      self.hasMouse = hasMouse
      self.hasAlternateScreen = hasAlternateScreen
    }
  }

  /// What is said and what would be used.
  public init(
    isInput: Bool, isOutput: Bool, size: Size?, term: String?, colorTerm: String? = nil,
    noColor: String? = nil, description: Description?, colors: ColorLevel,
    locale: Locale?, adopted: String, isUTF8: Bool, library: String
  ) {
    self.isInput = isInput
    self.isOutput = isOutput
    self.size = size
    self.term = term
    self.colorTerm = colorTerm
    self.noColor = noColor
    self.description = description
    self.colors = colors
    self.locale = locale
    self.adopted = adopted
    self.isUTF8 = isUTF8
    self.library = library
  }

  /// The terminal of this process. Sets its locale of characters, as a screen does.
  /// - Parameter colors: how many colours are asked for, as of a screen.
  public static func current(colors: ColorLevel? = nil) -> TerminalReport {
    let request = ColorRequest(environmentWith: colors)
    let found = request.names.lazy.compactMap(TerminalDescription.init).first
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { variable in
      Environment.value(variable).map { Locale(variable, $0) }
    }.first
    let isUTF8 = Encoding.adopt()
    return TerminalReport(
      isInput: isatty(STDIN_FILENO) == 1, isOutput: isatty(STDOUT_FILENO) == 1, size: size,
      term: Environment.value("TERM"), colorTerm: Environment.value("COLORTERM"),
      noColor: Environment.value("NO_COLOR"), description: found.map(Description.init),
      colors: request.level(described: found?.colors ?? 0), locale: asked,
      adopted: setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C", isUTF8: isUTF8,
      library: curses_version().map { String(cString: $0) } ?? "ncurses")
  }

  private static var size: Size? {
    var window = winsize()
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO]
    where ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
      && window.ws_col > 0 && window.ws_row > 0
    {
      return Size(width: Int(window.ws_col), height: Int(window.ws_row))
    }
    return nil
  }
}

extension TerminalReport.Description {
  fileprivate init(_ description: TerminalDescription) {
    self.init(
      name: description.name, canPositionCursor: description.canPositionCursor,
      colors: description.colors, hasMouse: description.hasMouse,
      hasAlternateScreen: description.hasAlternateScreen)
  }
}
