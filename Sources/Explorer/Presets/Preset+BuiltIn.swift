import QueueModel

extension Preset {
  /// What ships with the program, the paper's prototype first.
  public static let builtIn: [Preset] = embedded.compactMap { name, bytes in
    try? Preset(parsing: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
  }

  /// The paper's prototype (section 3.3).
  public static let standard: Preset = {
    guard let prototype = named("prototype") else {
      preconditionFailure("the prototype is embedded and parses")
    }
    return prototype
  }()

  /// The presets' texts, as they stand beside this file.
  static let embedded: [(name: String, bytes: [UInt8])] = [
    ("prototype", PackageResources.prototype_toml),
    ("figure-2", PackageResources.figure_2_toml),
    ("figure-3", PackageResources.figure_3_toml),
    ("blackboard", PackageResources.blackboard_toml),
    ("fast-consumer", PackageResources.fast_consumer_toml),
    ("fast-producer", PackageResources.fast_producer_toml),
    ("slow-consumer-startup", PackageResources.slow_consumer_startup_toml),
    ("slow-producer-startup", PackageResources.slow_producer_startup_toml),
    ("slow-both", PackageResources.slow_both_toml),
    ("lockstep", PackageResources.lockstep_toml),
  ]
}
