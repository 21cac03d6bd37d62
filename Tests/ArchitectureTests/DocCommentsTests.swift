import TestSupport
import Testing

/// Every declaration that another module can see says what it is.
///
/// Cases of enums say so by their names; what a protocol asks for is told where the protocol is.
@Suite struct DocCommentsTests {
  private static let witnesses: Set<String> = [
    "description", "hash", "encode", "rawValue", "configuration", "run", "validate",
    "defaultValueDescription", "allValueStrings", "allCases", "testDescription",
  ]

  @Test func everyPublicDeclarationHasAComment() {
    let files = SourceFile.files(in: "Sources")
    #expect(files.count > 500)
    var count = 0
    for file in files {
      for (index, line) in file.lines.enumerated() {
        guard let name = Self.declaration(in: line), !Self.witnesses.contains(name) else {
          continue
        }
        count += 1
        let above = file.lines[..<index].last {
          !$0.drop { $0 == " " }.hasPrefix("@")
        }
        #expect(
          above?.drop { $0 == " " }.hasPrefix("///") == true,
          "\(file.path):\(index + 1): \(name) has no comment")
      }
    }
    #expect(count > 1000)
  }

  @Test(arguments: [
    ("  public let regime: Regime", "regime"), ("public struct Page: Sendable {", "Page"),
    ("  @inlinable public static func < (a: A, b: A)", nil), ("public import Plotting", nil),
    ("  package init(path: String) {", "init"), ("  let x = 1", nil),
    ("  public private(set) var cells: [Cell]", "cells"), ("public extension Page {", nil),
    ("  public internal(set) subscript(a: Int) -> Int {", "subscript"),
  ])
  func knowsADeclaration(_ line: String, _ name: String?) {
    #expect(Self.declaration(in: line) == name)
  }

  /// The name of a public or package declaration; nil for operators, which are witnesses.
  private static func declaration(in line: String) -> String? {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard let access = words.first, access == "public" || access == "package" else { return nil }
    let kinds: Set<Substring> = [
      "let", "var", "func", "struct", "enum", "class", "protocol", "typealias", "actor",
    ]
    for (index, word) in words.enumerated() {
      for kind in ["init", "subscript"] where word.hasPrefix(kind + "(") || word == kind + "?(" {
        return kind
      }
      if word.hasPrefix("init?(") || word.hasPrefix("init<") { return "init" }
      guard kinds.contains(word) else { continue }
      let name = words.dropFirst(index + 1).first ?? ""
      let letters = String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      return letters.isEmpty ? nil : letters
    }
    return nil
  }
}
