import QueueModel

extension Preset {
  /// What ships with the program, the paper's prototype first.
  public static let builtIn: [Preset] = embedded.compactMap { shipped($0, $1, $2) }

  /// The built-in preset of that name; at the start no other is read.
  public static func named(_ name: String) -> Preset? {
    embedded.first { $0.name == name }.flatMap { shipped($0, $1, $2) }
  }

  private static func shipped(_ name: String, _ group: Group, _ bytes: [UInt8]) -> Preset? {
    var preset = try? Preset(parsing: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
    preset?.group = group
    preset?.file = nil
    return preset
  }

  /// The paper's prototype (section 3.3).
  public static let standard: Preset = {
    guard let prototype = named("prototype") else {
      preconditionFailure("the prototype is embedded and parses")
    }
    return prototype
  }()

  /// The presets' texts, as they stand beside this file.
  package static let embedded: [(name: String, group: Group, bytes: [UInt8])] =
    teaching.map { ($0, .teaching, $1) } + systems.map { ($0, .systems, $1) }

  private static let teaching: [(String, [UInt8])] = [
    ("prototype", PackageResources.prototype_toml),
    ("figure-2", PackageResources.figure_2_toml),
    ("figure-3", PackageResources.figure_3_toml),
    ("blackboard", PackageResources.blackboard_toml),
    ("simulator-defaults", PackageResources.simulator_defaults_toml),
    ("fast-consumer", PackageResources.fast_consumer_toml),
    ("fast-producer", PackageResources.fast_producer_toml),
    ("slow-consumer-startup", PackageResources.slow_consumer_startup_toml),
    ("slow-producer-startup", PackageResources.slow_producer_startup_toml),
    ("slow-both", PackageResources.slow_both_toml),
    ("lockstep", PackageResources.lockstep_toml),
  ]

  private static let systems: [(String, [UInt8])] = [
    ("virtio-net-vhost", PackageResources.virtio_net_vhost_toml),
    ("virtio-iothread", PackageResources.virtio_iothread_toml),
    ("vhost-user", PackageResources.vhost_user_toml),
    ("netmap-ptnet", PackageResources.netmap_ptnet_toml),
    ("xen-netfront", PackageResources.xen_netfront_toml),
    ("vmxnet3", PackageResources.vmxnet3_toml),
    ("nvme", PackageResources.nvme_toml),
    ("io-uring-sqpoll", PackageResources.io_uring_sqpoll_toml),
    ("linux-pipe", PackageResources.linux_pipe_toml),
    ("futex-ring", PackageResources.futex_ring_toml),
    ("go-channel", PackageResources.go_channel_toml),
    ("crossbeam-channel", PackageResources.crossbeam_channel_toml),
    ("gpu-queue", PackageResources.gpu_queue_toml),
    ("hard-disk", PackageResources.hard_disk_toml),
    ("lto-tape", PackageResources.lto_tape_toml),
  ]
}
