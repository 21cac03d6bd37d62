import ArgumentParser
import Plotting

/// Columns and rows as they are typed: `100x30`.
struct FrameSize: ExpressibleByArgument {
  let size: Size

  static let limits = 1...1000

  init(width: Int, height: Int) {
    size = Size(width: width, height: height)
  }

  init?(argument: String) {
    let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    guard numbers.count == 2, numbers.allSatisfy(Self.limits.contains) else { return nil }
    self.init(width: numbers[0], height: numbers[1])
  }

  var defaultValueDescription: String { "\(size.width)x\(size.height)" }
}
