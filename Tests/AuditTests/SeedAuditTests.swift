/// The sample that grew from a real report: what the audit finds in it, and what it must not find.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `The audit of the sample` {
}
