import ArgumentParser
import Explorer
import QueueModel

/// A figure of the paper that can be made again.
enum PaperFigure: Int, CaseIterable, ExpressibleByArgument, Sendable {
  case timeOverWork = 2
  case costOverWork
  case prototype
  case control

  var title: String {
    switch self {
    case .timeOverWork: "Figure 2: time per message against WP"
    case .costOverWork: "Figure 3: work per message against WC"
    case .prototype: "Figure 4: time per message of the prototype against WP"
    case .control: "Figure 5: time and work per message under control"
    }
  }

  /// What is in it, and where its numbers come from.
  var text: String {
    switch self {
    case .timeOverWork:
      """
      T of notifications, of polling, and the best T of SS, by the model; points by the simulator. \
      The paper gives no numbers: those of preset figure-2 have its shape.
      """
    case .costOverWork:
      """
      E of notifications, of polling, and of SS, by the model; points by the simulator. The paper \
      gives no numbers: those of preset figure-3 have its shape.
      """
    case .prototype:
      """
      T by the model and by the simulator, with the costs that the paper measured (L, kP and kC \
      are assumed). The paper's third curve, measured on its synthetic system, is not in it: with \
      --measure processes, or --measure kvm, this machine is measured and stands for that, with the \
      model and the simulator at its own costs; --data FILE --preset NAME draws what was kept.
      """
    case .control:
      """
      T and E of both parties with strategy adaptive, by the simulator, beside notify and polling, \
      with the costs of Figure 4. The paper does not give its algorithm: docs/control.md says what \
      adaptive is. --measure processes, or kvm, runs all three on this machine.
      """
    }
  }

  var preset: Preset {
    get throws {
      switch self {
      case .timeOverWork: try StartingPoint.named("figure-2")
      case .costOverWork: try StartingPoint.named("figure-3")
      case .prototype, .control: .standard
      }
    }
  }

  /// What the parties do.
  var strategy: Strategy { self == .control ? .adaptive : .notify }

  var readings: [Reading] {
    switch self {
    case .timeOverWork, .prototype: [.time]
    case .costOverWork: [.work]
    case .control: [.time, .work]
    }
  }

  var x: Control { self == .costOverWork ? .WC : .WP }

  /// The values along x; nil fits the scenario.
  var domain: ClosedRange<Int>? {
    switch self {
    case .timeOverWork, .costOverWork: nil
    case .prototype: 1...4000
    case .control: 1...3000
    }
  }
}
