import Explorer
import Foundation
import Plotting
import QueueLab
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What the doctor says of machines that are made up.
@Suite struct DoctorTests {
  private func verdict(
    of name: String, _ change: (inout TerminalReport) -> Void
  ) -> (verdict: Observation.Verdict, text: String, diagnosis: Checkup.Diagnosis) {
    var terminal = MadeUpMachine.terminal
    change(&terminal)
    let checkup = MadeUpMachine.checkup(terminal)
    let observation = checkup.observation(name)
    return (
      observation?.verdict ?? .ok, (observation?.text ?? "") + (observation?.remedy ?? ""),
      checkup.diagnosis
    )
  }

  @Test func whereAllIsWell() throws {
    let checkup = MadeUpMachine.checkup()
    #expect(checkup.diagnosis == .sound)
    #expect(checkup.notes == 0)
    try expectGolden(MadeUpMachine.text(checkup), "doctor-sound")
  }

  @Test func whereMuchIsWrong() throws {
    var terminal = MadeUpMachine.terminal
    (terminal.term, terminal.description) = (
      "vt52",
      .init(
        name: "vt52", colors: 0, hasMouse: false, hasAlternateScreen: false)
    )
    (terminal.size, terminal.colors, terminal.isUTF8) = (Size(width: 60, height: 20), .none, false)
    (terminal.locale, terminal.adopted) = (.init("LC_ALL", "C"), "C")
    var machine = MadeUpMachine.machine
    (machine.cpus, machine.isClockSteady, machine.kvm) = ([3], false, .lacks(.permission))
    let files = FoundFiles(
      kinds: [
        .init(
          name: "themes", folder: "/h/.config/kickscope/themes", builtIn: 6, own: 1,
          problems: [
            FileError(
              file: "/h/.config/kickscope/themes/mine.toml", line: 3, key: "text",
              problem: .noColor(word: "rot")),
            FileError(file: "/h/.config/kickscope/themes/b\u{1B}[2J.toml", problem: .notText),
          ])
      ],
      state: .init(path: "/h/.local/state/kickscope/state.toml", exists: false, isWritable: false))
    let checkup = MadeUpMachine.checkup(
      terminal, files, machine, .failed(.needsTwoCPUs(allowed: [3])), glyphs: .ascii)
    #expect(checkup.diagnosis == .brokenFiles(2))
    let text = MadeUpMachine.text(checkup, isUTF8: false)
    #expect(text.utf8.allSatisfy { $0 == 10 || 32..<127 ~= $0 })
    try expectGolden(text.trimmingCharacters(in: .newlines), "doctor-much-wrong")
  }

  @Test func nothingIsWiderThanATerminal() {
    for isEmphasised in [false, true] {
      let text = MadeUpMachine.text(MadeUpMachine.checkup(), isEmphasised: isEmphasised)
      let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(bare.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(isEmphasised == (bare != text))
    }
  }

  @Test func aTerminalThatNobodyKnowsIsAProblem() {
    let unknown = verdict(of: "TERM") { ($0.term, $0.description) = ("nope", nil) }
    #expect(unknown.verdict == .problem && unknown.diagnosis == .cannotExplore(1))
    #expect(unknown.text.contains("'nope': nothing is known of it"))
    #expect(unknown.text.contains("ncurses-term"))
    let unset = verdict(of: "TERM") { ($0.term, $0.description) = (nil, nil) }
    #expect(unset.verdict == .problem && unset.text.hasPrefix("not set"))
    let dumb = verdict(of: "TERM") {
      ($0.term, $0.description) = ("dumb", .init(name: "dumb", canPositionCursor: false))
    }
    #expect(dumb.verdict == .problem && dumb.diagnosis == .cannotExplore(1))
    #expect(dumb.text.contains("can show no picture"))
    // With one end of it there is a terminal all the same.
    let piped = verdict(of: "TERM") {
      ($0.term, $0.description, $0.isOutput) = ("dumb", nil, false)
    }
    #expect(piped.verdict == .problem)
  }

  @Test func withoutATerminalNothingIsWrong() {
    let none = verdict(of: "TERM") {
      ($0.isInput, $0.isOutput, $0.term, $0.description, $0.size) = (false, false, nil, nil, nil)
    }
    #expect(none.verdict == .note && none.diagnosis == .sound)
    #expect(
      verdict(of: "in and out") { $0.isOutput = false }.text.hasPrefix("output is no terminal"))
    #expect(verdict(of: "in and out") { $0.isInput = false }.text.hasPrefix("input is no terminal"))
    #expect(verdict(of: "size") { $0.size = nil }.verdict == .note)
  }

  @Test(arguments: [
    (80, 24, Observation.Verdict.ok, "80 columns, 24 rows"), (79, 24, .note, "from 80×24 on"),
    (80, 23, .note, "from 80×24 on"), (40, 12, .note, "from 80×24 on"),
    (39, 40, .note, "too small for plots"), (100, 11, .note, "too small for plots"),
  ]) func sizes(width: Int, height: Int, expected: Observation.Verdict, words: String) {
    let size = verdict(of: "size") { $0.size = Size(width: width, height: height) }
    #expect(size.verdict == expected && size.text.contains(words))
  }

