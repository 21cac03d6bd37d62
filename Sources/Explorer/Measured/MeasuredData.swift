public import QueueModel

/// What somebody measured: T, E or both for some values of some parameters.
public struct MeasuredData: Hashable, Sendable {
  /// The file, as the command line named it.
  public let file: String
  /// The parameters that vary, or are at least named, in the order of the file.
  public let columns: [Parameter]
  /// What was measured, in the order of the file.
  public let rows: [Row]
  /// Whether `file` can be opened again, or is but a name.
  public let isFile: Bool

  /// One measurement.
  public struct Row: Hashable, Sendable {
    /// The values of the columns, in their order.
    public let values: [Int]
    /// The measured T; nil where the row has none.
    public let T: Quantity?
    /// The measured E; nil where the row has none.
    public let E: Quantity?
    /// Whether it was disturbed, and says little.
    public let isDisturbed: Bool

    /// A measured point: the values of the columns, in their order, and what was found there.
    public init(values: [Int], T: Quantity?, E: Quantity?, isDisturbed: Bool = false) {
      self.isDisturbed = isDisturbed
      self.values = values
      self.T = T
      self.E = E
    }
  }

  /// A measured time in ticks, and between which two it lies.
  public struct Quantity: Hashable, Sendable {
    /// What was measured.
    public let value: Double
    /// Equal to `value` where no error is known.
    public let low: Double
    /// The upper end of its error, the value itself where none is known.
    public let high: Double

    /// A measured value with the ends of its error, where they are known.
    public init(_ value: Double, low: Double? = nil, high: Double? = nil) {
      self.value = value
      self.low = low ?? value
      self.high = high ?? value
    }
  }

  /// Rows of a file, or of a measurement that runs.
  public init(file: String, columns: [Parameter], rows: [Row], isFile: Bool = true) {
    self.isFile = isFile
    self.file = file
    self.columns = columns
    self.rows = rows
  }
}
