/// What a person is told when something goes wrong: what, where, and what to do.

/// A place in a text file; line and column count from 1, the column in characters.
package struct TextPlace: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// An error that is worded for people.
package protocol UserFacing: Error {
  /// What is wrong and where.
  var message: Phrase { get }
  /// What to do about it; nil where nothing can be done.
  var remedy: Phrase? { get }
}

extension UserFacing {
  package var remedy: Phrase? { nil }

  /// Message and remedy in one line.
  package func sentence(_ language: Language) -> String {
    guard let remedy else { return message(language) }
    return message(language) + (language == .chinese ? "；" : "; ") + remedy(language)
  }
}
