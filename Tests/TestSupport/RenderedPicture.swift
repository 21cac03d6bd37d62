import Testing

/// An SVG as librsvg's `rsvg-convert` draws it.
public struct RenderedPicture {
  public let width: Int
  public let height: Int
  /// How long its PNG is.
  public let bytes: Int

  /// - Throws: where the program is missing, which the README's line for tests installs, or does
  ///   not take the document.
  public init(_ svg: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(svg, to: "a.svg")
    let run = try SpawnedCommand(
      shell: """
        command -v rsvg-convert > /dev/null || { echo apt-get install librsvg2-bin >&2; exit 1; }
        rsvg-convert -o $D/a.png '\(folder.path)/a.svg' || exit 1
        wc -c < $D/a.png; od -An -tu1 -j16 -N8 $D/a.png
        """)
    try #require(run.status == 0, "\(run.messages)")
    let numbers = run.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(numbers.count == 9, "\(run.output)")
    bytes = numbers[0]
    width = numbers[1...4].reduce(0) { $0 << 8 | $1 }
    height = numbers[5...8].reduce(0) { $0 << 8 | $1 }
  }

  /// The same paper with nothing on it.
  public static func blank(width: Int, height: Int) throws -> RenderedPicture {
    try RenderedPicture(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)">
      <rect width="\(width)" height="\(height)" fill="#fff"/></svg>
      """)
  }
}
