extension Processors {
  /// The processors that are parts of the same core as one, that one among them.
  static func siblings(of cpu: Int) -> [Int] {
    let file = "/sys/devices/system/cpu/cpu\(cpu)/topology/thread_siblings_list"
    return (try? TextFile.read(file)).map(numbers) ?? [cpu]
  }

  /// The numbers in a list as Linux writes them, `0-3,8`.
  static func numbers(_ list: String) -> [Int] {
    list.trimming(while: \.isWhitespace).split(separator: ",").flatMap { part -> [Int] in
      let ends = part.split(separator: "-").map { Int($0) }
      guard let low = ends.first ?? nil, let high = ends.last ?? nil, low <= high, high < 1 << 16
      else { return [] }
      return Array(low...high)
    }
  }
}
