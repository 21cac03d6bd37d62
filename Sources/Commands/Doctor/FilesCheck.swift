import Explorer

/// What there is to say of a person's own files.
enum FilesCheck {
  static func section(_ files: FoundFiles) -> Checkup.Section {
    Checkup.Section(
      title: "files", observations: files.kinds.flatMap(observations) + state(files.state))
  }

  /// What is found of a kind, then what is wrong, an observation for each.
  private static func observations(_ kind: FoundFiles.Kind) -> [Observation] {
    let value = JSONValue.object([
      ("folder", .optional(kind.folder, JSONValue.text)), ("built_in", .whole(kind.builtIn)),
      ("own", .whole(kind.own)), ("problems", .whole(kind.problems.count)),
    ])
    guard let folder = kind.folder else {
      return [
        Observation(
          kind.name, .note, "\(kind.builtIn) built in; yours have no place, for HOME is not set",
          value: value)
      ]
    }
    let yours =
      kind.own > 0 ? "\(kind.own) of your own in \(folder)" : "yours may stand in \(folder)"
    return [Observation(kind.name, "\(kind.builtIn) built in, \(yours)", value: value)]
      + kind.problems.map { problem in
        Observation(kind.name, .problem, problem.text, value: .text(problem.file))
      }
  }

  private static func state(_ state: FoundFiles.Kept?) -> [Observation] {
    guard let state else {
      return [Observation("state", .note, "nothing is kept between runs, for HOME is not set")]
    }
    return [place(of: state)]
      + state.problems.map { problem in
        Observation("state", .note, "passed over: \(problem.text)", value: .text(problem.file))
      }
  }

  private static func place(of state: FoundFiles.Kept) -> Observation {
    let value = JSONValue.object([
      ("file", .text(state.path)), ("exists", .truth(state.exists)),
      ("is_writable", .truth(state.isWritable)),
    ])
    guard state.isWritable else {
      return Observation(
        "state", .note, "\(state.path) cannot be written, and nothing is kept between runs",
        value: value)
    }
    return Observation(
      "state", "\(state.path)\(state.exists ? "" : ", not there yet")", value: value)
  }
}
