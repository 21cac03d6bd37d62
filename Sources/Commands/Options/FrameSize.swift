internal import ArgumentParser
package import Plotting

/// Columns and rows as they are typed: `100x30`.
package struct FrameSize: ExpressibleByArgument {
  /// Columns and rows.
  package let size: Size

  static let limits = 1...1000

  /// So many columns and rows.
  package init(width: Int, height: Int) {
    size = Size(width: width, height: height)
  }

  /// Nil where it is not two numbers from 1 to 1000 with an x between them.
  package init?(argument: String) {
    let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    guard numbers.count == 2, numbers.allSatisfy(Self.limits.contains) else { return nil }
    self.init(width: numbers[0], height: numbers[1])
  }

  /// The value of an option.
  /// - Throws: what would be right.
  static func read(_ text: String) throws -> FrameSize {
    guard let size = FrameSize(argument: text) else {
      let (least, most) = (limits.lowerBound, limits.upperBound)
      throw ValidationError("write columns and rows from \(least) to \(most), as 100x30")
    }
    return size
  }

  package var defaultValueDescription: String { "\(size.width)x\(size.height)" }
}
