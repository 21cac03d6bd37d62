import QueueModel
import Testing

@testable import Explorer

/// What the notes of the systems' presets say, evaluated.
@Suite struct PresetClaimsTests {
  private static let openings = [
    ("simulator-defaults", Regime.FC, "35/1"), ("virtio-net-vhost", .FC, "2700/7"),
    ("virtio-iothread", .FC, "43400/41"), ("netmap-ptnet", .FC, "2650/37"),
    ("nvme", .FC, "1000/1"), ("linux-pipe", .FP, "16400/39"), ("futex-ring", .FC, "6200/121"),
    ("go-channel", .FC, "25049/251"), ("crossbeam-channel", .FC, "4000/3"),
    ("xen-netfront", .FC, "27800/27"), ("gpu-queue", .FC, "55500/11"),
    ("hard-disk", .FP, "5005000/1"), ("lto-tape", .SCS, "803125/21"),
  ]

  /// Every system that Table 1 is for says where it opens; the others have tests of their own.
  @Test(arguments: Preset.builtIn.filter { $0.group == .systems && $0.experiment.isPapersModel })
  func saysWhereItOpens(_ preset: Preset) {
    let isListed = Self.openings.contains { $0.0 == preset.name }
    #expect(isListed, "openings above lack \(preset.name), with its regime and T")
  }

  @Test(arguments: openings)
  func opensIn(name: String, regime: Regime, T: String) throws {
    let preset = try #require(Preset.named(name))
    #expect(preset.experiment.isPapersModel)
    #expect(preset.scenario.regime == regime)
    #expect(preset.scenario.closedForm.T.description == T)
  }

  @Test(arguments: [
    ("simulator-defaults", Knob.SC, 31, Regime.SS, "69/1"),
    ("virtio-net-vhost", .WP, 290, .FC, "13130/37"),
    ("virtio-iothread", .WC, 400, .FC, "8200/7"),
    ("netmap-ptnet", .kP, 512, .FC, "67850/1333"),
    ("nvme", .kP, 10, .FC, "1000/1"), ("linux-pipe", .kC, 1, .FP, "5200/11"),
    ("futex-ring", .L, 32, .SS, "2755/16"), ("futex-ring", .L, 50, .FC, "6200/121"),
    ("go-channel", .L, 1, .SS, "1596/1"), ("go-channel", .L, 8, .FC, "25049/251"),
    ("go-channel", .L, 7, .SS, "228/1"),
    ("gpu-queue", .L, 5, .SS, "9800/1"), ("hard-disk", .NC, 50_000, .FP, "5050000/1"),
    ("lto-tape", .L, 1024, .FC, "10000/1"),
  ])
  func turnsAsTheNoteSays(
    name: String, knob: Knob, value: Int, regime: Regime, T: String
  ) throws {
    let preset = try #require(Preset.named(name))
    let form = try preset.scenario.turning(knob, to: value).closedForm
    #expect(form.regime == regime)
    #expect(form.T.description == T)
  }

  @Test func aTapeStopsOncePerBuffer() throws {
    let tape = try #require(Preset.named("lto-tape")).scenario
    #expect(tape.unit == .microseconds)
    let slowdown = tape.closedForm.cycle.timePerMessage / Double(max(tape.WP, tape.WC))
    #expect((3.75..<3.85).contains(slowdown))
    let long = try tape.turning(.L, to: 1024)
    #expect(long.closedForm.m == 401)
    #expect(try long.turning(.kP, to: 512).closedForm.m == 1082)
  }

  @Test func notificationsHardlyMatterToADisk() throws {
    let disk = try #require(Preset.named("hard-disk")).scenario
    #expect(try disk.closedForm.T == Fraction(Int128(disk.WC) * 1001, over: 1000))
  }

  @Test func coalescingSavesEnergyOnly() throws {
    let nvme = try #require(Preset.named("nvme")).scenario
    let coalesced = try nvme.turning(.kP, to: 10)
    #expect(nvme.closedForm.T == coalesced.closedForm.T)
    #expect(nvme.closedForm.E == Fraction(1950))
    #expect(try coalesced.closedForm.E == Fraction(11625, over: 7))
  }

  @Test func aGuessedStartUpOfXenHardlyMatters() throws {
    let xen = try #require(Preset.named("xen-netfront")).scenario
    let (low, high) = (try xen.turning(.SC, to: 5000), try xen.turning(.SC, to: 10_000))
    let ratio = low.closedForm.cycle.timePerMessage / high.closedForm.cycle.timePerMessage
    #expect((1.0..<1.03).contains(ratio))
  }

  /// Those that are not the paper's model: T and E, and what notify in its place does.
  @Test(arguments: [
    ("vhost-user", Strategy.poll, Party.C, "100/1", "200/1", "100/1"),
    ("io-uring-sqpoll", .spin(budget: 1_000_000_000), .C, "500/1", "1000/1", "15900/31"),
    ("vmxnet3", .coalesce(count: 64, timeout: 4_000_000), .P, "44750/89", "81350/89", "21500/41"),
  ])
  func otherStrategiesAreAsInUse(
    name: String, strategy: Strategy, party: Party, T: String, E: String, notifying: String
  ) throws {
    let preset = try #require(Preset.named(name))
    #expect(preset.experiment[party] == strategy)
    let cycle = try #require(preset.experiment.closedForm)
    #expect(cycle.T.description == T)
    #expect(cycle.E.description == E)
    #expect(preset.scenario.closedForm.T.description == notifying)
  }

  @Test func crossbeamSpinsLongEnoughAtTheWaitItself() throws {
    var experiment = try #require(Preset.named("crossbeam-channel")).experiment
    experiment.C = .spin(budget: 800)
    #expect(experiment.closedForm?.T == Fraction(1000))
    experiment.C = .spin(budget: 799)
    #expect(experiment.closedForm?.T != Fraction(1000))
  }

  @Test func sleepingSavesNothingOnABusyVhostUserCore() throws {
    let scenario = try #require(Preset.named("vhost-user")).scenario.turning(.SC, to: 3900)
    #expect(try scenario.closedForm.E == Fraction(9790, over: 49))
  }

  @Test func everyNumberSaysWhereItComesFrom() throws {
    for preset in Preset.builtIn where preset.group == .systems {
      for parameter in Parameter.allCases {
        let mark = ProvenanceMark(try #require(preset.provenance[parameter]))
        #expect(mark.source?.isEmpty == false, "\(preset.name): \(parameter)")
      }
    }
  }
}
