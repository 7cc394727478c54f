package import Importing
package enum SourceFile { package static func read(_ bytes: [UInt8], name: String, progress: ((Double) -> Void)? = nil) throws(OfficeError) -> SourceContent { .text([]) } }
