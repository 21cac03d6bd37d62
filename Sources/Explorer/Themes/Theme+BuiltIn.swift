extension Theme {
  /// What ships with the program, the standard one first.
  public static let builtIn: [Theme] = embedded.map { name, bytes in
    reading(String(decoding: bytes, as: UTF8.self), file: "\(name).toml").theme
  }

  /// The terminal's own 16 colours.
  public static let standard = named("dark") ?? Theme(name: "dark")

  /// The built-in theme of that name.
  public static func named(_ name: String) -> Theme? { builtIn.first { $0.name == name } }

  /// The themes' texts, as they stand in `themes/`.
  package static let embedded: [(name: String, bytes: [UInt8])] = [
    ("dark", PackageResources.dark_toml),
    ("light", PackageResources.light_toml),
    ("projector", PackageResources.projector_toml),
    ("colorblind", PackageResources.colorblind_toml),
    ("solarized", PackageResources.solarized_toml),
    ("mono", PackageResources.mono_toml),
  ]
}
