/// The door of the module: three versions of a ledger in, one text and its conflicts out.

package import LedgerText

package enum ThreeWayMerge {
  /// Merges two versions of a ledger that began as one, field by field, ledger format §10.
  ///
  /// What only one side changed is taken from it byte by byte; what both changed in different ways is
  /// a conflict, never a silent loss. Line ends and BOM are those of `ours`. An empty base means that
  /// both sides began with nothing.
  package static func merge(
    base: Ledger, ours: Ledger, theirs: Ledger
  ) throws(MergeRefusal) -> MergeResult {
    for (ledger, side) in [(base, MergeSide.base), (ours, .ours), (theirs, .theirs)] {
      if let refusal = MergeRefusal.of(ledger, side) { throw refusal }
    }
    let (plainBase, baseForm) = plain(base)
    let (plainOurs, form) = plain(ours)
    let (plainTheirs, theirForm) = plain(theirs)
    let ledgers = Sides(base: plainBase, ours: plainOurs, theirs: plainTheirs)
    // The end of the last line is a thing of its own, with two values that cannot clash.
    let keepsOurEnd = base.bytes.count == 0 || form.endsLine != baseForm.endsLine
    let endsLine = keepsOurEnd ? form.endsLine : theirForm.endsLine
    return try withBytes(of: ledgers) { (bytes) throws(MergeRefusal) in
      let merge = try DocumentMerge(ledgers, bytes)
      return MergeResult(
        ledgers: ledgers, pieces: merge.pieces, conflicts: merge.conflicts, form: form,
        endsLine: endsLine)
    }
  }

  /// The ledger in LF form without a BOM, and how its file writes lines.
  private static func plain(_ ledger: Ledger) -> (Ledger, LineForm) {
    let (bytes, form) = LineForm.plain(ledger.bytes)
    if form == LineForm() { return (ledger, form) }
    return (Ledger(bytes: bytes, path: ledger.path, today: ledger.today), form)
  }

  static func withBytes<Result, Failure: Error>(
    of ledgers: Sides<Ledger>,
    _ body: (Sides<UnsafeRawBufferPointer>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try ledgers.base.bytes.withBytes { (base) throws(Failure) in
      try ledgers.ours.bytes.withBytes { (ours) throws(Failure) in
        try ledgers.theirs.bytes.withBytes { (theirs) throws(Failure) in
          try body(Sides(base: base, ours: ours, theirs: theirs))
        }
      }
    }
  }
}
