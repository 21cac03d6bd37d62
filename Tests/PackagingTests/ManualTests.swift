import ArgumentParser
import Explorer
import Foundation
import TestSupport
import Testing

@testable import Commands
@testable import kickscope_manual

/// The manual has everything that the program has.
@Suite struct ManualTests {
  private static let manual = Result {
    Dictionary(
      uniqueKeysWithValues: Manual(try CommandTree.kickscope(), date: "2026-11-24").pages
        .map { ($0.name, $0.text) })
  }

  private func page(_ name: String) throws -> String {
    try #require(try Self.manual.get()[name], "\(name) has no page")
  }

  @Test func everyCommandHasItsPage() throws {
    let commands = Kickscope.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .map { $0._commandName }
    let pages = try Self.manual.get().keys
    #expect(
      Set(pages)
        == Set(["kickscope"] + commands.filter { $0 != "explore" }.map { "kickscope-\($0)" }))
    let program = try page("kickscope")
    for name in pages where name != "kickscope" {
      #expect(program.contains("\(Roff.bold(name))(1)\n"), "\(name) is not in the list")
    }
  }

  @Test func everyOptionIsThereWithItsHelp() throws {
    var count = 0
    func look(_ command: CommandTree, on name: String) throws {
      let text = try page(name).replacing("\n", with: " ").replacing("\\:", with: "")
      for argument in command.shownArguments {
        count += 1
        for option in argument.names ?? [] {
          #expect(text.contains(Roff.bold((option.kind == .long ? "--" : "-") + option.name)))
        }
        if argument.kind == .positional {
          #expect(text.contains(Roff.italic(argument.valueName ?? "?")))
        }
        let help = Roff.escaped(argument.abstract ?? "")
        let names = (argument.names ?? []).map(\.name)
        #expect(!help.isEmpty && text.contains(help), "\(name) \(names): \(help)")
      }
      for part in command.shownCommands { try look(part, on: name) }
    }
    for command in try CommandTree.kickscope().shownCommands {
      try look(
        command,
        on: command.commandName == "explore" ? "kickscope" : "kickscope-\(command.commandName)")
    }
    #expect(count > 300)
  }

  @Test func everyKeyIsThere() throws {
    let text = try page("kickscope").replacing("\n", with: " ")
    for section in KeyTable.sections + KeyTable.special {
      #expect(text.contains(Roff.escaped(section.title)))
      for binding in section.bindings { #expect(text.contains(Roff.escaped(binding.help))) }
    }
    for (label, help) in KeyTable.mouse {
      #expect(text.contains("\(Roff.bold(label)) \(Roff.escaped(help))"))
    }
    #expect(text.contains("\\fBShift\\-Left Shift\\-Right < >\\fR turn it by ten steps"))
    #expect(text.contains("\\fBU Z Ctrl\\-R\\fR redo"))
  }

  @Test func whatIsHiddenStaysHidden() throws {
    for (name, text) in try Self.manual.get() {
      #expect(!text.contains("lab" + "\\-party"), "\(name) tells of it")
    }
  }

  @Test func pagesAreSevenBitsAndShortLines() throws {
    for (name, text) in try Self.manual.get() {
      #expect(text.utf8.allSatisfy { $0 < 128 }, "\(name)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix(".TH") || !$0.contains(" ") })
      // Every request is one that was meant.
      let requests = Set(lines.filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
      #expect(requests.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".PP", ".br"]), "\(name)")
      #expect(
        text.hasPrefix(
          ".TH \"\(name.uppercased().replacing("-", with: "\\-"))\" \"1\" \"2026-11-24\""))
    }
  }

  @Test func examplesAreCommandLines() throws {
    for (line, _) in Handbook.examples {
      let words = line.split(separator: " ").map(String.init)
      #expect(words.first == "kickscope")
      #expect(throws: Never.self, "\(line)") {
        _ = try Kickscope.parseAsRoot(NegativeValues.joined(words.dropFirst()))
      }
    }
    #expect(Handbook.examples.count > 5)
  }

  @Test func everyStatusOfAFailureIsExplained() throws {
    let known = Set(ExitStatus.meanings.map(\.status))
    let failures: [CommandFailure] = [
      .cannotOpen(path: "", code: 2), .stream(.brokenPipe, name: ""), .stream(.read(5), name: ""),
      .disagreement(rows: 1), .unknownTheme("", known: []), .noClosedForm, .limits([]),
      .periodTooLong(messageLimit: 1), .cannotCreate(path: "", code: 2),
      .interrupted(signal: SIGHUP), .interrupted(signal: SIGINT), .interrupted(signal: SIGTERM),
      .interrupted(signal: SIGQUIT),
      .diagnosed(.cannotExplore(1)), .diagnosed(.brokenFiles(1)),
    ]
    #expect(failures.allSatisfy { known.contains($0.status) })
    #expect(Set(failures.map(\.status)) == known)
    let text = try page("kickscope").replacing("\n", with: " ")
    for (status, meaning) in ExitStatus.meanings {
      #expect(text.contains(".TP \(Roff.bold(String(status))) \(Roff.escaped(meaning))"))
    }
    #expect(try page("kickscope-doctor").contains(".SH EXIT STATUS\n0 if nothing is wrong; 65"))
  }

  @Test func theToolWritesThePages() throws {
    let run = try shell("$B/kickscope-manual --date 2026-11-24 $D && cat $D/kickscope.1")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == (try page("kickscope")))
    let refused = try shell("$B/kickscope-manual $D/none")
    #expect(refused.status == 1)
    #expect(refused.messages.contains("cannot write"))
  }
}
