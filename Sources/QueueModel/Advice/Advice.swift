/// A setting that is proposed.
public struct Advice: Hashable, Sendable {
  /// What is proposed.
  public let setting: Setup
  /// Nil where no change of one time reaches a border.
  public let margin: Clearance?
  /// What there is behind that border.
  public let behind: Setup?

  /// The setting with what follows from it.
  public init(_ setting: Setup) {
    self.setting = setting
    margin = setting.margin
    behind = margin.map(setting.behind)
  }
}
