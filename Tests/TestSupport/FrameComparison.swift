// Expected pictures beside the tests: compared as text, recorded on request.
internal import FoundationEssentials

/// Compares a picture with the expected one in the folder `Frames` beside the calling test.
///
/// With GUATU_RECORD=1 in the environment the picture is written instead, except where CI is set:
/// there nothing is recorded and the difference stands.
/// - Returns: nil when they are equal (or the picture was recorded), else what to show: the lines
///   that differ, expected and actual, or why there is nothing to compare with. Use it as
///   `#expect(pictureDifference(frame.picture, named: "board-80x24") == nil)`.
package func pictureDifference(
  _ actual: String, named name: String, besides test: String = #filePath,
  environment: [String: String] = ProcessInfo.processInfo.environment
) -> String? {
  let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Frames")
  let file = folder.appending(path: name + ".txt")
  let records = environment["GUATU_RECORD"] == "1" && (environment["CI"] ?? "").isEmpty
  do {
    if records {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      return nil
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      return "there is no \(file.path); run with GUATU_RECORD=1 to record it:\n" + actual
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    return lineDifference(expected: expected, actual: actual)
  } catch {
    return "\(file.path): \(error)"
  }
}

/// The lines in which two texts differ, with their numbers; nil when the texts are equal.
package func lineDifference(expected: String, actual: String) -> String? {
  if expected == actual { return nil }
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var text = ""
  for number in 0..<max(wanted.count, found.count) {
    let old = number < wanted.count ? String(wanted[number]) : nil
    let new = number < found.count ? String(found[number]) : nil
    if old == new { continue }
    if let old { text += "line \(number + 1) expected \(old)\n" }
    if let new { text += "line \(number + 1) actual   \(new)\n" }
  }
  return text.isEmpty ? "the texts differ in invisible characters" : text
}
