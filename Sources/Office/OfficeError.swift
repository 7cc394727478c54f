/// Why a document could not be opened or written.

package import LedgerModel

/// A document that cannot be read or written; each case says what to do.
package enum OfficeError: Error, Equatable, Sendable {
  /// A library of the system is missing.
  case libraryMissing(package: String)
}

extension OfficeError: UserFacing {
  package var message: Phrase {
    switch self {
    case .libraryMissing(let package):
      Phrase(zh: "这台机器上没有 \(package)", en: "\(package) is not installed on this machine")
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .libraryMissing(let package):
      Phrase(zh: "请安装：apt-get install \(package)", en: "install it: apt-get install \(package)")
    }
  }
}
