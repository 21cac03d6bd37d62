extension Lesson {
  /// What ships with the program: lessons, then challenges.
  public static let builtIn: [Lesson] = embedded.compactMap { name, bytes in
    try? Lesson(parsing: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
  }

  /// The lesson or challenge of that name that ships.
  public static func named(_ name: String) -> Lesson? { builtIn.first { $0.name == name } }

  /// The lessons' texts, as they stand beside this file.
  package static let embedded: [(name: String, bytes: [UInt8])] = [
    ("too-fast", PackageResources.too_fast_toml),
    ("the-cliff", PackageResources.the_cliff_toml),
    ("better-interrupts", PackageResources.better_interrupts_toml),
    ("one-knob-two-signs", PackageResources.one_knob_two_signs_toml),
    ("how-big-a-ring", PackageResources.how_big_a_ring_toml),
    ("frugal-polling", PackageResources.frugal_polling_toml),
    ("spin-budget", PackageResources.spin_budget_toml),
    ("not-latency", PackageResources.not_latency_toml),
    ("sleep-well", PackageResources.sleep_well_toml),
    ("take-turns", PackageResources.take_turns_toml),
    ("half-the-time", PackageResources.half_the_time_toml),
    ("make-polling-frugal", PackageResources.make_polling_frugal_toml),
    ("keep-clear", PackageResources.keep_clear_toml),
    ("in-lockstep", PackageResources.in_lockstep_toml),
  ]
}