  @Test func colours() {
    #expect(verdict(of: "colours") { _ in }.text == "256")
    let promised = verdict(of: "colours") { $0.colorTerm = "truecolor" }
    #expect(promised.text == "256; of 24 bits as well with --color truecolor")
    let direct = verdict(of: "colours") { ($0.colors, $0.colorTerm) = (.truecolor, "truecolor") }
    #expect(direct.text == "of 24 bits")
    let refused = verdict(of: "colours") { ($0.colors, $0.noColor) = (.none, "1") }
    #expect(refused.verdict == .note && refused.text.contains("NO_COLOR is set"))
    let poor = verdict(of: "colours") {
      ($0.colors, $0.description) = (.none, .init(name: "vt100", colors: 0))
    }
    #expect(poor.verdict == .note && poor.text.contains("none are known"))
    #expect(verdict(of: "colours") { $0.colors = .palette8 }.text == "8")
    #expect(verdict(of: "colours") { $0.colors = .palette16 }.text == "16")
  }

  @Test func screenMouseAndLocale() {
    #expect(verdict(of: "screen") { $0.description?.hasAlternateScreen = false }.verdict == .note)
    #expect(verdict(of: "mouse") { $0.description?.hasMouse = false }.verdict == .note)
    let richer = verdict(of: "TERM") {
      ($0.term, $0.colorTerm) = ("xterm", "truecolor")
    }
    #expect(richer.text == "xterm, used as xterm-256color for COLORTERM=truecolor")
    let bits = verdict(of: "locale") {
      ($0.isUTF8, $0.locale, $0.adopted) = (false, .init("LC_ALL", "C"), "C")
    }
    #expect(bits.verdict == .note && bits.text.contains("7-bit") && bits.text.contains("C.UTF-8"))
    let adopted = verdict(of: "locale") { ($0.locale, $0.adopted) = (nil, "C.UTF-8") }
    #expect(
      adopted.verdict == .ok && adopted.text == "not set; C.UTF-8 is used in its place: UTF-8")
  }

  @Test func filesWithoutAHome() {
    let files = FoundFiles(
      kinds: [.init(name: "themes", folder: nil, builtIn: 6, own: 0, problems: [])], state: nil)
    let checkup = MadeUpMachine.checkup(MadeUpMachine.terminal, files)
    #expect(checkup.observation("themes")?.verdict == .note)
    #expect(checkup.observation("state")?.verdict == .note)
    #expect(checkup.diagnosis == .sound)
  }

  @Test func machines() {
    func observation(
      _ name: String, _ concurrency: MachineCheck.Concurrency = MadeUpMachine.concurrency,
      _ change: (inout MachineReport) -> Void = { _ in }
    ) -> Observation? {
      var machine = MadeUpMachine.machine
      change(&machine)
      let checkup = MadeUpMachine.checkup(
        MadeUpMachine.terminal, MadeUpMachine.files, machine, concurrency)
      #expect(checkup.diagnosis == .sound)
      return checkup.observation(name)
    }
    #expect(observation("CPUs")?.verdict == .ok)
    #expect(observation("CPUs") { $0.cpus = [0] }?.verdict == .note)
    #expect(observation("clock") { $0.isClockSteady = false }?.verdict == .note)
    #expect(observation("kvm")?.verdict == .ok)
    let lack = observation("kvm") { $0.kvm = .lacks(.device) }
    #expect(lack?.verdict == .note && lack?.text.contains("there is no /dev/kvm") == true)
    let busy = observation(
      "at once",
      .checked(ConcurrencyCheck(duration: 2e8, lostP: 0.4, lostC: 0, roundTrip: 9e3)))
    #expect(busy?.verdict == .note && busy?.text.hasPrefix("NO: ") == true)
    #expect(observation("at once")?.verdict == .ok)
    #expect(observation("at once", .failed(.needsTwoCPUs(allowed: [0])))?.verdict == .note)
  }

  @Test func programsReadTheSame() throws {
    var terminal = MadeUpMachine.terminal
    (terminal.term, terminal.description) = (nil, nil)
    let checkup = MadeUpMachine.checkup(terminal)
    var sink = ByteSink.inMemory()
    checkup.json.write(to: &sink)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(sink.bytes)) as? [String: Any])
    #expect(object["diagnosis"] as? String == "cannot explore")
    let sections = try #require(object["sections"] as? [[String: Any]])
    let observations = sections.flatMap { $0["observations"] as? [[String: Any]] ?? [] }
    #expect(observations.count == checkup.sections.flatMap(\.observations).count)
    let term = try #require(observations.first { $0["name"] as? String == "TERM" })
    #expect(term["verdict"] as? String == "problem")
    #expect((term["remedy"] as? String)?.contains("xterm-256color") == true)
    let size = try #require(observations.first { $0["name"] as? String == "size" })
    #expect((size["value"] as? [String: Int]) == ["columns": 120, "rows": 36])
  }
}
