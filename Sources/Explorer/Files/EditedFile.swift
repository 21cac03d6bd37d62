import TOMLKit

/// A TOML file that a person edits: its keys with their lines, and what is wrong with it.
///
/// What cannot be parsed is passed over, so that one slip costs one key and not the file.
struct EditedFile {
  /// Where that many lines are wrong, it is another kind of file.
  static let problemLimit = 20

  let file: String
  private(set) var settings: [Setting] = []
  private(set) var problems: [FileError] = []

  /// Reads a file's text; `file` is what errors call it.
  init(_ text: String, file: String) {
    self.file = file
    guard text.utf8.count <= FileError.sizeLimit else {
      problems = [
        FileError(file: file, problem: .tooLarge(limit: FileError.sizeLimit))
      ]
      return
    }
    var lines = Lines(text)
    while problems.count < EditedFile.problemLimit {
      let map = SourceMap(lines.bytes)
      guard let problem = parse(lines, map) else { return }
      problems.append(problem)
      guard let line = problem.line, lines.drop(map.entry(at: line), at: line) else { return }
    }
  }

  /// The file's name without its folder and `.toml`.
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
  }

  /// Takes the keys over, or says what is wrong first.
  private mutating func parse(_ lines: Lines, _ map: SourceMap) -> FileError? {
    // Guards for the parser: it ends at a NUL, destroys deep tables by recursion, and aborts the
    // program at some mistakes.
    if let line = lines.firstWithNUL { return FileError(file: file, line: line, problem: .notText) }
    if let line = map.tooDeepLine {
      return FileError(file: file, line: line, problem: .tooDeep(limit: SourceMap.depthLimit))
    }
    if let slip = map.slip {
      let key = map.entry(at: slip.line)?.path.joined(separator: ".")
      return FileError(
        file: file, line: slip.line, key: key,
        problem: .syntax(column: slip.column, detail: slip.detail))
    }
    do {
      settings = EditedFile.settings(
        in: try TOMLTable(string: String(decoding: lines.bytes, as: UTF8.self)), [], map)
      return nil
    } catch let error as TOMLParseError {
      return problem(of: error, map)
    } catch {
      return FileError(file: file, problem: .syntax(column: 1, detail: "\(error)"))
    }
  }

  private func problem(of error: TOMLParseError, _ map: SourceMap) -> FileError {
    let (line, column) = (max(1, error.source.begin.line), max(1, error.source.begin.column))
    let entry = map.entry(at: line)
    let key = entry?.path.joined(separator: ".")
    if let entry, let first = map.entries.first(where: { $0.path == entry.path }), first != entry {
      return FileError(
        file: file, line: entry.line, key: key, problem: .duplicateKey(firstLine: first.line))
    }
    return FileError(
      file: file, line: line, key: key,
      problem: .syntax(column: column, detail: error.description))
  }

  private static func settings(
    in table: TOMLTable, _ outer: [String], _ map: SourceMap
  ) -> [Setting] {
    table.keys.map { name in
      let path = outer + [name]
      return Setting(path: path, line: map.line(of: path), value: value(table[name], path, map))
    }.sorted { ($0.line ?? 0, $0.key) < ($1.line ?? 0, $1.key) }
  }

  private static func value(
    _ node: (any TOMLValueConvertible)?, _ path: [String], _ map: SourceMap
  ) -> Setting.Value {
    guard let node else { return .other(.table) }
    switch node.type {
    case .string: return .text(node.string ?? "")
    case .int: return node.int.map(Setting.Value.integer) ?? .other(.integer)
    case .table: return .table(node.table.map { settings(in: $0, path, map) } ?? [])
    case .double: return node.double.map(Setting.Value.decimal) ?? .other(.decimal)
    case .bool: return .other(.boolean)
    case .array: return node.array.map { list($0, path, map) } ?? .other(.list)
    case .date, .time, .dateTime: return .other(.date)
    }
  }

  /// Tables are numbered from 1, as `SourceMap` does it.
  private static func list(
    _ array: TOMLArray, _ path: [String], _ map: SourceMap
  ) -> Setting.Value {
    let elements = array.map { $0 as any TOMLValueConvertible }
    guard !elements.isEmpty else { return .texts([]) }
    let texts = elements.compactMap(\.string)
    if texts.count == elements.count { return .texts(texts) }
    let tables = elements.compactMap(\.table)
    guard tables.count == elements.count else { return .other(.list) }
    return .tables(
      tables.enumerated().map { index, table in
        settings(in: table, path + [String(index + 1)], map)
      })
  }
}
