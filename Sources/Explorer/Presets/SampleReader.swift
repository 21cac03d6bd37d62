public import QueueModel

/// How a scenario's file gets the measured times that it names.
public struct SampleReader: Sendable {
  /// Whether a file of that name is there.
  let isFile: @Sendable (String) -> Bool
  /// A column of a file, with what people call the samples.
  let read: @Sendable (_ file: String, _ column: String?, _ name: String) throws(Refusal) -> Samples

  /// Why there are no samples, in words.
  public struct Refusal: Error, Hashable, Sendable {
    /// Why there are no samples, for people.
    public let reason: String

    /// A refusal for that reason.
    public init(reason: String) { self.reason = reason }
  }

  /// A reader that asks the outside for files.
  public init(
    isFile: @escaping @Sendable (String) -> Bool,
    read: @escaping @Sendable (String, String?, String) throws(Refusal) -> Samples
  ) {
    self.isFile = isFile
    self.read = read
  }

  /// For presets that ship, which name no files.
  public static var none: SampleReader {
    SampleReader(isFile: { _ in false }) { (_, _, _) throws(Refusal) in
      throw Refusal(reason: "no files are read here")
    }
  }
}
