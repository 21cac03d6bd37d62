import CLinux
import Glibc
import Testing

@testable import QueueLab

/// The guest's code without a guest.
@Suite(.serialized, .enabled(if: lab_guest_code().size > 0, "the guest's code is x86-64"))
struct GuestCodeTests {
  @Test func itFitsAPageAndItsFunctionsAreInIt() {
    let code = lab_guest_code()
    #expect(code.size <= Int(PageTables.pageSize))
    let functions = [code.producer, code.probe, code.rest, code.fault, code.interrupt]
    #expect(functions == functions.sorted() && Set(functions).count == functions.count)
    #expect(functions.allSatisfy { $0 < code.size })
  }

  @Test func theGuestGetsWhatWasAssembled() throws {
    let code = lab_guest_code()
    let memory = try GuestMemory(sharedSize: SharedMemory.size(length: 1))
    #expect(memcmp(memory.base + Int(GuestMemory.code), code.bytes, code.size) == 0)
    // sti; hlt, together, or an interrupt could come in between.
    #expect(
      memory.base.loadUnaligned(fromByteOffset: 0x1000 + code.fault, as: UInt16.self) == 0xf4fb)
    // The fault that the halt is entered by, which the interrupt's handler skips: ud2.
    let bytes = UnsafeBufferPointer(start: code.bytes, count: code.size)
    let faults = zip(bytes, bytes.dropFirst()).filter { $0 == (0x0f, 0x0b) }
    #expect(faults.count == 2)
  }

  @Test func theProbeTakesItsSteps() {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 512) { page in
      func cycles(steps: UInt64) -> UInt64 {
        (0..<5).map { _ in
          lab_guest_call(lab_guest_code().probe, nil, page.baseAddress, steps)
          return page[Int(LAB_DEVICE_PROBE) / 8]
        }.min() ?? 0
      }
      #expect(cycles(steps: 1_000_000) > 10 * cycles(steps: 10_000))
    }
  }

  /// The producer as a function of the host's, with a page for its device and a bridge for its
  /// bell.
  @Test(arguments: GuestRing.setups, [0, 20_000, UInt64.max])
  func theProducerKeepsTheProtocol(_ setup: GuestRing.Setup, spinBudget: UInt64) throws {
    let ring = try GuestRing(setup)
    let device = produce(into: ring, spinBudget: spinBudget)
    ring.expectIsWhole()
    #expect(device.done == UInt32(ring.total))
    #expect(device.kick == UInt32(ring.kicks))
    // This P has nobody to wait for it, and so asks for nothing.
    #expect(ring.memory[LAB_LEDGER_C + LAB_KICKS] == 0)
  }

  @Test func workTakesItsTimeAndTheOverheadIsInside() throws {
    let setup = GuestRing.Setup(L: 64, kP: 1, kC: 1, WP: 50_000)
    let ring = try GuestRing(setup)
    _ = produce(into: ring, spinBudget: .max)
    let ledger = LAB_LEDGER_P
    let count = ring.memory[ledger + LAB_UNTIL_COUNT] - ring.memory[ledger + LAB_FROM_COUNT]
    let time = ring.memory[ledger + LAB_UNTIL_TIME] - ring.memory[ledger + LAB_FROM_TIME]
    #expect(time >= count * 50_000)
  }

  /// Runs the producer on this thread until it has ended.
  /// - Returns: what it stored last into two of its device's registers.
  private func produce(
    into ring: GuestRing, spinBudget: UInt64
  ) -> (done: UInt32, kick: UInt32) {
    ring.begin()
    let device = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 4096)
    device.initializeMemory(as: UInt8.self, repeating: 0, count: 4096)
    defer { device.deallocate() }
    let consumer = ring.start(ring.consume)
    let bridge = ring.start { ring.bridge(from: device) }
    lab_guest_call(lab_guest_code().producer, ring.memory.base, device, spinBudget)
    bridge.join()
    consumer.join()
    func register(_ offset: Int32) -> UInt32 {
      device.load(fromByteOffset: Int(offset), as: UInt32.self)
    }
    return (register(LAB_DEVICE_DONE), register(LAB_DEVICE_KICK))
  }
}
