/// A ledger as JSON with all that it holds, for `export --to json`.

import Exporting
import LedgerModel
import LedgerText
import Rules

enum LedgerJSON {
  static func document(_ source: ExportSource) throws(Failure) -> String {
    let ledger = source.ledger
    let header = Field.ledger.compactMap { field -> (key: String, value: JSON)? in
      let values = ledger.values(of: field.name, in: .ledger)
      guard !values.isEmpty else { return nil }
      return (field.jsonKey, field.isRepeatable ? .texts(values) : .text(values[0]))
    }
    return try JSON.document(
      "export", asOf: source.today,
      .object([
        ("ledger", .object(header)),
        (
          "issues",
          .list(
            source.places.map {
              IssueJSON.value(ledger, row: $0, source.setting, isWhole: true)
            })
        ),
      ]))
  }
}
