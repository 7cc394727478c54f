/// Names of party bodies and offices, as titles and signatures write them.

internal import Prose

enum NoticeBody {
  private static let endings = [
    "委员会", "党委", "党组", "党工委", "党总支", "党支部", "总支部", "支部", "分党组", "机关党委", "工委", "委员会办公室",
    "人民政府", "局", "办公室", "领导小组", "总支委员会", "镇委", "乡委", "街道工委", "集团", "公司", "中心", "学校", "医院",
  ]

  /// Whether a line is the name of a body: short, without marks, with an ending of its kind.
  static func isName(_ line: String) -> Bool {
    let bare = String(line.filter { !$0.isWhitespace })
    guard bare.count >= 4, bare.count <= 40,
      !bare.contains(where: { "，。；：、,;:？！".contains($0) })
    else { return false }
    if bare.hasPrefix("中共") || bare.hasPrefix("中国共产党") { return !bare.contains("关于") }
    return endings.contains { bare.hasSuffix($0) }
  }

  /// The body's name with which a title begins: 石桥街道党工委巡察整改情况公开.
  static func beginning(of title: String) -> String? {
    let letters = Array(title)
    for length in stride(from: 4, through: min(40, letters.count - 2), by: 1) {
      guard "巡关落对整贯十2".contains(letters[length]) else { continue }
      let name = String(letters[..<length])
      if isName(name) { return name }
    }
    return nil
  }
}
