import QueueModel

/// Computes the rows of a sweep, or of one shard of it, on several threads.
struct SweepRunner {
  let sweep: Sweep
  let shard: Shard
  let jobs: Int
  let isCancelled: @Sendable () -> Bool

  /// Writes all rows that are not finished yet in order, and what is known of the others when it is
  /// cancelled.
  /// - Parameters:
  ///   - name: what messages call the descriptor.
  ///   - beat: told several times a second how many of the shard's rows are written.
  func run(
    writingTo descriptor: Int32, name: String = "the output", finished: FinishedRows,
    beat: ((Int) -> Void)? = nil
  ) throws(CommandFailure) -> SweepCount {
    let total = shard.count(of: sweep.grid.count)
    let hasHeader = sweep.isJSON || finished.length > 0
    let board = SweepBoard(
      finished.count..<max(finished.count, total), header: hasHeader ? "" : sweep.header + "\n",
      writingTo: descriptor, isCancelled: isCancelled)
    let ahead = finished.ahead
    Workers.run(jobs, beat: beat.map { beat in { beat(board.written) } }) {
      compute(for: board, ahead: ahead)
    }
    do throws(StreamError) {
      return try board.finish(ahead: ahead)
    } catch {
      throw .stream(error, name: name)
    }
  }

  /// What one worker does. The longer rows take, the fewer it takes at once.
  private func compute(for board: SweepBoard, ahead: [Int: [UInt8]]) {
    var fields = FieldWriter(columns: sweep.columns.names, isJSON: sweep.isJSON)
    var size = 1
    while let ordinals = board.take(size) {
      let start = ContinuousClock.now
      board.put(stretch(ordinals, ahead, &fields))
      let duration = ContinuousClock.now - start
      if duration < .milliseconds(2) {
        size = min(256, size * 2)
      } else if duration > .milliseconds(20) {
        size = max(1, size / 2)
      }
    }
  }

  private func stretch(
    _ ordinals: Range<Int>, _ ahead: [Int: [UInt8]], _ fields: inout FieldWriter
  ) -> SweepStretch {
    var stretch = SweepStretch(ordinals: ordinals)
    for ordinal in ordinals {
      if let line = ahead[ordinal] {
        stretch.bytes += fields.take()
        stretch.bytes += line
        continue
      }
      let index = shard.row(ordinal)
      do throws(SweepGrid.Impossible) {
        guard !isCancelled(), let row = try sweep.row(index, isCancelled: isCancelled) else {
          stretch.ordinals = ordinals.lowerBound..<ordinal
          break
        }
        sweep.columns.write(row, of: sweep, to: &fields)
        stretch.count.add(row, engine: sweep.engine)
      } catch {
        stretch.count.add(error, at: index)
      }
    }
    stretch.bytes += fields.take()
    return stretch
  }
}
