/// One person whom a document names with more and with fewer posts.

internal import LedgerModel
internal import Prose

/// 祁连生（党组成员、副局长） and, further down, 党组成员 祁连生 are one leader, who would be counted twice. The
/// form with all the posts stands for the others; a name without any post stays as it is.
struct PersonForms {
  private struct Form {
    var text: String
    var posts: [String]
  }
  /// What stands in the place of a form.
  private var known: [String: String] = [:]

  init(_ issues: [ImportedIssue]) {
    var fullest: [String: Form] = [:]
    var forms: [String: (name: String, posts: [String])] = [:]
    for imported in issues {
      for name in PersonForms.names(imported.issue) where forms[name] == nil {
        guard let form = PersonForms.parts(name) else { continue }
        forms[name] = form
        if form.posts.count > fullest[form.name]?.posts.count ?? 0 {
          fullest[form.name] = Form(text: name, posts: form.posts)
        }
      }
    }
    for (text, form) in forms {
      guard let full = fullest[form.name], full.text != text,
        form.posts.allSatisfy({ full.posts.contains($0) })
      else { continue }
      known[text] = full.text
    }
  }

  func join(_ issue: inout Issue) {
    if known.isEmpty { return }
    issue.lead = issue.lead.map { lead in
      let names = NameList.names(in: lead)
      guard names.contains(where: { known[$0] != nil }) else { return lead }
      return joined(names).joined(separator: "、")
    }
    issue.owners = joined(issue.owners)
    issue.support = joined(issue.support)
  }

  private func joined(_ names: [String]) -> [String] {
    names.reduce(into: []) { kept, name in
      let name = known[name] ?? name
      if !kept.contains(name) { kept.append(name) }
    }
  }

  private static func names(_ issue: Issue) -> [String] {
    (issue.lead.map { NameList.names(in: $0) } ?? []) + issue.owners + issue.support
  }

  /// The name and the posts of 党组成员 祁连生 and 祁连生（党组成员、副局长）; nil for other forms.
  private static func parts(_ text: String) -> (name: String, posts: [String])? {
    if text.last == "）", let open = text.firstIndex(of: "（") {
      let posts = text[text.index(after: open)...].dropLast().split(separator: "、")
        .map { String($0) }
      let name = String(text[..<open])
      return isName(name) && !posts.isEmpty && posts.allSatisfy(CellNames.isPost)
        ? (name, posts) : nil
    }
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let post = String(text[..<blank])
    let name = String(text[text.index(after: blank)...])
    return CellNames.isPost(post) && isName(name) ? (name, [post]) : nil
  }

  private static func isName(_ text: String) -> Bool {
    (2...4).contains(text.count) && !text.contains(" ") && !CellNames.isPost(text)
  }
}

extension ImportedDocument {
  mutating func joinPersons() {
    let forms = PersonForms(issues)
    for place in issues.indices { forms.join(&issues[place].issue) }
  }
}
