/// What the doctor found.
struct Checkup {
  /// Observations on one subject.
  struct Section {
    let title: String
    let observations: [Observation]
  }

  /// What is wrong, as far as the exit status tells.
  enum Diagnosis: Hashable {
    case sound
    /// The explorer runs, but files are broken.
    case brokenFiles(Int)
    /// The explorer cannot run as things are.
    case cannotExplore(Int)
  }

  let version: String
  let terminal: Section
  let files: Section
  let machine: Section

  var sections: [Section] { [terminal, files, machine] }

  var diagnosis: Diagnosis {
    let (lacks, faults) = (terminal.problems, files.problems + machine.problems)
    if lacks > 0 { return .cannotExplore(lacks) }
    return faults > 0 ? .brokenFiles(faults) : .sound
  }

  /// How many things a person should know.
  var notes: Int {
    sections.flatMap(\.observations).count { $0.verdict == .note }
  }
}

extension Checkup.Section {
  var problems: Int { observations.count { $0.verdict == .problem } }
}
