import Plotting

/// What a theme's file says about one role, as in `bold #b58900 on default`; what it leaves out
/// is nil.
struct StyleText: Hashable, Sendable {
  var foreground: Color?
  var background: Color?
  var attributes: Style.Attributes = []

  /// The style that a text describes; on a ground (`Role.isGround`) a lone colour is the
  /// background.
  static func reading(_ text: String, ground: Bool) -> Result<StyleText, Mistake> {
    var style = StyleText()
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    guard !words.isEmpty else { return .failure(.noStyle) }
    var isGroundNamed = false
    while let word = words.popFirst() {
      if let attribute = Style.Attributes(word: word) {
        guard !style.attributes.contains(attribute) else { return .failure(.noStyle) }
        style.attributes.insert(attribute)
      } else if word == "on" {
        guard !isGroundNamed, let name = words.popFirst() else { return .failure(.noStyle) }
        guard let color = Color(word: name) else { return .failure(.noColor(String(name))) }
        isGroundNamed = true
        style.background = color
      } else {
        guard let color = Color(word: word) else { return .failure(.noColor(String(word))) }
        guard style.foreground == nil else { return .failure(.noStyle) }
        style.foreground = color
      }
    }
    if ground, !isGroundNamed, let color = style.foreground {
      (style.foreground, style.background) = (nil, color)
    }
    return .success(style)
  }

  /// Why a text describes no style.
  enum Mistake: Error, Hashable {
    case noColor(String)
    case noStyle
  }
}

extension Style.Attributes {
  fileprivate init?(word: Substring) {
    switch word {
    case "bold": self = .bold
    case "dim": self = .dim
    case "underline": self = .underline
    case "reverse": self = .reverse
    default: return nil
    }
  }
}
