/// What `git status --porcelain=v2 -z --branch` says, taken to pieces.

/// The state of a working tree, as far as it was asked for.
struct GitStatus: Equatable {
  /// nil on a detached head.
  var branch: String?
  /// The branch has no commit yet.
  var isUnborn = false
  /// Files that differ from the last commit, or are new; paths from the root of the repository.
  var files: [File] = []
  /// Files in conflict.
  var unmerged: [String] = []

  struct File: Equatable {
    var path: String
    /// The content in the last commit; nil for a file that is not in it.
    var committed: String?
    /// It is not in the working tree any more.
    var isGone: Bool
  }

  init(_ result: GitResult) {
    for part in result.parts {
      if part.hasPrefix("# branch.head ") {
        let name = String(part.dropFirst(14))
        branch = name == "(detached)" ? nil : name
      } else if part == "# branch.oid (initial)" {
        isUnborn = true
      } else if part.hasPrefix("1 ") {
        // 1 XY sub mH mI mW hH hI path
        let words = part.split(separator: " ", maxSplits: 8)
        guard words.count == 9, words[2] == "N..." else { continue }
        let isNew = words[6].allSatisfy { $0 == "0" }
        files.append(
          File(
            path: String(words[8]), committed: isNew ? nil : String(words[6]),
            isGone: words[5] == "000000"))
      } else if part.hasPrefix("u ") {
        // u XY sub m1 m2 m3 mW h1 h2 h3 path
        let words = part.split(separator: " ", maxSplits: 10)
        if words.count == 11 { unmerged.append(String(words[10])) }
      } else if part.hasPrefix("? ") {
        files.append(File(path: String(part.dropFirst(2)), committed: nil, isGone: false))
      }
    }
  }
}
