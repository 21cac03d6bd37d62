import Foundation

/// A file of Swift code in the package.
public struct SourceFile: Sendable {
  /// From the folder of the package on.
  public let path: String
  /// Its lines.
  public let lines: [String]

  /// All files below a folder.
  public static func files(in folder: String) -> [SourceFile] {
    let start = Page.root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: start.path)
    var files: [SourceFile] = []
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".swift"),
        let text = try? String(contentsOf: start.appending(path: name), encoding: .utf8)
      else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      files.append(SourceFile(path: "\(folder)/\(name)", lines: lines))
    }
    return files
  }
}
