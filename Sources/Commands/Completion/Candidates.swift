import ArgumentParser
import Explorer
import QueueModel

/// What a shell may offer behind an option or for an argument.
enum Candidates {
  static let presets = names { _ in Preset.builtIn.map(\.name) + ScenarioFiles.names() }

  /// Presets, and scenarios in files.
  static let scenarios = names { prefix in
    Preset.builtIn.map(\.name) + ScenarioFiles.names() + files(".toml", from: prefix)
  }

  static let themes = names { prefix in
    ThemeFiles.library().library.entries.map(\.theme.name) + files(".toml", from: prefix)
  }

  static let lessons = names { prefix in
    (Lesson.builtIn + LessonFiles.own().lessons).map(\.name) + files(".toml", from: prefix)
  }

  static let strategies = CompletionKind.list(Strategy.Kind.allCases.map(\.rawValue))

  static let distributions = CompletionKind.list(Mechanism.distribution.kinds)
  static let arrivals = CompletionKind.list(Mechanism.arrivals.kinds)

  static let knobs = CompletionKind.list(knobNames)

  /// What can lie along the x axis of a plot.
  static let axes = CompletionKind.list(axisNames)
  static let axisNames = knobNames + ["interval"] + settings(of: ["P.", "C."])

  /// What an axis of a sweep can turn; its values follow.
  static let swept = CompletionKind.list(sweptNames.map { "\($0)=" })
  static let sweptNames =
    knobNames + ["interval", "rate", "variation", "spread"] + settings(of: ["", "P.", "C."])

  /// The parameters that a real pair can be swept along.
  static let measured = CompletionKind.list(knobNames.map { "\($0)=" })

  static let doubts = CompletionKind.list(Parameter.allCases.map { "\($0.rawValue)=10%" })

  private static let knobNames = (Knob.nine + [.N, .S]).map(\.symbol)

  private static func settings(of parties: [String]) -> [String] {
    parties.flatMap { party in Strategy.Setting.allCases.map { "\(party)\($0.rawValue)" } }
  }

  private static func names(
    _ candidates: @escaping @Sendable (_ prefix: String) -> [String]
  ) -> CompletionKind {
    .custom { _, _, prefix in candidates(prefix).filter(isPlain) }
  }

  /// Whether every shell takes a word as it is: bash runs what it finds in `$(…)`, and zsh takes a
  /// colon for the end of the word.
  static func isPlain(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789-_.,/~+@% ".unicodeScalars.contains(scalar)
    }
  }

  /// The files whose names end so, and the folders, that a path may become; folders only behind a
  /// first letter, and what is hidden only behind its dot.
  static func files(_ ending: String, from prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let offersHidden = prefix.dropFirst(folder.count).hasPrefix(".")
    let place = folder.isEmpty ? "." : ConfigurationFolder.expandingHome(in: folder)
    var found: [String] = []
    for name in FolderNames.all(in: place) ?? [] {
      let path = folder + name
      guard path.hasPrefix(prefix), name != ".", name != "..",
        !name.hasPrefix(".") || offersHidden
      else { continue }
      if FileKind(of: ConfigurationFolder.expandingHome(in: path)) == .folder {
        if !prefix.isEmpty { found.append("\(path)/") }
      } else if name.hasSuffix(ending) {
        found.append(path)
      }
    }
    return found.sorted()
  }
}
