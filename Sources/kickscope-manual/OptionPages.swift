/// The options of a command, in the sections of its help.
enum OptionPages {
  static func write(_ command: CommandTree, heading: String? = "options", to roff: inout Roff) {
    let arguments = command.shownArguments
    guard !arguments.isEmpty else { return }
    if let heading { roff.section(heading) }
    for argument in arguments where argument.sectionTitle == nil { entry(argument, &roff) }
    var titles: [String] = []
    for title in arguments.compactMap(\.sectionTitle) where !titles.contains(title) {
      titles.append(title)
    }
    for title in titles {
      roff.subsection(title)
      for argument in arguments where argument.sectionTitle == title { entry(argument, &roff) }
    }
  }

  private static func entry(_ argument: CommandTree.Argument, _ roff: inout Roff) {
    roff.entry(term(argument), Roff.escaped(meaning(argument)))
  }

  private static func term(_ argument: CommandTree.Argument) -> String {
    let value = Roff.italic(argument.valueName ?? "")
    switch argument.kind {
    case .positional: return value
    case .flag: return names(argument)
    case .option: return "\(names(argument)) \(value)"
    }
  }

  private static func names(_ argument: CommandTree.Argument) -> String {
    (argument.names ?? []).map { name in
      Roff.bold((name.kind == .long ? "--" : "-") + name.name)
    }.joined(separator: ", ")
  }

  private static func meaning(_ argument: CommandTree.Argument) -> String {
    var sentences = [argument.abstract, argument.discussion].compactMap(\.self)
    if argument.kind != .flag {
      if let values = argument.allValues, !values.isEmpty {
        sentences.append("One of \(values.joined(separator: ", ")).")
      }
      if let value = argument.defaultValue { sentences.append("\(value) if nothing is said.") }
    }
    return sentences.joined(separator: " ")
  }
}
