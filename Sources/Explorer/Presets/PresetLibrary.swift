internal import QueueModel

/// All presets that can be opened by name: those that ship, and a person's own.
public struct PresetLibrary: Equatable, Sendable {
  /// A person's own scenarios, by name.
  public private(set) var own: [Preset] = []
  /// Files that cannot be used.
  public private(set) var problems: [FileError] = []
  /// Words that stand for something else on the command line.
  private let reserved: [String]
  /// Against which folder the paths of measured times are read; nil leaves them as they are.
  let folder: String?

  /// - Parameters:
  ///   - files: a person's own scenarios, with the paths of their files.
  ///   - unreadable: files that the system does not give out.
  ///   - reserved: words that stand for something else on the command line.
  ///   - folder: the folder against which relative paths are read.
  ///   - samples: reads measured times that a scenario names.
  public init(
    files: [(file: String, text: String)] = [], unreadable: [FileError] = [],
    reserved: [String] = [], folder: String? = nil,
    samples: SampleReader = .none
  ) {
    self.reserved = reserved
    self.folder = folder
    problems = unreadable
    for (file, text) in files {
      do throws(FileError) {
        let preset = try Preset(parsing: text, file: file, samples: samples)
        guard Preset.named(preset.name) == nil else {
          throw FileError(file: file, problem: .nameTaken)
        }
        insert(preset)
      } catch {
        problems.append(error)
      }
    }
  }

  /// Those that ship, then one's own.
  public var all: [Preset] { Preset.builtIn + own }

  /// The preset of that name, or nil.
  public func named(_ name: String) -> Preset? { all.first { $0.name == name } }

  /// Adds a scenario, in the place of one of that name.
  mutating func insert(_ preset: Preset) {
    own.removeAll { $0.name == preset.name }
    own.insert(preset, at: own.firstIndex { $0.name > preset.name } ?? own.endIndex)
  }

  /// Whether a file of that name is there already, broken or not.
  func hasFile(named name: String) -> Bool {
    own.contains { $0.name == name } || problems.contains { EditedFile.name(of: $0.file) == name }
  }

  /// Whether a name means something else on the command line.
  public func isReserved(_ name: String) -> Bool {
    reserved.contains(name) || Preset.named(name) != nil
  }
}
