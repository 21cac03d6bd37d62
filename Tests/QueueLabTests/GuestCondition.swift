import CLinux
import Foundation
import Testing

@testable import QueueLab

/// Whether the tests that need a real guest are run. Where `KICKSCOPE_NEEDS_KVM` is set they are
/// run anyway, and so fail where there is none.
enum GuestCondition {
  private static let isDemanded = ProcessInfo.processInfo.environment["KICKSCOPE_NEEDS_KVM"] != nil

  static var isMet: Bool {
    if case .works = KVMStatus.current() { true } else { isDemanded }
  }

  static var reason: Comment { "no guest can run here: \(KVMStatus.current())" }

  static var halts: Bool {
    if case .works(let speed) = KVMStatus.current(), speed.haltingLack == nil {
      true
    } else {
      isDemanded
    }
  }

  static var reasonNotToHalt: Comment { "no guest that halts can run here: \(KVMStatus.current())" }
}
