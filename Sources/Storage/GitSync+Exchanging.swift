/// What others have comes in and is merged, what is ours goes out.

internal import Glibc
internal import LedgerModel

extension GitSync {
  /// How often to try when others keep pushing.
  private static let pushLimit = 100
  /// How often to try when nobody else did and the push was refused all the same.
  private static let stuckLimit = 3
  /// How often to commit and merge anew when ledgers are saved in between.
  private static let mergeLimit = 5

  // MARK: Which remote

  mutating func findUpstream() -> Move {
    run(
      .findingUpstream,
      [
        "for-each-ref",
        "--format=%(refname)%00%(upstream)%00%(upstream:remotename)%00%(upstream:remoteref)%00",
        "refs/heads/" + (status.branch ?? ""),
      ])
  }

  mutating func foundUpstream(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    let branch = status.branch ?? ""
    let parts = result.parts
    if parts.count >= 4, parts[0] == "refs/heads/" + branch, !parts[1].isEmpty, !parts[2].isEmpty {
      (tracking, remote) = (parts[1], parts[2])
      remoteBranch = String(parts[3].dropFirst("refs/heads/".count))
      hasUpstream = true
      return fetch()
    }
    return run(.findingRemotes, ["remote"])
  }

  mutating func foundRemotes(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    let names = result.line.split(separator: "\n").map(String.init)
    if names.isEmpty { return end(.noRemote) }
    guard let name = names.first(where: { $0 == "origin" }) ?? (names.count == 1 ? names[0] : nil)
    else { throw .severalRemotes(names) }
    remote = name
    remoteBranch = status.branch ?? ""
    tracking = "refs/remotes/\(name)/\(remoteBranch)"
    return fetch()
  }

  // MARK: In

  mutating func fetch() -> Move {
    report.remote = "\(remote)/\(remoteBranch)"
    return run(.fetching, ["fetch", "--quiet", "--no-recurse-submodules", remote])
  }

  mutating func fetched(_ result: GitResult) -> Move {
    guard result.isFine else { return end(.unreachable(words: result.words)) }
    let place = tracking.hasPrefix("refs/remotes/\(remote)/") ? "refs/remotes/\(remote)/" : tracking
    return run(
      .findingTarget, ["for-each-ref", "--format=%(refname) %(objectname) %(symref)", place])
  }

  mutating func foundTarget(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    var branches: [String: String] = [:]
    for line in result.line.split(separator: "\n") {
      let words = line.split(separator: " ")
      // One that only points to another is the remote's HEAD.
      if words.count == 2 { branches[String(words[0])] = String(words[1]) }
    }
    // Git's own names for a first branch differ from machine to machine: two that mean the same must
    // not part for it.
    if mayTakeAnotherName, branches[tracking] == nil, branches.count == 1,
      let other = branches.keys.first
    {
      tracking = other
      hasUpstream = false
      remoteBranch = String(other.dropFirst("refs/remotes/\(remote)/".count))
      report.remote = "\(remote)/\(remoteBranch)"
    }
    target = branches[tracking] ?? ""
    if target.isEmpty { return status.isUnborn ? end(.done) : push() }
    if status.isUnborn { return try merge() }
    return run(.counting, ["rev-list", "--left-right", "--count", "HEAD...\(target)"])
  }

  /// The branch's name is nobody's choice. (A clone of a remote whose head leads nowhere follows a
  /// branch that is not there.)
  private var mayTakeAnotherName: Bool {
    isFresh || status.isUnborn || ["main", "master"].contains(remoteBranch)
  }

  mutating func counted(_ result: GitResult) throws(GitProblem) -> Move {
    let counts = result.line.split { $0 == "\t" || $0 == " " }.compactMap { Int($0) }
    guard result.isFine, counts.count == 2 else { throw .stepFailed(.compare, words: result.words) }
    (ahead, behind) = (counts[0], counts[1])
    if behind == 0 { return ahead == 0 ? end(.done) : push() }
    let sides = isFresh ? ["HEAD", target] : ["HEAD...\(target)"]
    return run(.comparing, ["diff", "--name-only", "-z", "--no-renames"] + sides, atTop: true)
  }

