internal import Plotting
public import QueueModel

extension Doubt {
  /// `±10 %` or `±200`.
  public var words: String {
    switch self {
    case .relative(let hundredths):
      "±\(NumberText.decimal(Double(hundredths) / 100, places: 2)) %"
    case .absolute(let reach): "±\(Readout.value(reach))"
    }
  }

  /// What was typed, near enough to be mended.
  var answer: String {
    switch self {
    case .relative(let hundredths):
      "\(NumberText.decimal(Double(hundredths) / 100, places: 2).replacing(" ", with: ""))%"
    case .absolute(let reach): String(reach)
    }
  }
}

extension Doubts {
  /// `±10 % of WC, SC; ±200 of WP`.
  var words: String {
    var groups: [(doubt: Doubt, names: [String])] = []
    for parameter in parameters {
      guard let doubt = self[parameter] else { continue }
      if let index = groups.firstIndex(where: { $0.doubt == doubt }) {
        groups[index].names.append(parameter.rawValue)
      } else {
        groups.append((doubt, [parameter.rawValue]))
      }
    }
    return groups.map { "\($0.doubt.words) of \($0.names.joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}

extension ValueText {
  /// Why a typed text is no doubt about a parameter.
  public static func sentence(_ error: DoubtTextError, of parameter: Parameter) -> String {
    switch error {
    case .value(let error): sentence(error, of: parameter) + ", or a share, as 10%"
    case .outOfRange(let parameter):
      "\(parameter.rawValue) may be off by 0 to \(Readout.value(parameter.range.upperBound))"
    case .notAShare: "before % stands a number with at most two decimal places, as 2.5%"
    case .shareOutOfRange:
      "a share is 0.01% to \(Doubt.shares.upperBound / 100)%; 0 takes the doubt away"
    }
  }
}
