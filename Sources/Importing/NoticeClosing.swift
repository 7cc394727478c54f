/// The paragraphs after the last issue: thanks, telephones, signature.

internal import Prose

enum NoticeClosing {
  private static let beginnings = [
    "欢迎广大", "欢迎社会", "欢迎对", "欢迎干部", "欢迎党员", "如有意见", "如有异议", "联系电话", "联系方式", "监督电话", "举报电话", "特此通报",
    "特此公告",
    "特此公示", "特此报告", "特此说明", "公示期", "公示时间", "反馈渠道", "以上整改情况", "以上情况", "现予以公布", "邮政信箱", "电子邮箱",
    "通信地址", "通讯地址",
    "来信地址", "意见反馈", "监督方式", "受理方式", "邮编", "请广大", "附件：", "附件:", "抄送", "联系地址", "邮寄地址",
  ]

  /// Whether the part about issues ends here.
  static func begins(_ line: String) -> Bool {
    beginnings.contains { line.hasPrefix($0) }
  }
}
