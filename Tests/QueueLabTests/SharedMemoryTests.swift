import CLinux
import Glibc
import Testing

@testable import QueueLab

@Suite struct SharedMemoryTests {
  @Test func whatOneMappingWritesTheOtherReads() throws {
    let memory = try SharedMemory(length: 3)
    let copy = dup(memory.descriptor)
    let other = try SharedMemory(inherited: copy)
    memory[LAB_PRODUCED] = 5
    #expect(other[LAB_PRODUCED] == 5)
    #expect(other[LAB_LENGTH] == 3)
    #expect(other[LAB_WANTED_C] == SharedMemory.nothing)
    other.slots[2] = 7
    #expect(memory.slots[2] == 7)
  }

  @Test func memoryOfAnotherKindIsRefused() throws {
    let descriptor = lab_memfd("other")
    #expect(throws: LabError.self) { try SharedMemory(inherited: descriptor) }
    #expect(ftruncate(descriptor, off_t(SharedMemory.size(length: 3))) == 0)
    #expect(throws: LabError.self) { try SharedMemory(inherited: descriptor) }
  }
}
