import Plotting
import Terminal

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
    return Self.level(environment: ConfigurationFolder.variable)
  }

  /// The colours of the terminal that an environment names; 256 where it is no old one.
  static func level(environment: (String) -> String?) -> ColorLevel {
    if ColorTerm.promisesDirect(environment("COLORTERM")) { return .truecolor }
    let name = environment("TERM") ?? ""
    if name.hasSuffix("-direct") { return .truecolor }
    let ofEight = ["linux", "ansi", "cygwin", "xterm", "xterm-color", "screen", "rxvt"]
    return ofEight.contains(name)
      ? .palette8 : name.hasSuffix("-16color") ? .palette16 : .palette256
  }
}
