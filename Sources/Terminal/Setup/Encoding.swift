internal import CNCurses
internal import Glibc

/// The character encoding of the terminal, as far as the environment tells.
enum Encoding {
  /// Sets the locale of characters, and says whether it is UTF-8.
  ///
  /// An environment that says nothing about characters gets UTF-8; one that asks for another
  /// encoding gets what it asks for.
  static func adopt() -> Bool {
    let known = setlocale(LC_CTYPE, "") != nil
    if isUTF8 { return true }
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].map(Environment.value)
    guard mayBeUTF8(all: asked[0], characters: asked[1], language: asked[2], isKnown: known)
    else { return false }
    for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isUTF8 { return true }
    }
    setlocale(LC_CTYPE, "C")
    return false
  }

  /// Whether UTF-8 may be used although the locale of the environment is another one.
  ///
  /// - Parameter isKnown: whether the system has the locale that the environment names.
  static func mayBeUTF8(
    all: String?, characters: String?, language: String?, isKnown: Bool
  ) -> Bool {
    guard let name = all ?? characters ?? language else { return true }
    let lowercase = name.lowercased()
    if lowercase.hasSuffix("utf-8") || lowercase.hasSuffix("utf8") { return true }
    guard all == nil, characters == nil else { return false }
    return name == "C" || name == "POSIX" || !isKnown
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}
