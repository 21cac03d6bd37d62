import Plotting

/// One line about how far a sweep is, for a person who waits.
struct SweepProgress {
  let total: Int
  /// Rows that were there before it began.
  let before: Int

  /// `1 234 of 4 001 rows, 31 %, 12.3 rows/s, 3 min 45 s left`.
  func text(written: Int, after elapsed: Duration) -> String {
    let percent = total == 0 ? 100 : Int(Double(written) / Double(total) * 100)
    var parts = [
      "\(NumberText.grouped(written)) of \(NumberText.grouped(total)) rows", "\(percent) %",
    ]
    let seconds = elapsed / .seconds(1)
    if written > before, seconds > 0 {
      let rate = Double(written - before) / seconds
      parts.append("\(NumberText.significant(rate, digits: 3)) rows/s")
      parts.append("\(Self.time(Double(total - written) / rate)) left")
    }
    return parts.joined(separator: ", ")
  }

  /// A time to wait in its two largest units.
  static func time(_ seconds: Double) -> String {
    guard seconds < 1e9 else { return "years" }
    let whole = Int(seconds.rounded(.up))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60) min \(whole % 60) s"
    case ..<86_400: return "\(whole / 3600) h \(whole / 60 % 60) min"
    default: return "\(whole / 86_400) d \(whole / 3600 % 24) h"
    }
  }
}
