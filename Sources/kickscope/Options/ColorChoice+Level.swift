import Glibc
import Plotting

extension ColorChoice {
  /// How many colours a terminal may use; nil leaves it to what the terminal says of itself.
  var level: ColorLevel? {
    switch self {
    case .auto: nil
    case .never: ColorLevel.none
    case .always, .palette256: .palette256
    case .truecolor: .truecolor
    case .palette16: .palette16
    case .palette8: .palette8
    }
  }

  /// The colours of standard output when no terminal library is in between.
  var levelOfOutput: ColorLevel {
    guard emphasisesOutput else { return .none }
    if self != .auto, self != .always, let level { return level }
    let promise = getenv("COLORTERM").map { String(cString: $0) } ?? ""
    return ["truecolor", "24bit"].contains(promise) ? .truecolor : .palette256
  }
}
