/// Issues from JSON as `export --to json`, `list --json` and `show --json` write it.

import FoundationEssentials
import Importing
import LedgerModel

enum JSONImport {
  static func read(_ bytes: [UInt8], _ path: String) throws(Failure) -> ImportedDocument {
    let value: JSONValue
    do { value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) } catch {
      throw Failure(
        .unreadable, zh: "“\(path)”不是 JSON：\(error)", en: "“\(path)” is no JSON: \(error)")
    }
    let data = value["data"] ?? value
    var document = ImportedDocument()
    for field in Field.ledger {
      guard field.name != "Format", let texts = data["ledger"]?[field.jsonKey]?.texts,
        !texts.isEmpty
      else { continue }
      document.header[field.name] = HeaderValues.joined(
        texts.map { TextCleaning.text($0) }, of: field)
    }
    let items = data["issues"]?.items ?? data.items ?? (data["id"] == nil ? [] : [data])
    for (place, item) in items.enumerated() {
      guard let issue = issue(item) else {
        let line = UnrecognisedLine(
          SourcePlace(line: place + 1), said("没有编号或标题", "no number or no title"))
        document.unrecognised.append(line)
        continue
      }
      let place = SourcePlace(line: place + 1)
      var imported = ImportedIssue(issue, from: place, to: place)
      imported.statusRaw = item["status"]?.text
      document.issues.append(imported)
    }
    return document
  }

  private static func issue(_ item: JSONValue) -> Issue? {
    guard let id = item["id"]?.text, IssueID.isValid(id) else { return nil }
    var issue = Issue(id: IssueID(id))
    for field in Field.issue where field.name != "Id" {
      guard let value = item[field.jsonKey] else { continue }
      switch field.kind {
      case .entry(let kind):
        issue.entries += (value.items ?? []).compactMap { entry(kind, $0) }.enumerated().map {
          Issue.PlacedEntry(occurrence: $0.offset, entry: $0.element)
        }
      case .text: issue.setValues(of: field.name, to: value.texts.map { TextCleaning.text($0) })
      default: issue.setValues(of: field.name, to: value.texts.map { TextCleaning.line($0) })
      }
    }
    if issue.owners.isEmpty, let owner = item["owner"]?.text {
      issue.owners = [TextCleaning.line(owner)]
    }
    issue.unknownFields = (item["otherFields"]?.items ?? []).compactMap { field in
      guard let name = field["name"]?.text, let text = field["value"]?.text else { return nil }
      // A name that no ledger may have stays before its value.
      return isName(name)
        ? Issue.UnknownField(name: name, value: TextCleaning.text(text))
        : Issue.UnknownField(name: "XOther", value: TextCleaning.text(name + "：" + text))
    }
    return issue.title.isEmpty ? nil : issue
  }

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter ?? false
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// An entry by its head as it stood in the file, else put together from its members.
  private static func entry(_ kind: EntryKind, _ item: JSONValue) -> Entry? {
    let text = TextCleaning.text(item["text"]?.text ?? "")
    if let head = item["head"]?.text.map({ TextCleaning.line($0) }), !head.isEmpty {
      return Entry(kind, value: text.isEmpty ? head : head + "\n" + text)
    }
    let shape = kind.shape
    var tokens: [EntryToken] = []
    func word(_ key: String) -> String? {
      item[key]?.text.map { TextCleaning.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if shape.hasID, let id = word("id") { tokens.append(.id(id)) }
    if shape.hasID, let state = word("status") { tokens.append(.state(state)) }
    if let day = word("date").flatMap({ Day(iso: $0) }) { tokens.append(.day(day)) }
    let people = item["owners"]?.texts ?? [word("by") ?? word("owner")].compactMap(\.self)
    tokens += people.map { .person(TextCleaning.line($0)) }
    if !shape.hasID, let state = word("status") { tokens.append(.state(state)) }
    for key in shape.knownKeys {
      let name = ["due": "deadline", "re": "measure"][key] ?? key
      guard let value = word(name) else { continue }
      tokens.append(.key(key, key == "re" && !value.hasPrefix("#") ? "#" + value : value))
    }
    return tokens.isEmpty ? nil : Entry(kind, tokens: tokens, text: text)
  }
}
