extension Checkup {
  /// Writes it for a person, 80 columns wide.
  func write(isUTF8: Bool, isEmphasised: Bool, to sink: inout ByteSink) {
    sink.append(line: version)
    for section in sections {
      sink.append(line: "")
      sink.append(line: section.title)
      for observation in section.observations {
        CheckupLine(observation, isUTF8: isUTF8, isEmphasised: isEmphasised).write(to: &sink)
      }
    }
    sink.append(line: "")
    for line in Paragraph.lines(summary, 80) { sink.append(line: line) }
  }

  /// The last sentence.
  var summary: String {
    let told = "\(notes) \(notes == 1 ? "thing" : "things") to know, none to mend"
    return switch diagnosis {
    case .sound: notes > 0 ? "Nothing is wrong: \(told)." : "Nothing is wrong."
    case .brokenFiles(let count):
      "The explorer runs; \(count) \(count == 1 ? "thing is" : "things are") wrong with your files."
    case .cannotExplore(let count):
      """
      The explorer cannot run as things are: \(count) \(count == 1 ? "problem" : "problems") with \
      the terminal.
      """
    }
  }

  /// For programs.
  var json: JSONValue {
    .object([
      ("version", .text(version)), ("diagnosis", .text(diagnosis.word)),
      (
        "sections",
        .array(
          sections.map { section in
            .object([
              ("title", .text(section.title)),
              ("observations", .array(section.observations.map(\.json))),
            ])
          })
      ),
    ])
  }
}

extension Checkup.Diagnosis {
  var word: String {
    switch self {
    case .sound: "sound"
    case .brokenFiles: "broken files"
    case .cannotExplore: "cannot explore"
    }
  }
}

extension Observation {
  fileprivate var json: JSONValue {
    .object([
      ("name", .text(name.trimming { $0 == " " })), ("verdict", .text(verdict.rawValue)),
      ("text", .text(text)), ("remedy", .optional(remedy, JSONValue.text)), ("value", value),
    ])
  }
}
