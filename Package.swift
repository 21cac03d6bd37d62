// swift-tools-version: 6.2
import PackageDescription

let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "kickscope",
  products: [
    .executable(name: "kickscope", targets: ["kickscope"]),
    .library(name: "QueueModel", targets: ["QueueModel"]),
    .library(name: "QueueSimulator", targets: ["QueueSimulator"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", .upToNextMinor(from: "0.6.0")),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(
      url: "https://github.com/HdrHistogram/hdrhistogram-swift", .upToNextMinor(from: "0.2.0")),
  ],
  targets: [
    .target(name: "QueueModel"),
    .target(
      name: "QueueSimulator",
      dependencies: [
        "QueueModel", .product(name: "Histogram", package: "hdrhistogram-swift"),
      ]),
    .target(name: "Plotting"),
    .target(name: "Events"),
    .target(
      name: "Explorer",
      dependencies: ["QueueModel", "QueueSimulator", "Plotting", "Events", "TOMLKit"],
      resources: [
        .embedInCode("Presets/prototype.toml"),
        .embedInCode("Presets/figure-2.toml"),
        .embedInCode("Presets/figure-3.toml"),
        .embedInCode("Presets/blackboard.toml"),
        .embedInCode("Presets/fast-consumer.toml"),
        .embedInCode("Presets/fast-producer.toml"),
        .embedInCode("Presets/slow-consumer-startup.toml"),
        .embedInCode("Presets/slow-producer-startup.toml"),
        .embedInCode("Presets/slow-both.toml"),
        .embedInCode("Presets/lockstep.toml"),
        .embedInCode("Lessons/too-fast.toml"),
        .embedInCode("Lessons/the-cliff.toml"),
        .embedInCode("Lessons/better-interrupts.toml"),
        .embedInCode("Lessons/one-knob-two-signs.toml"),
        .embedInCode("Lessons/how-big-a-ring.toml"),
        .embedInCode("Lessons/frugal-polling.toml"),
        .embedInCode("Lessons/spin-budget.toml"),
        .embedInCode("Lessons/not-latency.toml"),
        .embedInCode("Lessons/sleep-well.toml"),
        .embedInCode("Lessons/take-turns.toml"),
        .embedInCode("Lessons/half-the-time.toml"),
        .embedInCode("Lessons/make-polling-frugal.toml"),
        .embedInCode("Lessons/keep-clear.toml"),
        .embedInCode("Lessons/in-lockstep.toml"),
        .embedInCode("Presets/simulator-defaults.toml"),
        .embedInCode("Presets/virtio-net-vhost.toml"),
        .embedInCode("Presets/virtio-iothread.toml"),
        .embedInCode("Presets/vhost-user.toml"),
        .embedInCode("Presets/netmap-ptnet.toml"),
        .embedInCode("Presets/nvme.toml"),
        .embedInCode("Presets/io-uring-sqpoll.toml"),
        .embedInCode("Presets/linux-pipe.toml"),
        .embedInCode("Presets/futex-ring.toml"),
        .embedInCode("Presets/go-channel.toml"),
        .embedInCode("Presets/crossbeam-channel.toml"),
        .embedInCode("Presets/xen-netfront.toml"),
        .embedInCode("Presets/vmxnet3.toml"),
        .embedInCode("Presets/gpu-queue.toml"),
        .embedInCode("Presets/hard-disk.toml"),
        .embedInCode("Presets/lto-tape.toml"),
        .embedInCode("../../themes/dark.toml"),
        .embedInCode("../../themes/light.toml"),
        .embedInCode("../../themes/projector.toml"),
        .embedInCode("../../themes/colorblind.toml"),
        .embedInCode("../../themes/solarized.toml"),
        .embedInCode("../../themes/mono.toml"),
      ]),
    .target(name: "CDescriptors"),
    .target(name: "CLinux"),
    .target(
      name: "QueueLab",
      dependencies: ["QueueModel", "QueueSimulator", "CDescriptors", "CLinux"]),
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "Terminal", dependencies: ["Plotting", "Events", "CDescriptors", "CNCurses"]),
    .target(
      name: "Commands",
      dependencies: [
        "QueueModel", "QueueSimulator", "QueueLab", "Plotting", "Events", "Explorer", "Terminal",
        arguments,
      ]),
    .executableTarget(name: "kickscope", dependencies: ["Commands"]),
    .target(name: "Programs", dependencies: ["Plotting", "CDescriptors"]),
    .target(name: "CReference", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "CAllocations"),
    .executableTarget(
      name: "kickscope-bench",
      dependencies: [
        "QueueModel", "QueueSimulator", "Plotting", "Events", "Explorer", "Commands", "Programs",
        "CReference", "CAllocations", arguments,
      ]),
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "kickscope-fuzz",
      dependencies: [
        "QueueModel", "QueueSimulator", "Plotting", "Events", "Explorer", "Commands", "Programs",
        "Terminal", "CFuzzer", arguments,
      ]),
    .executableTarget(
      name: "kickscope-manual", dependencies: ["Commands", "Explorer", "Events", arguments]),
    .target(name: "TestSupport", dependencies: ["QueueModel"], path: "Tests/TestSupport"),
    .testTarget(
      name: "QueueModelTests", dependencies: ["QueueModel", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "QueueSimulatorTests", dependencies: ["QueueSimulator", "QueueModel", "TestSupport"]),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "ExplorerTests",
      dependencies: [
        "Explorer", "QueueModel", "QueueSimulator", "Plotting", "Events", "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Plotting", "Events", "CNCurses"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Commands", "kickscope", "QueueModel", "QueueSimulator", "QueueLab", "Explorer", "Plotting",
        "TestSupport", arguments,
      ]),
    .testTarget(
      name: "BenchTests",
      dependencies: [
        "kickscope-bench", "Programs", "QueueModel", "QueueSimulator", "Explorer", "Plotting",
        "Events", "CAllocations", "TestSupport",
      ]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "kickscope-fuzz", "Programs", "Commands", "Terminal", "Explorer", "Plotting", "Events",
        "QueueModel",
        "TestSupport", arguments,
      ]),
    .testTarget(
      name: "QueueLabTests",
      dependencies: ["QueueLab", "QueueModel", "CLinux", "TestSupport", "kickscope"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestSupport", "QueueLab", "Commands", "Programs", "Plotting", "kickscope",
        "kickscope-fuzz",
      ]),
    .testTarget(
      name: "PackagingTests",
      dependencies: [
        "Commands", "Explorer", "QueueLab", "QueueModel", "Terminal", "Plotting", "TestSupport",
        "kickscope", "kickscope-manual", arguments,
      ],
      exclude: ["Golden"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ]
)

let strict = Context.environment["KICKSCOPE_STRICT"] != nil

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("ExistentialAny"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])
}
