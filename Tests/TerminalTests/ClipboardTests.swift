import Testing

@testable import Terminal

@Suite("The clipboard")
struct ClipboardTests {
  /// The examples of RFC 4648.
  @Test(
    "is given texts in base 64",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("µ≥", "wrXiiaU="),
    ])
  func base64(text: String, expected: String) {
    #expect(String(decoding: Screen.base64(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test("is given any bytes")
  func bytes() {
    #expect(Screen.base64([0xFB, 0xEF, 0xFF]) == Array("++//".utf8))
  }
}
