internal import QueueModel

enum ErrorText {
  static func outside(_ knob: Knob, _ value: Int, _ allowed: ClosedRange<Int>) -> String {
    "\(knob.symbol) \(value) \(allowed)"
  }
  static func sentence(_ error: DurationTextError, _ knob: Knob) -> String { "\(error)" }
}
