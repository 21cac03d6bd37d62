/// How far a measurement is that runs beside the explorer, in words.
public struct MeasurementStage: Hashable, Sendable {
  /// `WP 1 300: 23 of about 78 runs, 41 s left`.
  public let text: String
  /// `23/78, 41 s`.
  public let shortText: String

  /// A stage in a sentence, and in a few words for a narrow screen.
  public init(text: String, shortText: String) {
    (self.text, self.shortText) = (text, shortText)
  }
}
