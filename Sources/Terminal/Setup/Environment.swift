internal import Glibc

/// The variables of the process's environment.
enum Environment {
  /// A variable's value; nil if it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name), text.pointee != 0 else { return nil }
    return String(cString: text)
  }
}
