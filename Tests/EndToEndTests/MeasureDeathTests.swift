import Glibc
import QueueLab
import TestSupport
import Testing

@testable import Commands

/// However a measurement or one of its parties dies, nothing of it is left.
@Suite(.serialized, .enabled(if: Processors.count >= 2, "P and C need two CPUs"))
struct MeasureDeathTests {
  /// Where there is a KVM to be used, or has to be one, both modes are tried.
  private static let modes: [String] = {
    let isDemanded = getenv("KICKSCOPE_NEEDS_KVM") != nil
    guard !isDemanded, case .lacks = KVMStatus.current() else { return ["processes", "kvm"] }
    return ["processes"]
  }()

  /// Starts a measurement in the background and waits for the two parties of a long run, which may
  /// last for 92 s; `$M` is the measurement, `$P` and `$C` are its parties. Nothing but the deadline
  /// of the command ends a wait.
  private static func prelude(_ mode: String) -> String {
    """
    env --default-signal=INT $K measure --mode \(mode) --over WP=1000 --duration 20s > $D/out 2> $D/err &
    M=$!
    until [ $# = 2 ] && tr '\\0' ' ' < /proc/$2/cmdline | grep -q "^[^ ]* lab-party .* 92 $M $"; do
      sleep 0.05
      set -- $(cat /proc/$M/task/$M/children 2>/dev/null)
    done
    P=$1; C=$2
    sleep 0.$(( $$ % 10 ))
    gone() { while grep -q '^State:.[^Z]' /proc/$1/status 2>/dev/null; do sleep 0.05; done; }
    """
  }

  @Test(arguments: ["KILL", "TERM", "INT", "HUP"], modes)
  func thePartiesEndWithTheMeasurement(_ signal: String, _ mode: String) throws {
    let command = try SpawnedCommand(
      shell: """
        \(Self.prelude(mode))
        kill -\(signal) $M
        gone $P; gone $C; echo gone
        wait $M
        echo ended $?
        """)
    #expect(command.output.contains("gone"), "\(command.output)\(command.messages)")
    let status = ["KILL": 137, "TERM": 143, "INT": 130, "HUP": 129]
    #expect(command.output.contains("ended \(status[signal] ?? 0)"))
  }

  @Test(arguments: ["P", "C"])
  func theOtherPartyEndsToo(_ party: String) throws {
    let command = try SpawnedCommand(
      shell: """
        \(Self.prelude("processes"))
        kill -KILL $\(party)
        gone $P; gone $C; gone $M; echo gone
        wait $M
        echo ended $?
        cat $D/err
        """)
    #expect(command.output.contains("gone"), "\(command.output)\(command.messages)")
    #expect(command.output.contains("ended 70"))
    #expect(command.output.contains("\(party) was ended by signal 9 before its time"))
  }
}
