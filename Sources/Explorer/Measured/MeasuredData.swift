public import QueueModel

/// What somebody measured: T, E or both for some values of some parameters.
public struct MeasuredData: Hashable, Sendable {
  /// The file, as the command line named it.
  public let file: String
  /// The parameters that vary, or are at least named, in the order of the file.
  public let columns: [Parameter]
  public let rows: [Row]
  /// Whether `file` can be opened again, or is but a name.
  public let isFile: Bool

  /// One measurement.
  public struct Row: Hashable, Sendable {
    /// The values of the columns, in their order.
    public let values: [Int]
    public let T: Quantity?
    public let E: Quantity?
    /// Whether it was disturbed, and says little.
    public let isDisturbed: Bool

    public init(values: [Int], T: Quantity?, E: Quantity?, isDisturbed: Bool = false) {
      self.isDisturbed = isDisturbed
      self.values = values
      self.T = T
      self.E = E
    }
  }

  /// A measured time in ticks, and between which two it lies.
  public struct Quantity: Hashable, Sendable {
    public let value: Double
    /// Equal to `value` where no error is known.
    public let low: Double
    public let high: Double

    public init(_ value: Double, low: Double? = nil, high: Double? = nil) {
      self.value = value
      self.low = low ?? value
      self.high = high ?? value
    }
  }

  public init(file: String, columns: [Parameter], rows: [Row], isFile: Bool = true) {
    self.isFile = isFile
    self.file = file
    self.columns = columns
    self.rows = rows
  }
}
