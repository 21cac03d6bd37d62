/// What a benchmark found: sections of rows of named values.
struct Report {
  /// A value with the precision in which it is shown.
  enum Value {
    case text(String)
    case count(Int)
    /// A number with digits behind the point.
    case decimal(Double, digits: Int)
  }

  struct Field {
    let name: String
    let value: Value

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }

    /// Milliseconds, to a microsecond.
    static func milliseconds(_ name: String, _ duration: Duration) -> Field {
      Field(name, .decimal(duration.nanoseconds / 1e6, digits: 3))
    }
  }

  /// Rows that have the same fields.
  struct Section {
    /// The key in JSON.
    let name: String
    /// What is measured, in words.
    let title: String
    let rows: [[Field]]
  }

  /// The key `benchmark` in JSON; nil where there is none.
  var benchmark: String?
  var sections: [Section] = []
}

extension Duration {
  var nanoseconds: Double {
    Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9
  }
}
