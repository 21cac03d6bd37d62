import TestSupport
import Testing

/// A sweep in parts, as the line for GNU parallel in docs/sweeps.md runs it.
@Suite(.serialized) struct ParallelShardsTests {
  private static let sweep = """
    $K sweep --over WP=900:1500:50 --over kP=1,8,300 --strategy-C spin --over C.B=0,400 \
    --distribution exponential --message-limit 500
    """

  private func requireParallel() throws {
    let version = try SpawnedCommand(shell: "parallel --version").output
    try #require(
      version.hasPrefix("GNU parallel"),
      "this test needs GNU parallel: apt-get install parallel")
  }

  @Test func theUnionOfShardsIsTheWholeRowByRow() throws {
    try requireParallel()
    let run = try SpawnedCommand(
      shell: """
        cd $D; \(Self.sweep) > whole.csv 2> whole.log || exit 1
        parallel '\(Self.sweep) --jobs 1 --shard {}/2 --output part-{}.csv' ::: 1 2 2> log || exit 2
        wc -l < part-1.csv; wc -l < part-2.csv
        (head -n 1 part-1.csv; tail -qn +2 part-*.csv | sort -n) > all.csv
        cmp whole.csv all.csv && wc -l < all.csv
        """, environment: ["LC_ALL=C", "PARALLEL_HOME=/tmp"])
    #expect(run.status == 0, "\(run.messages)")
    let counts = run.output.split(separator: "\n").compactMap { Int($0) }
    // 13 values of WP, 2 of kP that are possible, 2 of B, and a header in each file.
    try #require(counts.count == 3, "\(run.output)")
    #expect(counts[2] == 13 * 2 * 2 + 1)
    #expect(counts[0] + counts[1] == counts[2] + 1)
    #expect(counts[0] > 10 && counts[1] > 10)
  }

  @Test func aShardThatWasKilledIsGoneOnWith() throws {
    try requireParallel()
    let run = try SpawnedCommand(
      shell: """
        cd $D; \(Self.sweep) --format jsonl > whole 2> whole.log || exit 1
        \(Self.sweep) --format jsonl --shard 2/2 --output part-2 2> log || exit 2
        head -c 3000 part-2 > cut; cp cut part-2
        parallel '\(Self.sweep) --format jsonl --shard {}/2 --output part-{}' ::: 1 2 2> log || exit 3
        cat part-1 part-2 | sort -t : -k 2n > all; cmp whole all && echo same
        """, environment: ["LC_ALL=C", "PARALLEL_HOME=/tmp"])
    #expect(run.output == "same\n", "\(run.status) \(run.messages)")
  }
}
