import Glibc

/// What the locale says of output that goes to no terminal library.
enum OutputLocale {
  /// Whether its characters are UTF-8.
  static let isUTF8: Bool = {
    guard setlocale(LC_CTYPE, "") != nil else { return false }
    return nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }()
}
