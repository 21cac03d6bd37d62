public import QueueModel

/// Why a text does not give knobs their values.
///
/// A name is as lessons write it, `WC` or `C.B`.
public enum AssignmentError: Error, Hashable, Sendable {
  case empty
  /// A part without `=`.
  case noEquals(String)
  case unknownName(String, nearest: String?)
  /// A name that stands there twice.
  case repeated(String)
  /// A number that the experiment does not have: another strategy would.
  case notThere(String)
  case unreadable(String, text: String, DurationTextError)
  case outOfRange(String, value: Int, allowed: ClosedRange<Int>)
  case mechanism(String, text: String, MechanismTextError)
}

extension AssignmentError {
  /// What is wrong and what would be right.
  public var text: String {
    switch self {
    case .empty: "says nothing; write a knob and its value, as WC = 1450"
    case .noEquals(let part):
      "\(ValueText.quoted(part)) has no =; write a knob and its value, as WC = 1450"
    case .unknownName(let name, let nearest?):
      "there is no knob \(ValueText.quoted(name)); do you mean \(nearest)?"
    case .unknownName(let name, nil):
      "there is no knob \(ValueText.quoted(name)); there are "
        + Control.names.prefix(13).joined(separator: ", ") + ", C.B and so on"
    case .repeated(let name): "\(name) stands there twice"
    case .notThere(let name):
      "there is no \(name) here; a strategy has to have it, as \(name.prefix(1)) = spin:400 has B"
    case .unreadable(let name, let text, let error):
      "\(name) = \(ValueText.quoted(text)): "
        + ValueText.sentence(error, of: Control(named: name) ?? .WP)
    case .outOfRange(let name, let value, let allowed):
      "\(name) = \(value) is out of range; write \(allowed.lowerBound) … \(allowed.upperBound)"
    case .mechanism(let name, let text, let error):
      "\(name) = \(ValueText.quoted(text)): \(ValueText.sentence(error))"
    }
  }
}
