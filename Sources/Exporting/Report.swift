/// Official documents out of a ledger: one door for every kind.

import LedgerModel
package import LedgerText
import Rules

package enum Report {
  /// What became of the file at a path, compared with the SHA-256 where one was recorded.
  package typealias EvidenceLook = (_ path: String, _ hash: String?) -> EvidenceState

  /// A document of one kind, or why it must not be written yet.
  ///
  /// Figures are counted from the ledger, never typed and never taken from what it declares. What the
  /// ledger does not know stays a ruled space, or is marked 〔请补写〕 where a person has to write.
  ///
  /// - Parameter evidence: looks for a file of evidence by its path below the ledger's folder; nil where
  ///   nobody can look.
  package static func papers(
    _ kind: ReportKind, _ source: ExportSource, _ options: ReportOptions = ReportOptions(),
    evidence: EvidenceLook? = nil
  ) -> ReportResult {
    var result = ReportResult()
    do throws(ReportObstacle) {
      var material = ReportMaterial(source)
      material.evidence = evidence
      var paper = try draft(kind, material, options)
      let hidden = paper.told.filter(\.isPrivate)
      if !hidden.isEmpty, options.issues.isEmpty, kind != .tongbao {
        let remark = ReportObstacle.privateIssues(hidden, areLeftOut: kind.goesOut)
        if kind.goesOut {
          result.remarks = [remark]
          var rest = source
          rest.places.removeAll { place in hidden.contains { $0.place == place } }
          paper = try draft(kind, ReportMaterial(rest), options)
        }
        paper.remarks.append(remark)
      }
      if kind == .silists || kind == .diaodu {
        let chosen = material.source(of: try material.chosen(options))
        paper.workbook =
          kind == .silists ? LedgerWorkbook.fourLists(chosen) : LedgerWorkbook.monthly(chosen)
      }
      result = paper.result(isDraft: options.isDraft)
      return result
    } catch {
      result.obstacles = [error]
      return result
    }
  }

  private static func draft(
    _ kind: ReportKind, _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    switch kind {
    case .tongbao: try PublishedReport.draft(material, options)
    case .duban: try SlipReport.draft(material, options)
    case .jiaojie: try HandoverReport.draft(material, options)
    case .jiyao: MinutesReport.draft(material, options)
    case .xiaohao: try ClosingReport.draft(material, options)
    case .silists: try FourListsReport.draft(material, options)
    case .guapai: try ListedReport.draft(material, options)
    case .diaodu: try MonthlyReport.draft(material, options)
    case .wenze: try AccountabilityReport.draft(material, options)
    case .zhidu: try RegulationReport.draft(material, options)
    case .baozhang: try SupportReport.draft(material, options)
    case .huitoukan: try LastingReport.draft(material, options)
    case .dubantai: try NoticeReport.draft(material, options)
    case .yanqi: try ExtensionReport.draft(material, options)
    case .juyifansan: try SameKindReport.draft(material, options)
    }
  }
}

/// A document in the making, with what was found on the way.
struct ReportDraft {
  var paper: Paper
  /// The same as a spreadsheet, of kinds that have one.
  var workbook: Workbook?
  var obstacles: [ReportObstacle] = []
  var remarks: [ReportObstacle] = []
  /// The issues that it tells of, by name or number.
  var told: [ReportMaterial.Item] = []

  init(title: String, isLandscape: Bool = false) {
    paper = Paper(title: title, isLandscape: isLandscape)
  }

  /// A list on a turned page: what it is, whose, and of which day.
  init(list title: String, _ material: ReportMaterial) {
    self.init(title: title, isLandscape: true)
    tellBroken(material)
    add(.title(title))
    add(
      .subtitle(
        ReportText.line(orBlank: material.header.inspected)
          + "　截至\(material.today.long(.chinese))"))
  }

  mutating func add(_ block: Paper.Block) { paper.blocks.append(block) }
  mutating func add(_ blocks: [Paper.Block]) { paper.blocks += blocks }
  mutating func text(_ text: String) { paper.blocks.append(.text(text)) }

  mutating func remark(_ code: String, _ words: Phrase) {
    remarks.append(ReportObstacle(code, words))
  }

  /// Days that an import concluded stand in no document; the reader has to know why.
  mutating func tellConcluded() {
    for item in told where item.hasConcludedDay {
      remarks.append(
        ReportObstacle(
          "concluded_day", item,
          Phrase(
            zh: "完成日期没有载明，是导入时推定的，没有写入；核实后填写",
            en: "its day of completion was concluded by the import and is left out; find out and "
              + "fill it in")))
    }
  }

  /// Records that cannot be read are in no document; the reader has to know.
  mutating func tellBroken(_ material: ReportMaterial, isObstacle: Bool = false) {
    for line in material.source.broken {
      var finding = ReportObstacle(
        "broken_record",
        Phrase(
          zh: "第 \(line) 行起的记录读不出来，没有写入；先用 guatu check 修好",
          en: "the record from line \(line) on cannot be read and is left out; mend it first, see "
            + "guatu check"))
      finding.line = line
      if isObstacle { obstacles.append(finding) } else { remarks.append(finding) }
    }
  }

  func result(isDraft: Bool) -> ReportResult {
    var result = ReportResult()
    result.obstacles = obstacles
    result.remarks = remarks
    if obstacles.isEmpty {
      result.paper = paper
    } else if isDraft, !obstacles.contains(where: \.isFinal) {
      var marked = paper
      marked.blocks.insert(.warning(ReportDraft.warning(obstacles)), at: 0)
      result.paper = marked
    }
    if result.paper != nil { result.workbook = workbook }
    return result
  }

  /// The line at the top of a draft: the first findings in words, the rest counted.
  private static func warning(_ obstacles: [ReportObstacle]) -> String {
    let shown = obstacles.prefix(5).map { obstacle in
      obstacle.issue.map { "\(ReportText.line($0.text))号" + obstacle.words.zh }
        ?? obstacle.words.zh
    }
    let rest = obstacles.count - shown.count
    return "草稿，不得上报：" + shown.joined(separator: "；")
      + (rest > 0 ? "；另有\(rest)处" : "") + "。"
  }
}
