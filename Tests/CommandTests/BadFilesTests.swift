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

    /// What becomes of a file.
    enum Verdict { case read, complainedOf, refused }

    func verdict(of file: BadFile) -> Verdict {
      switch self {
      // Of a theme what can be read is used, and none of it has to be there.
      case .theme where file.name == "empty": .read
      case .theme where !["binary", "huge"].contains(file.name):
        file.isGood ? .read : .complainedOf
      // A sweep goes on behind the last whole row, and reads only what it writes.
      case .sweep:
        ["good", "unended", "empty"].contains(file.name) || file.name.hasPrefix("cut-")
          ? .read : .refused
      default: file.isGood ? .read : .refused
      }
    }

    /// Whether a complaint has a line to name: not where all of the file is wrong, or nothing there.
    func namesLine(of file: BadFile) -> Bool {
      switch self {
      case .theme: file.name != "huge"
      case .preset, .lesson: !["empty", "huge"].contains(file.name)
      case .data: !["empty", "blank"].contains(file.name)
      case .samples: !["empty", "blank", "nuls"].contains(file.name)
      case .rows, .sweep: true
      }
    }

    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("/") {
      $0 + $1 + "/"
    }
  }

  @Test(arguments: Kind.allCases) func saysWhereItIsWrong(_ kind: Kind) throws {
    let text = try kind.text()
    let folder = try TemporaryFolder()
    let files =
      BadFile.written(text) + (kind.isTOML ? try someTOML(text) : tables(text))
      + [BadFile("good", text, isGood: true)]
    for file in files { try file.write(to: folder) }
    let run = try SpawnedCommand(
      shell: """
        cd \(folder.path)
        for f in ./*; do
          \(kind.command) > $D/shown 2> $D/said < /dev/null
          echo "$f $? $(wc -l < $D/said) $(head -n 1 $D/said)"
        done
        """)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == files.count, "\(run.output) \(run.messages)")
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      let file = try #require(files.first { "./\($0.name)" == words[0] })
      let verdict = kind.verdict(of: file)
      #expect(words[1] == (verdict == .refused ? "65" : "0"), "\(kind) \(line)")
      #expect((words[2] == "0") == (verdict == .read), "\(kind) \(line)")
      if verdict != .read {
        let said = words.count > 3 ? String(words[3]) : ""
        expect(said, names: "./\(file.name)", withLine: kind.namesLine(of: file), line)
      }
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

  private func expect(_ said: String, names file: String, withLine: Bool, _ line: Substring) {
    let message = said.hasPrefix("Error: ") ? said.dropFirst(7) : said[...]
    #expect(message.hasPrefix("\(file):"), "\(line)")
    if withLine {
      let number = message.dropFirst(file.utf8.count + 1).prefix { $0 != ":" }
      #expect(Int(number).map { $0 > 0 } == true, "\(line)")
    }
    #expect(said.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(line)")
    #expect(said.utf8.count < 1_000, "\(line)")
  }

  @Test(arguments: Kind.allCases) func takesNoFolderAndNoLoop(_ kind: Kind) throws {
    let run = try SpawnedCommand(
      shell: """
        cd $D; mkdir folder; ln -s loop loop; ln -s a b; ln -s b a; ln -s nowhere/else dangling
        for f in ./folder ./loop ./a ./none/none ./dangling; do
          \(kind.command) > shown 2> said < /dev/null
          echo "$f $? $(head -n 1 said)"
        done
        """)
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0 && lines.count == 5, "\(run.output) \(run.messages)")
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 2)
      #expect(words.count == 3 && words[1] == (kind == .sweep ? "73" : "66"), "\(kind) \(line)")
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
        cat good > pipe & \(kind.command) > $D/shown; echo $?
        \(kind.isTOML ? "\(kind.command) > $D/shown 2>&1; [ $? -lt 100 ]; echo $?" : "")
        """)
    #expect(run.output == (kind.isTOML ? "0\n0\n" : "0\n"), "\(kind) \(run.messages)")
  }
}
