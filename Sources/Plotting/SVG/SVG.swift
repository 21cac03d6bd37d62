/// A vector picture that is being drawn: elements of SVG 1.1, each after those that it covers.
///
/// It refers to nothing outside of itself. Coordinates are in pixels from the top left.
public struct SVG: Sendable {
  /// Of the page, in its units.
  public let width: Double
  /// Of the page, in its units.
  public let height: Double
  /// What it is drawn on.
  public let paper: Paper
  private let title: String
  private let description: String
  private var definitions = ""
  private var body = ""

  /// - Parameters:
  ///   - width: of the page, in its units.
  ///   - height: of the page, in its units.
  ///   - paper: what it is drawn on.
  ///   - title: what the picture shows, for those who do not see it.
  ///   - description: more about it, such as how to make it again.
  public init(
    width: Double, height: Double, paper: Paper, title: String, description: String = ""
  ) {
    (self.width, self.height, self.paper) = (width, height, paper)
    (self.title, self.description) = (title, description)
  }

  /// Adds an element; with `tip` it says what it is under the mouse.
  public mutating func add(
    _ element: String, _ attributes: KeyValuePairs<String, String>, tip: String? = nil
  ) {
    body += "<\(element)\(Self.written(attributes))"
    body += tip.map { "><title>\(Self.escaped($0))</title></\(element)>\n" } ?? "/>\n"
  }

  /// Begins a group that goes on until `endGroup`.
  public mutating func beginGroup(_ attributes: KeyValuePairs<String, String>) {
    body += "<g\(Self.written(attributes))>\n"
  }

  /// Ends what `beginGroup` began.
  public mutating func endGroup() { body += "</g>\n" }

  /// Adds a definition that elements refer to, which is SVG already.
  public mutating func define(_ definition: String) { definitions += definition }

  /// The whole document.
  public var text: String {
    let (width, height) = (Self.number(width), Self.number(height))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" role="img" font-family="sans-serif" font-size="12" \
      fill="\(paper.ink)">
      <title>\(Self.escaped(title))</title>
      \(description.isEmpty ? "" : "<desc>\(Self.escaped(description))</desc>\n")\
      \(definitions.isEmpty ? "" : "<defs>\n\(definitions)</defs>\n")\
      <rect class="paper" width="\(width)" height="\(height)" fill="\(paper.ground)"/>
      \(body)</svg>

      """
  }

  mutating func append(_ markup: String) { body += markup }

  static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// A coordinate with two decimal places, at most a thousand million; 0 for what is no number.
  public static func number(_ value: Double) -> String {
    guard !value.isNaN else { return "0" }
    var hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    hundredths = Int(hundredths.magnitude)
    let rest = hundredths % 100
    let whole = "\(sign)\(hundredths / 100)"
    return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Text as it can stand in an element; what XML forbids is left out.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{9}", "\u{A}", "\u{D}", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}",
        "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: break
      }
    }
    return result
  }
}
