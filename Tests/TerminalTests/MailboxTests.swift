import Testing

@testable import Terminal

@Suite("Mailbox")
struct MailboxTests {
  @Test("keeps messages in their order until they are taken")
  func order() throws {
    let mailbox = Mailbox<Int>(waker: try Waker())
    #expect(mailbox.drain().isEmpty)
    for message in 1...3 { mailbox.post(message) }
    #expect(mailbox.drain() == [1, 2, 3])
    #expect(mailbox.drain().isEmpty)
  }

  @Test("wakes with every message")
  func wakes() throws {
    let waker = try Waker()
    let mailbox = Mailbox<String>(waker: waker)
    #expect(waker.pipe.drain().isEmpty)
    mailbox.post("a")
    mailbox.post("b")
    #expect(waker.pipe.drain().count == 2)
  }

  @Test("never waits for its owner")
  func overflow() throws {
    let waker = try Waker()
    let mailbox = Mailbox<Int>(waker: waker)
    for message in 0..<100_000 { mailbox.post(message) }
    #expect(mailbox.drain() == Array(0..<100_000))
    #expect(!waker.pipe.drain().isEmpty)
    #expect(waker.pipe.drain().isEmpty)
  }

  @Test("loses no message of many threads")
  func threads() async throws {
    let mailbox = Mailbox<Int>(waker: try Waker())
    await withTaskGroup(of: Void.self) { group in
      for part in 0..<8 {
        group.addTask { for message in 0..<1000 { mailbox.post(part * 1000 + message) } }
      }
    }
    let messages = mailbox.drain()
    #expect(messages.sorted() == Array(0..<8000))
    for part in 0..<8 {
      let own = messages.filter { $0 / 1000 == part }
      #expect(own == own.sorted())
    }
  }
}
