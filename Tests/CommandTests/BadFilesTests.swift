import TestSupport
import Testing

@testable import Commands

/// Bad files, given to the program by name: it says where they are wrong, or reads them, and ends.
@Suite(.serialized) struct BadFilesTests {
  /// A kind of file, and a command that reads one.
  enum Kind: String, CaseIterable {
    case theme, preset, lesson, data, rows, samples, sweep

    /// The command, in which `$f` is the file.
    var command: String {
      switch self {
      case .theme: "$K plot --size 40x12 --theme $f"
      case .preset: "$K --describe $f"
      case .lesson: "$K lesson check $f"
      case .data: "$K plot --size 40x12 --data $f"
      case .rows: "$K eval --format csv --input $f"
      case .samples: "$K simulate --message-limit 1000 --distribution-WP empirical:$f"
      case .sweep: "$K sweep --over WP=10:50:10 --output $f"
      }
    }

    var isTOML: Bool { [.theme, .preset, .lesson].contains(self) }

    /// A file of the kind.
    func text() throws -> String {
      switch self {
      case .theme: try TextFile.read(Self.root + "themes/solarized.toml")
      case .preset: try TextFile.read(Self.root + "Sources/Explorer/Presets/prototype.toml")
      case .lesson: try TextFile.read(Self.root + "Sources/Explorer/Lessons/too-fast.toml")
      case .data: "WP,T,T_low,T_high\n1500,3900,3800,4000.5\n100,2600,2500,2700\n"
      case .rows: "L,WP,WC,N,NP,NC,SP,SC\n256,1500,1100,1,2400,200,3900,200\n8,1,1,1,1,1,1,1\n"
      case .samples: "time\n1500\n1600.5\n"
      case .sweep: try SpawnedCommand(shell: "$K sweep --over WP=10:50:10").output
      }
    }

    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("/") {
      $0 + $1 + "/"
    }
  }

  @Test(arguments: Kind.allCases) func saysWhereItIsWrong(_ kind: Kind) throws {
    let text = try kind.text()
    let folder = try TemporaryFolder()
    let files = BadFile.written(text) + (kind.isTOML ? try someTOML(text) : tables(text))
    for file in files + [BadFile("good", text, isGood: true)] { try file.write(to: folder) }
    // What a program writes it writes as it reads it.
    let isForeign = kind != .sweep
    let run = try SpawnedCommand(
      shell: """
        cd \(folder.path)
        for f in ./*; do
          timeout 50 \(kind.command) > $D/shown 2> $D/said < /dev/null
          echo "$f $? $(wc -l < $D/said) $(head -n 1 $D/said)"
        done
        """)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == files.count + 1, "\(run.output) \(run.messages)")
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      let file = files.first { "./\($0.name)" == words[0] }
      let (status, said) = (words[1], words.count > 3 ? String(words[3]) : "")
      if isForeign, file?.isGood ?? true {
        #expect(status == "0" && words[2] == "0", "\(kind) \(line)")
      }
      #expect(["0", "65"].contains(status), "\(kind) \(line)")
      if status == "65" || !said.isEmpty { expect(said, names: "\(words[0])", line) }
    }
  }

  /// A few; a folder of all of them costs but one run of the program.
  private func someTOML(_ text: String) throws -> [BadFile] {
    let names = ["empty", "binary", "nul", "huge", "escape", "brackets", "dots", "key-of-escapes"]
    return try names.map { name in
      try #require((BadFile.broken(text) + BadFile.brokenTOML(text)).first { $0.name == name })
    }
  }

  private func tables(_ text: String) -> [BadFile] {
    BadFile.broken(text) + BadFile.truncated(text, every: max(23, text.utf8.count / 5))
  }

  private func expect(_ said: String, names file: String, _ line: Substring) {
    let message = said.hasPrefix("Error: ") ? said.dropFirst(7) : said[...]
    #expect(message.hasPrefix("\(file):"), "\(line)")
    #expect(said.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(line)")
    #expect(said.utf8.count < 1_000, "\(line)")
  }

  @Test(arguments: Kind.allCases) func takesNoFolderAndNoLoop(_ kind: Kind) throws {
    let run = try SpawnedCommand(
      shell: """
        cd $D; mkdir folder; ln -s loop loop; ln -s a b; ln -s b a; ln -s nowhere/else dangling
        for f in ./folder ./loop ./a ./none/none ./dangling; do
          timeout 50 \(kind.command) > shown 2> said < /dev/null
          echo "$f $? $(head -n 1 said)"
        done
        """)
    for line in run.output.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      #expect(words.count == 3 && ["66", "73", "65", "64"].contains(words[1]), "\(kind) \(line)")
      #expect(line.dropFirst(words[0].count).contains(words[0]), "\(kind) \(line)")
    }
  }

  /// A pipe is read as far as its writer goes; TOML does not wait for one.
  @Test(arguments: [Kind.theme, .preset, .lesson, .data, .rows, .samples])
  func readsPipes(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    try folder.write(try kind.text(), to: "good")
    let run = try SpawnedCommand(
      shell: """
        cd \(folder.path); mkfifo pipe; f=./pipe
        cat good > pipe & timeout 50 \(kind.command) > $D/shown; echo $?
        \(kind.isTOML ? "timeout 50 \(kind.command) > $D/shown 2>&1; [ $? -lt 100 ]; echo $?" : "")
        """)
    #expect(run.output == (kind.isTOML ? "0\n0\n" : "0\n"), "\(kind) \(run.messages)")
  }
}