  mutating func compared(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .unrelated(remote: "\(remote)/\(remoteBranch)") }
    incoming = result.parts
    return try merge()
  }

  private mutating func merge() throws(GitProblem) -> Move {
    let names = incoming.filter { $0.hasPrefix(prefix) }.map(name)
    try lockLedgers(names)
    // Written before git begins, so that whatever happens this merge is known to be ours.
    let (mark, folder) = (SyncMark(commit: target), gitFolder)
    try stored { () throws(StorageError) in try mark.write(in: folder) }
    self.mark = mark
    let words = Phrase(
      zh: "合并 \(remote)/\(remoteBranch) 的改动", en: "merge the changes of \(remote)/\(remoteBranch)")
    return run(
      .merging,
      [
        // Remembered solutions of line conflicts must not be put into ledgers.
        "-c", "rerere.enabled=false", "merge", "--quiet", "--ff", "--no-edit", "--no-stat",
        "--no-autostash", "-m", words(setting.language),
      ] + (isFresh ? ["--allow-unrelated-histories"] : []) + [target], asPerson: true)
  }

  mutating func merged(_ result: GitResult) throws(GitProblem) -> Move {
    unlockLedgers()
    if result.isFine {
      SyncMark.remove(in: gitFolder)
      report.received += behind
      let known = Set(report.receivedFiles)
      report.receivedFiles += incoming.filter { $0.hasPrefix(prefix) }.map(name)
        .filter { !known.contains($0) }
      if status.isUnborn {
        status.isUnborn = false
        return end(.done)
      }
      // Without commits of our own the branch was only moved on.
      return ahead == 0 ? end(.done) : push()
    }
    refusal = result.words
    if mergeHead != nil {
      return run(
        .namingConflicts, ["diff", "--name-only", "-z", "--diff-filter=U"], atTop: true)
    }
    SyncMark.remove(in: gitFolder)
    return look(.lookingAfterMerge)
  }

  /// git refused to begin: a ledger may have been saved since the commit.
  mutating func lookedAfterMerge(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    status = GitStatus(result)
    let (files, status) = (files, status)
    let changed = try stored { () throws(StorageError) in try files.chosen(from: status) }
    let marked = try stored { () throws(StorageError) in try files.marked(changed) }
    mergeTries += 1
    guard changed.count > marked.count, mergeTries < GitSync.mergeLimit else {
      throw .mergeRefused(words: refusal)
    }
    return try choose()
  }

  // MARK: Out

  private mutating func push() -> Move {
    run(
      .pushing,
      ["push", "--porcelain"] + (hasUpstream ? [] : ["--set-upstream"])
        + [remote, "HEAD:refs/heads/\(remoteBranch)"])
  }

  mutating func pushed(_ result: GitResult) throws(GitProblem) -> Move {
    if result.isFine {
      report.sent = max(1, ahead)
      return end(.done)
    }
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    guard let refused = lines.first(where: { $0.hasPrefix("!") }) else {
      return end(.unreachable(words: result.words))
    }
    pushTries += 1
    stuck = refusedTarget == target ? stuck + 1 : 0
    refusedTarget = target
    if stuck >= GitSync.stuckLimit {
      let reason = refused.split(separator: "\t").last.map(String.init) ?? result.words
      throw .pushRefused(remote: "\(remote)/\(remoteBranch)", words: reason)
    }
    if pushTries >= GitSync.pushLimit {
      throw .pushedTooOften(remote: "\(remote)/\(remoteBranch)")
    }
    // Not all at the same moment again.
    return .wait(milliseconds: Int.random(in: 10...(50 * min(pushTries, 10))))
  }
}
