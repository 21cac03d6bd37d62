import Plotting

/// An observation as a person reads it: the verdict, the name, and the text beside them.
struct CheckupLine {
  private static let width = 80
  private static let indent = 22

  private let observation: Observation
  private let isUTF8: Bool
  private let isEmphasised: Bool

  init(_ observation: Observation, isUTF8: Bool, isEmphasised: Bool) {
    self.observation = observation
    self.isUTF8 = isUTF8
    self.isEmphasised = isEmphasised
  }

  func write(to sink: inout ByteSink) {
    let verdict = observation.verdict.rawValue.padded(to: 8)
    let head = "  \(isEmphasised ? coloured(verdict) : verdict)\(observation.name.padded(to: 12))"
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? head : String(repeating: " ", count: Self.indent)
      sink.append(start)
      sink.append(printable: Array(line.utf8)[...])
      sink.append("\n")
    }
  }

  private var lines: [String] {
    let texts = [observation.text] + (observation.remedy.map { ["→ \($0)"] } ?? [])
    return texts.flatMap { text in
      Paragraph.lines(isUTF8 ? text : GlyphSet.ascii.spelled(text), Self.width - Self.indent)
    }
  }

  private func coloured(_ verdict: String) -> String {
    switch observation.verdict {
    case .ok: "\u{1B}[32m\(verdict)\u{1B}[m"
    case .note: "\u{1B}[33m\(verdict)\u{1B}[m"
    case .problem: "\u{1B}[1;31m\(verdict)\u{1B}[m"
    }
  }
}
