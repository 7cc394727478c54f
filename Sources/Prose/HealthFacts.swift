/// Clauses of a text that tell of somebody's illness.

package struct HealthFacts {
  package init() {}

  /// A text without one of these words tells of nobody's illness.
  package static let words = (illness + " 诊断").wordList

  private static let illness =
    """
    患有 身患 患病 患了 因病 病历 病情 病史 病危 病假 重病 绝症 疾病 确诊 化疗 放疗 透析 住院 手术 癌 肿瘤 \
    白血病 尿毒症 脑梗 脑出血 脑溢血 心梗 心肌梗 冠心病 心脏病 高血压 糖尿病 精神分裂 抑郁 精神病 艾滋 乙肝 \
    丙肝 肝硬化 肺结核 癫痫 帕金森 痴呆 残疾证 精神残疾 智力残疾 肢体残疾 怀孕 堕胎 个人史 身体状况 健康状况 体检报告
    """

  /// Words that make a clause one about illness.
  private let terms = HealthFacts.finder(illness)

  /// Words by which the same speak of policy, offices or animals.
  private let policy = HealthFacts.finder(
    """
    防控 预防 防治 筛查 救助 医保 政策 随访 签约 致贫 返贫 低保 宣传 动物 畜禽 病虫 检疫 疫病 患者 疾控 保险 报销 \
    手术室 住院部 住院楼 服务中心 管理制度 卫生院 卫生室 慢性病
    """)

  /// Names of offices that begin with an illness.
  private let offices = HealthFacts.finder(
    "肿瘤科 肿瘤医院 肿瘤中心 精神病院 精神病医院 手术室 住院部 住院楼 住院医师 高血压门诊 糖尿病门诊 残疾证办理")

  /// Of a person, or, as often in reports, of what is wrong with an office.
  private let diagnosis = HealthFacts.finder("诊断")
  private let analysis = HealthFacts.finder(
    "问题 精准 把脉 会诊 剖析 症结 党性 整改 自我 发展 经济 短板 政治 试剂 设备 仪器 中心 采购 影像 技术")

  /// Words by which a clause speaks of one person.
  private let personal = HealthFacts.finder(
    """
    某 其 本人 患有 身患 被诊断 诊断患 诊断为 医院诊断 诊断证明 诊断书 被确诊 确诊为 身体状况 个人史 病危
    """)

  private static func finder(_ words: String) -> WordFinder { WordFinder(words.wordList) }

  /// The clauses to be hidden, each without the marks around it; neighbours are one.
  ///
  /// - Parameter names: those of persons who occur in the ledger.
  package func clauses(of text: [UInt32], names: WordFinder) -> [Range<Int>] {
    guard terms.isAny(in: text, text.indices) || diagnosis.isAny(in: text, text.indices) else {
      return []
    }
    var found: [Range<Int>] = []
    var start = 0
    for place in 0...text.count where place == text.count || isBoundary(text, place) {
      let clause = start..<place
      if !clause.isEmpty, tells(text, clause, names) {
        if let last = found.last, last.upperBound + 1 == start, isComma(text[start - 1]) {
          found[found.count - 1] = last.lowerBound..<place
        } else {
          found.append(clause)
        }
      }
      start = place + 1
    }
    return found
  }

  private func tells(_ text: [UInt32], _ clause: Range<Int>, _ names: WordFinder) -> Bool {
    let isIllness = clause.contains { place in
      terms.word(in: text, at: place) != nil && offices.word(in: text, at: place) == nil
    }
    guard isIllness || diagnosis.isAny(in: text, clause) else { return false }
    if personal.isAny(in: text, clause) || names.isAny(in: text, clause) { return true }
    if isIllness, suffers(text, clause) { return true }
    return !(isIllness ? policy : analysis).isAny(in: text, clause)
  }

  /// 患乳腺癌的村民: 患 with an illness close behind it; 患者 are nobody, nor are those 患癌症等重大疾病的.
  private func suffers(_ text: [UInt32], _ clause: Range<Int>) -> Bool {
    clause.contains { place in
      guard text[place] == 0x60A3, place + 1 < clause.upperBound, text[place + 1] != 0x8005 else {
        return false
      }
      if place > clause.lowerBound, before.contains(text[place - 1]) { return false }
      let near = place + 1..<min(clause.upperBound, place + 7)
      return terms.isAny(in: text, near)
        && !text[near.lowerBound..<min(clause.upperBound, place + 9)]
          .contains { kinds.contains($0) }
    }
  }

  /// 等, 类: illnesses of a kind.
  private let kinds = Set("等类".unicodeScalars.map(\.value))
  /// 隐患, 后患, 医患: no one is ill.
  private let before = Set("隐后医祸水".unicodeScalars.map(\.value))

  private func isBoundary(_ text: [UInt32], _ place: Int) -> Bool {
    switch Unicode.Scalar(text[place]) {
    case "，", "。", "；", "！", "？", "：", "（", "）", "\n", "(", ")", ";", "!", "?": true
    case ",": place + 1 >= text.count || !(48...57).contains(text[place + 1])
    default: false
    }
  }

  private func isComma(_ scalar: UInt32) -> Bool { scalar == 0xFF0C || scalar == 0x2C }
}
