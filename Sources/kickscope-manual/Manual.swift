import Commands

/// The pages of the manual.
struct Manual {
  private let program: CommandTree
  private let date: String

  init(_ program: CommandTree, date: String) {
    self.program = program
    self.date = date
  }

  /// The commands with a page of their own: all but the explorer, which the program opens by itself.
  private var commands: [CommandTree] {
    program.shownCommands.filter { $0.commandName != "explore" }
  }

  /// Each page with its name: the program, then its commands.
  var pages: [(name: String, text: String)] {
    [(program.commandName, programPage)]
      + commands.map { (Self.name(of: $0), commandPage($0)) }
  }

  private static func name(of command: CommandTree) -> String { "kickscope-\(command.commandName)" }

  private var programPage: String {
    var roff = Roff()
    let explorer = program.shownCommands.first { $0.commandName == "explore" }
    head(of: program.commandName, program, &roff)
    roff.section("synopsis")
    if let explorer {
      roff.line("\(Roff.bold("kickscope")) [\(Roff.bold("explore"))] \(usage(explorer))")
      roff.request("br")
    }
    roff.line(
      "\(Roff.bold("kickscope")) \(Roff.italic("COMMAND")) [\(Roff.italic("options"))]")
    roff.section("description")
    roff.paragraphs("\(Self.prose(of: program).text)\n\n\(explorer?.discussion ?? "")")
    roff.section("commands")
    for command in commands {
      roff.entry("\(Roff.bold(Self.name(of: command)))(1)", Roff.escaped(command.abstract ?? ""))
    }
    if let explorer { OptionPages.write(explorer, to: &roff) }
    KeyPages.write(to: &roff)
    list(
      "exit status",
      [("0", "everything was done")]
        + ExitStatus.meanings.map {
          (String($0.status), $0.text)
        }, &roff)
    list("files", Handbook.files, &roff)
    list("environment", Handbook.environment, &roff)
    list("examples", Handbook.examples, &roff)
    seeAlso(commands.map(Self.name), &roff)
    return roff.text
  }

  private func commandPage(_ command: CommandTree) -> String {
    var roff = Roff()
    head(of: Self.name(of: command), command, &roff)
    roff.section("synopsis")
    let line = "kickscope \(command.commandName)"
    if command.shownCommands.isEmpty {
      roff.line("\(Roff.bold(line)) \(usage(command))")
    }
    for (index, part) in command.shownCommands.enumerated() {
      if index > 0 { roff.request("br") }
      roff.line("\(Roff.bold("\(line) \(part.commandName)")) \(usage(part))")
    }
    roff.section("description")
    let (text, status) = Self.prose(of: command)
    roff.paragraphs(text)
    OptionPages.write(command, to: &roff)
    for part in command.shownCommands {
      roff.section("\(line) \(part.commandName)")
      roff.paragraphs(
        [part.abstract, part.discussion].compactMap(\.self).joined(separator: "\n\n"))
      OptionPages.write(part, heading: nil, to: &roff)
    }
    roff.section("exit status")
    if let status {
      roff.paragraphs(status)
      roff.request("PP")
    }
    roff.line("\(Roff.bold("kickscope"))(1) lists what all commands have in common.")
    seeAlso(["kickscope"], &roff)
    return roff.text
  }

  private func head(of name: String, _ command: CommandTree, _ roff: inout Roff) {
    roff.title(name, date: date, source: "kickscope \(Kickscope.version)")
    roff.section("name")
    let abstract = (command.abstract ?? "").drop { $0 == " " }
    let words = abstract.hasSuffix(".") ? abstract.dropLast() : abstract
    roff.line("\(Roff.escaped(name)) \\- \(Roff.escaped(String(words)))")
  }

  /// What the help says of a command, and what it says of its exit status.
  private static func prose(of command: CommandTree) -> (text: String, status: String?) {
    let mark = "Exit status: "
    let paragraphs = (command.discussion ?? command.abstract ?? "").split(separator: "\n\n")
    return (
      paragraphs.filter { !$0.hasPrefix(mark) }.joined(separator: "\n\n"),
      paragraphs.first { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    )
  }

  private func usage(_ command: CommandTree) -> String {
    (["[\(Roff.italic("options"))]"]
      + command.shownArguments.filter { $0.kind == .positional }.map { argument in
        let name = Roff.italic(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? "[\(name)]" : name
      }).joined(separator: " ")
  }

  private func list(_ title: String, _ entries: [Handbook.Entry], _ roff: inout Roff) {
    roff.section(title)
    for (name, text) in entries { roff.entry(Roff.bold(name), Roff.escaped(text)) }
  }

  private func seeAlso(_ names: [String], _ roff: inout Roff) {
    roff.section("see also")
    roff.line(names.map { "\(Roff.bold($0))(1)" }.joined(separator: ",\n"))
    roff.request("PP")
    roff.paragraphs(
      """
      L. Rizzo, S. Garzarella, G. Lettieri, V. Maffione: A Study of Speed Mismatches Between \
      Communicating Virtual Machines. ANCS 2016.
      """)
  }
}
