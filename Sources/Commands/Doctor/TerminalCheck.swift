import Explorer
import Plotting
import Terminal

/// What there is to say of a terminal.
enum TerminalCheck {
  /// - Parameters:
  ///   - report: the terminal.
  ///   - glyphs: the set that the explorer would start with.
  static func section(_ report: TerminalReport, glyphs: GlyphSet) -> Checkup.Section {
    Checkup.Section(
      title: "terminal",
      observations: [
        ends(report), term(report), size(report), colors(report), alternateScreen(report),
        mouse(report), locale(report),
      ].compactMap(\.self) + glyphRows(report, chosen: glyphs))
  }

  private static func ends(_ report: TerminalReport) -> Observation {
    let value = JSONValue.object([
      ("input", .truth(report.isInput)), ("output", .truth(report.isOutput)),
    ])
    guard !report.isInput || !report.isOutput else {
      return Observation("in and out", "a terminal", value: value)
    }
    let what =
      report.isInput ? "output is no" : report.isOutput ? "input is no" : "neither is a"
    return Observation(
      "in and out", .note,
      "\(what) terminal: the explorer needs one, the commands that print do not", value: value)
  }

  /// TERM and its description. Where there is no terminal at all, nothing is amiss.
  private static func term(_ report: TerminalReport) -> Observation {
    let term = report.term ?? ""
    let value = JSONValue.object([
      ("TERM", .optional(report.term, JSONValue.text)),
      ("COLORTERM", .optional(report.colorTerm, JSONValue.text)),
      ("description", .optional(report.description?.name, JSONValue.text)),
    ])
    let fault: Observation.Verdict = report.isInput || report.isOutput ? .problem : .note
    guard let description = report.description else {
      return Observation(
        "TERM", fault,
        term.isEmpty ? "not set" : "\(ValueText.quoted(term)): nothing is known of it",
        remedy: "set it to what your terminal is, for instance xterm-256color"
          + (term.isEmpty ? "" : ", or install its description (Debian: ncurses-term)"),
        value: value)
    }
    guard description.canPositionCursor else {
      return Observation(
        "TERM", fault, "a terminal of the kind \(ValueText.quoted(term)) can show no picture",
        remedy: "use --describe or kickscope plot there", value: value)
    }
    guard description.name != term else { return Observation("TERM", term, value: value) }
    // COLORTERM alone never leads to a description of direct colour.
    let isPromised =
      ColorTerm.promisesDirect(report.colorTerm) && !description.name.hasSuffix("-direct")
    let reason = isPromised ? "COLORTERM=\(report.colorTerm ?? "")" : "--color truecolor"
    return Observation(
      "TERM", "\(term), used as \(description.name) for \(reason)", value: value)
  }

  private static func size(_ report: TerminalReport) -> Observation {
    guard let size = report.size else {
      return Observation("size", .note, "not known; the explorer asks the terminal when it opens")
    }
    let value = JSONValue.object([
      ("columns", .whole(size.width)), ("rows", .whole(size.height)),
    ])
    let text = "\(size.width) columns, \(size.height) rows"
    if size.width < 40 || size.height < 12 {
      return Observation(
        "size", .note, "\(text): too small for plots, and T, E and the regime are said in lines",
        value: value)
    }
    if size.width < 80 || size.height < 24 {
      return Observation("size", .note, "\(text): from 80×24 on everything has room", value: value)
    }
    return Observation("size", text, value: value)
  }

  private static func colors(_ report: TerminalReport) -> Observation {
    let described = report.description?.colors ?? 0
    let value = JSONValue.object([
      ("described", .whole(described)), ("used", .text(report.colors.rawValue)),
      ("NO_COLOR", .truth(report.noColor != nil)),
    ])
    if report.colors == .none {
      return Observation(
        "colours", .note,
        (described == 0
          ? "none are known of this terminal"
          : report.noColor == nil
            ? "none, for --color never asks for none"
            : "none, for NO_COLOR is set; --color always uses them all the same")
          + "; hatch and letters tell regimes apart",
        value: value)
    }
    let promise = ColorTerm.promisesDirect(report.colorTerm)
    let direct =
      report.colors == .truecolor
      ? "" : promise ? "; of 24 bits as well with --color truecolor" : ""
    return Observation("colours", "\(words(report.colors))\(direct)", value: value)
  }

  private static func words(_ level: ColorLevel) -> String {
    switch level {
    case .truecolor: "of 24 bits"
    case .palette256: "256"
    case .palette16: "16"
    case .palette8: "8"
    case .none: "none"
    }
  }

  private static func alternateScreen(_ report: TerminalReport) -> Observation? {
    guard let description = report.description, description.canPositionCursor else { return nil }
    let has = description.hasAlternateScreen
    return Observation(
      "screen", has ? .ok : .note,
      has
        ? "what stands there now comes back when the explorer ends"
        : "this terminal has one screen alone, and the explorer clears it when it ends",
      value: .object([("alternate", .truth(has))]))
  }

  private static func mouse(_ report: TerminalReport) -> Observation? {
    guard let description = report.description, description.canPositionCursor else { return nil }
    let has = description.hasMouse
    return Observation(
      "mouse", has ? .ok : .note,
      has
        ? "its clicks, drags and wheel are asked for; m lets it go, to select text"
        : "none is known of this terminal; keys do everything",
      value: .truth(has))
  }

  private static func locale(_ report: TerminalReport) -> Observation {
    let asked = report.locale.map { "\($0.variable)=\($0.name)" } ?? "not set"
    let value = JSONValue.object([
      ("asked", .optional(report.locale) { .text($0.name) }),
      ("variable", .optional(report.locale) { .text($0.variable) }),
      ("adopted", .text(report.adopted)), ("is_utf8", .truth(report.isUTF8)),
    ])
    guard report.isUTF8 else {
      return Observation(
        "locale", .note, "\(asked): 7-bit characters only",
        remedy: "LC_ALL=C.UTF-8 gives curves, if the terminal shows UTF-8", value: value)
    }
    return Observation(
      "locale",
      report.locale?.name == report.adopted
        ? "\(asked): UTF-8" : "\(asked); \(report.adopted) is used in its place: UTF-8",
      value: value)
  }

  /// The set that is used, and a strip of each to look at; what the locale cannot show is left out.
  private static func glyphRows(_ report: TerminalReport, chosen: GlyphSet) -> [Observation] {
    [
      Observation(
        "glyphs", "\(chosen.rawValue) at first; g goes on to the next of those that look well:",
        value: .text(chosen.rawValue))
    ]
      + GlyphSet.allCases.map { set in
        let isShown = report.isUTF8 || set.isASCII
        return Observation(
          "  \(set.rawValue)", isShown ? .ok : .note,
          isShown ? Legend.sample(set) : "needs more than 7-bit characters",
          value: .truth(isShown))
      }
  }
}
