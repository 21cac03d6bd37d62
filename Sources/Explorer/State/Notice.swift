/// One line that says what the last action did.
public struct Notice: Equatable, Sendable {
  /// What kind of notice it is, which decides its looks.
  public var kind: Kind
  /// The sentence.
  public var text: String

  /// How a notice is shown.
  public enum Kind: Sendable {
    case plain
    /// A command line that can be pasted into a shell.
    case command
    /// A regime border was crossed.
    case crossing
    /// What a person asked for could not be done.
    case problem
  }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
