import Glibc
import Plotting

extension ColorChoice {
  /// How many colours a terminal may use; nil leaves it to what the terminal says of itself.
  var colors: Int? {
    switch self {
    case .auto: nil
    case .never: 0
    case .always, .palette256: 256
    case .truecolor: 1 << 24
    case .palette16: 16
    case .palette8: 8
    }
  }

  /// The colours of standard output when no terminal library is in between.
  var levelOfOutput: ColorLevel {
    guard emphasisesOutput else { return .none }
    switch self {
    case .never: return .none
    case .truecolor: return .truecolor
    case .palette16: return .palette16
    case .palette8: return .palette8
    case .palette256: return .palette256
    case .auto, .always:
      let promise = getenv("COLORTERM").map { String(cString: $0) } ?? ""
      return ["truecolor", "24bit"].contains(promise) ? .truecolor : .palette256
    }
  }
}
