/// A lens, a filter and an order under a name, kept in a small text file.

package import LedgerModel
package import Rules

/// One line of the file `views`: `name = filter; lens=deadline; sort=urgency`.
package struct SavedView: Equatable, Sendable {
  package var name: String
  package var filter: String
  package var lens: Lens?
  package var order: IssueOrder?

  package init(name: String, filter: String, lens: Lens?, order: IssueOrder?) {
    self.name = name
    self.filter = filter
    self.lens = lens
    self.order = order
  }

  /// The line of the file.
  package var line: String {
    var text = "\(name) = \(filter)"
    if let lens { text += "; lens=\(lens.rawValue)" }
    if let order { text += "; sort=\(order.rawValue)" }
    return text
  }

  /// A line that is no view, and why.
  package struct Mistake: Equatable, Sendable {
    package var line: Int
    package var message: Phrase
  }

  /// Reads the file; blank lines and lines that start with `#` are passed over.
  package static func read(_ text: String) -> (views: [SavedView], mistakes: [Mistake]) {
    var views: [SavedView] = []
    var mistakes: [Mistake] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = line.trimmed
      if bare.isEmpty || bare.hasPrefix("#") { continue }
      guard let equals = bare.firstIndex(of: "="), !bare[..<equals].trimmed.isEmpty else {
        mistakes.append(
          Mistake(
            line: index + 1,
            message: Phrase(zh: "应写作“名称 = 筛选”", en: "should read “name = filter”")))
        continue
      }
      var view = SavedView(name: bare[..<equals].trimmed, filter: "", lens: nil, order: nil)
      for part in bare[bare.index(after: equals)...].split(separator: ";") {
        let word = part.trimmed
        if word.hasPrefix("lens=") {
          view.lens = Lens(rawValue: String(word.dropFirst(5)))
          if view.lens == nil { mistakes.append(unknown(word, at: index + 1)) }
        } else if word.hasPrefix("sort=") {
          view.order = IssueOrder(rawValue: String(word.dropFirst(5)))
          if view.order == nil { mistakes.append(unknown(word, at: index + 1)) }
        } else {
          view.filter += view.filter.isEmpty ? word : "; " + word
        }
      }
      views.append(view)
    }
    return (views, mistakes)
  }

  private static func unknown(_ word: String, at line: Int) -> Mistake {
    Mistake(line: line, message: Phrase(zh: "不认识“\(word)”", en: "“\(word)” is not known"))
  }
}
