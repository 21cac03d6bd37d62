import ArgumentParser
import Explorer
import Foundation
import QueueModel
import TestSupport
import Testing

@testable import Commands

/// What shells offer. `.ci/package` asks bash, zsh and fish themselves, in a terminal.
@Suite(.serialized) struct CompletionTests {
  /// Asks bash as it asks its completion functions.
  private func bash(_ words: String, before: String = "") throws -> [String] {
    let run = try shell(
      #"""
      ln -s "$K" $D/kickscope; PATH=$D:$PATH
      $K --generate-completion-script bash > $D/script
      mkdir $D/place; cd $D/place; \#(before)
      cat > $D/ask <<'ASK'
      . "$D/script"
      COMP_WORDS=(kickscope "$@")
      COMP_CWORD=$#
      COMP_LINE="kickscope $*"
      COMP_POINT=${#COMP_LINE}
      _kickscope kickscope "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\n' "${COMPREPLY[@]}"
      ASK
      export D; bash --norc $D/ask \#(words)
      """#)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func commandsAndPresetsStandAtTheFirstPlace() throws {
    let offered = try bash("''")
    #expect(Set(offered).isSuperset(of: ["eval", "doctor", "help", "prototype", "lto-tape"]))
    #expect(!offered.contains("lab-party"))
    #expect(Set(offered).count == offered.count)
    #expect(try bash("lto") == ["lto-tape"])
  }

  @Test(arguments: [
    ("--them", ["--theme"]), ("lto-tape --vie", ["--view"]), ("--theme sol", ["solarized"]),
    ("eval --engine ''", ["model", "sim", "both"]), ("lesson open too", ["too-fast"]),
    ("lesson too", ["too-fast"]), ("lesson che", ["check"]),
    ("simulate --strategy-P no", ["notify"]), ("sweep --over rat", ["rate="]),
    ("plot --x C.th", ["C.theta"]), ("--y k", ["kP", "kC"]), ("figure 4", ["4"]),
    ("eval lto", []), ("eval --preset lto", ["lto-tape"]), ("doctor --js", ["--json"]),
    ("advise --limit lat", ["latency="]), ("measure --mode k", ["kvm"]),
    ("margins --doubt SC", ["SC=10%"]),
  ]) func offers(words: String, expected: [String]) throws {
    #expect(try bash(words) == expected)
  }

  @Test func offersFilesOfTheRightKind() throws {
    let files = "touch a.toml b.csv 'c d.toml'; mkdir sub; touch sub/e.toml"
    #expect(try bash("eval --input ''", before: files) == ["b.csv", "sub"])
    #expect(try bash("c", before: files).contains("c d.toml"))
    #expect(try bash("su", before: files) == ["sub/"])
    #expect(try bash("sub/", before: files) == ["sub/e.toml"])
    #expect(try bash("--theme a", before: files) == ["a.toml"])
    #expect(try !bash("''", before: "touch .z.toml").contains(".z.toml"))
    let hidden = "touch .z.toml z.toml; mkdir .sub; touch .sub/.e.toml .sub/e.toml"
    #expect(try bash(".", before: hidden) == [".sub/", ".z.toml"])
    #expect(try bash(".z", before: hidden) == [".z.toml"])
    #expect(try bash(".sub/", before: hidden) == [".sub/e.toml"])
    #expect(try bash(".sub/.e", before: hidden) == [".sub/.e.toml"])
  }

  /// bash expands what a completion function offers, so that a file's name could be a command.
  @Test func namesOfFilesAreNoCommands() throws {
    let trap = "touch '$(touch trap).toml' '`touch trap`.toml' x.toml"
    #expect(try bash("''", before: "\(trap)").contains("x.toml"))
    #expect(try bash("''", before: "\(trap)").allSatisfy { !$0.contains("trap") })
    #expect(!Candidates.isPlain("$(reboot)") && !Candidates.isPlain("a:b"))
    #expect(Candidates.isPlain("größe 2.toml"))
  }

  @Test func ownFilesAreOffered() throws {
    let own = """
      mkdir -p $HOME/.config/kickscope/presets $HOME/.config/kickscope/themes
      touch $HOME/.config/kickscope/presets/zebra.toml $HOME/.config/kickscope/themes/zebu.toml
      """
    #expect(try bash("zeb", before: own) == ["zebra"])
    #expect(try bash("--theme zeb", before: own) == ["zebu"])
  }

  @Test(arguments: [CompletionShell.bash, .zsh, .fish])
  func scriptsKnowOfDefaultCommands(shell: CompletionShell) {
    let script = CompletionScript.text(for: shell)
    let marks =
      switch shell {
      case .bash: ["_kickscope_explore\n", "_kickscope_lesson_open\n", "compopt -o nospace"]
      case .zsh: ["_kickscope() {\n    emulate -L zsh", "__kickscope_commands() {"]
      default: ["$unparsed_tokens[1] explore", "'kickscope, kickscope explore'"]
      }
    for mark in marks { #expect(script.contains(mark), "\(mark)") }
    #expect(!script.contains("lab-party"))
    #expect(
      script.components(separatedBy: "belongs to the default one").count == (shell == .bash ? 3 : 2)
    )
  }

  @Test func aScriptIsAskedForInTwoWays() {
    #expect(CompletionScript.shell(askedForBy: ["--generate-completion-script", "zsh"]) == .zsh)
    #expect(CompletionScript.shell(askedForBy: ["--generate-completion-script=fish"]) == .fish)
    #expect(CompletionScript.shell(askedForBy: ["--generate-completion-script", "tcsh"]) == nil)
    #expect(CompletionScript.shell(askedForBy: ["eval", "--theme", "bash"]) == nil)
  }

  /// What is offered can be given.
  @Test func whatIsOfferedIsUnderstood() throws {
    for quantity in Candidates.sweptNames { #expect(SweptQuantity(name: quantity) != nil) }
    for axis in Candidates.axisNames { _ = try PlotAxis(reading: axis) }
  }
}
