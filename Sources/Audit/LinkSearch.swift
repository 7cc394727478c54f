/// One issue as something to look for in the records of others, without decoding them.
internal import LedgerModel
internal import Prose

/// The names and phrases of an issue, and the rows that hold some of them.
struct LinkSearch {
  /// Nothing that more than so many issues hold tells anything, the one that asks included.
  private static let most = 6

  /// Title and description.
  private let problem: [UInt32]
  private let phrases: TellingPhrases
  private let names: [String]
  private let finder: WordFinder
  /// How many other rows hold each name, and each four letters of the problem.
  private var holdersOfName: [Int]
  private var holdersOfGram: [Int: Int] = [:]
  private var hits: [Hit] = []

  private struct Hit {
    var place: Int
    var names: [Int]
    /// Stretches of `problem` that the other problem has, too.
    var runs: [Range<Int>]
  }

  struct SharedPhrase {
    var words: String
    /// Letters that belong to no ordinary word.
    var telling: Int
  }

  struct Candidate {
    var place: Int
    var phrase: SharedPhrase?
  }

  init(_ issue: Issue) {
    problem = LinkSearch.problem(of: issue).unicodeScalars.map(\.value)
    phrases = TellingPhrases(problem)
    names = LinkSearch.names(of: issue)
    finder = WordFinder(names)
    holdersOfName = [Int](repeating: 0, count: names.count)
  }

  /// Nothing to look for.
  var isEmpty: Bool { names.isEmpty && phrases.isEmpty }

  /// Notes what a record holds.
  mutating func look(at record: Range<Int>, of place: Int, in bytes: UnsafeRawBufferPointer) {
    let text = LinkText(record, in: bytes)
    var found: [Int] = []
    for letters in [text.problem, text.acts] where !names.isEmpty {
      for start in letters.indices {
        for name in finder.words(in: letters, at: start) where !found.contains(name) {
          found.append(name)
        }
      }
    }
    let runs = phrases.runs(in: text.problem)
    guard !found.isEmpty || !runs.isEmpty else { return }
    for name in found { holdersOfName[name] += 1 }
    for gram in Set(runs.flatMap { $0.lowerBound...$0.upperBound - TellingPhrases.shortest }) {
      holdersOfGram[gram, default: 0] += 1
    }
    hits.append(Hit(place: place, names: found, runs: runs))
  }

  /// The rows that share something rare, those that share most first, then the nearest to a row.
  func candidates(nearest row: Int) -> [Candidate] {
    hits.compactMap { hit -> (candidate: Candidate, weight: Int)? in
      let shared = hit.names.count { holdersOfName[$0] < LinkSearch.most }
      let phrase = hit.runs.compactMap(phrase).max { $0.telling < $1.telling }
      guard shared > 0 || phrase != nil else { return nil }
      return (
        Candidate(place: hit.place, phrase: phrase), 18 * shared + 2 * (phrase?.telling ?? 0)
      )
    }.sorted {
      ($1.weight, abs($0.candidate.place - row), $0.candidate.place)
        < ($0.weight, abs($1.candidate.place - row), $1.candidate.place)
    }.map(\.candidate)
  }

  /// The telling part of a stretch, if few have it.
  private func phrase(_ run: Range<Int>) -> SharedPhrase? {
    guard let (range, telling) = phrases.telling(in: run) else { return nil }
    let holders =
      (range.lowerBound...range.upperBound - TellingPhrases.shortest)
      .map { holdersOfGram[$0] ?? 0 }.min() ?? 0
    guard holders < LinkSearch.most else { return nil }
    return SharedPhrase(words: Letters.string(problem[range]), telling: telling)
  }

  /// The rare names that both issues have, as names and not as parts of other words; the longest of
  /// those that end alike.
  func shared(with other: Issue) -> [String] {
    let theirs = Set(LinkSearch.names(of: other))
    let both = names.indices.filter {
      holdersOfName[$0] < LinkSearch.most && theirs.contains(names[$0])
    }.map { names[$0] }
    return both.filter { name in !both.contains { $0 != name && $0.hasSuffix(name) } }
  }

  private static func problem(of issue: Issue) -> String {
    [issue.title, issue.detail ?? ""].joined(separator: "\n")
  }

  /// Names in problem, measures and progress in the order in which they stand there.
  private static func names(of issue: Issue) -> [String] {
    var names: [String] = []
    func add(_ words: String) {
      let text = AuditText(words)
      for cue in text.all(.entity) {
        for name in NamedEntity.names(cue.range, text) where !names.contains(name) {
          names.append(name)
        }
      }
    }
    add(problem(of: issue))
    for placed in issue.entries {
      switch placed.entry.kind {
      case .measure where placed.entry.state != "void", .progress: add(placed.entry.text)
      default: break
      }
    }
    return names
  }
}
