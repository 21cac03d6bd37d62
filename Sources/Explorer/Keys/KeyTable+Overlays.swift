internal import Events

extension KeyTable {
  /// The keys while strategies are compared.
  public static let comparison = Section(
    title: "in the comparison",
    bindings: [
      bind(
        [Key(.up), Key(.down), "k", "j"], "↑↓ k j", Command.comparing, [.up, .down, .up, .down],
        "row above or below", short: "row"),
      bind(
        [Key(.left), Key(.right)], "←→", Command.comparing, [.left, .right],
        "column before or behind", short: "column"),
      bind(
        [Key(.enter)], "⏎", Command.comparing, [.sort], "sort by the column; again: the other way",
        short: "sort"),
      bind(
        (1...9).map { Key(.character(Unicode.Scalar(UInt8(0x30 + $0)))) }, "1-9", Command.comparing,
        Comparison.Column.allCases.map { .sortBy($0) }, "sort by the column of that number"),
      bind(
        ["a"], "a", Command.comparing, [.adopt], "adopt the row as the operating point",
        short: "adopt"),
      bind(["e"], "e", Command.comparing, [.export], "write the table or the plot to a file"),
      bind(
        ["v"], "v", Command.comparing, [.plot], "table or plot, where both have no room",
        short: "plot"),
      bind(
        [Key(.home), Key(.end)], "Home End", Command.comparing, [.first, .last], "first or last row"
      ),
      bind(
        [Key(.escape), "c", "q"], "Esc c q", Command.comparing, [.close], "close", short: "close"),
    ])

  /// The keys while the advisor is open.
  public static let advice = Section(
    title: "in the advice",
    bindings: [
      bind(
        [Key(.up), Key(.down), "k", "j"], "↑↓ k j", Command.advising, [.up, .down, .up, .down],
        "setting above or below", short: "setting"),
      bind(
        ["1", "2", "3", "4"], "1-4", Command.advising,
        [.changeL, .changekP, .changekC, .changeStrategy],
        "whether L, kP, kC, the strategies may change", short: "change"),
      bind(
        ["o"], "o", Command.advising, [.objective], "as little as possible of: T, E, worst latency",
        short: "least of"),
      bind(
        ["l"], "l", Command.advising, [.limits], "what T, E and the worst latency may be at most",
        short: "limits"),
      bind(
        [Key(.enter), "a"], "⏎ a", Command.advising, [.adopt],
        "adopt the setting as the operating point", short: "adopt"),
      bind(
        [Key(.home), Key(.end)], "Home End", Command.advising, [.first, .last],
        "first or last setting"),
      bind([Key(.escape), "q"], "Esc q", Command.advising, [.close], "close", short: "close"),
    ])

  /// The keys in a lesson; those of the knobs work beside them once the answer is there.
  public static let lesson = Section(
    title: "in a lesson",
    bindings: [
      bind(
        (0...9).map { Key(.character(Unicode.Scalar(UInt8(0x30 + $0)))) }, "0-9", Command.teaching,
        [.answer], "predict: take a choice, or type a number", short: "answer"),
      bind(
        [Key(.enter), "n"], "⏎ n", Command.teaching, [.next], "next step; in a challenge a hint",
        short: "next"),
      bind([Key(.backspace)], "Bksp", Command.teaching, [.back], "the step before", short: "back"),
      bind(
        [Key(.escape), "q"], "Esc q", Command.teaching, [.leave],
        "back to the plots; there: leave the lesson", short: "leave"),
      bind(
        ["r"], "r", Command.teaching, [.again], "the knobs as the step has put them", short: "again"
      ),
      bind(
        [Key(.pageUp), Key(.pageDown)], "PgUp PgDn", Command.teaching, [.scrollUp, .scrollDown],
        "scroll a text that is longer than its panel"),
    ])
}
