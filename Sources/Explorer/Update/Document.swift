/// A text that the outside has to write to a file.
public struct Document: Equatable, Sendable {
  /// Where it is to stand.
  public let place: Place
  /// All of its text.
  public let text: String
  /// Whether it may take the place of a file that is there.
  public var mayReplace = true

  /// A text for a place; unless it may replace a file that is there, that file stays.
  public init(place: Place, text: String, mayReplace: Bool = true) {
    (self.place, self.text, self.mayReplace) = (place, text, mayReplace)
  }

  /// Where it goes.
  public enum Place: Hashable, Sendable {
    /// A file as a person named it.
    case path(String)
    /// Among the person's own scenarios, under a name.
    case scenario(name: String)
  }
}
