// Where the tests find what lies beside them.
package import FoundationEssentials

package enum SourceTree {
  /// The root of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
