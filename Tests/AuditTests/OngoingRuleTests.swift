/// Finished issues whose measures still go on, or are yet to come.

import Audit
import LedgerModel
import LedgerText
import Testing

/// A finished issue with the measures of a report.
func finished(_ measures: String...) -> String {
  "Status: done\nDone: 2026-06-15"
    + measures.enumerated().map { "\nMeasure: #\($0 + 1) !done src:import\n+ \($1)" }.joined()
}

@Suite struct `Called done and still going on` {
  static let cases = [
    AuditCase(
      name: "an end that is expected", issues: [finished("主体结构完成至8层，预计10月底竣工。")],
      expected: ["01.1"]),
    AuditCase(
      name: "what has to happen first", issues: [finished("已拆除4处，另有1处待法院判决后拆除。")],
      expected: ["01.1"]),
    AuditCase(
      name: "waiting for somebody", issues: [finished("资料已报送，等待县里组织验收。")], expected: ["01.1"]),
    AuditCase(
      name: "a punishment to come", issues: [finished("对2名干部诫勉谈话，拟给予1人警告处分。")], expected: ["01.1"]),
    AuditCase(
      name: "a promise to pay", issues: [finished("已收回租金7万元，余款承诺年底前付清。")], expected: ["01.1"]),
    AuditCase(name: "at a steady pace", issues: [finished("路灯已采购，安装工作稳步推进。")], expected: ["01.1"]),
    AuditCase(
      name: "a steady pace of what was done", issues: [finished("稳步推进河道治理，清淤3公里。")], expected: []),
    AuditCase(
      name: "an effect that is expected", issues: [finished("重新招标，预计每年节约20万元。")], expected: []),
    AuditCase(name: "a paper of promises", issues: [finished("6名干部已签订承诺书，年底前公示。")], expected: []),
    AuditCase(
      name: "to receive waits for nothing", issues: [finished("规范接待县委工作组后的报销手续。")], expected: []),
    AuditCase(
      name: "waited for, and ended", issues: [finished("待县里批复后拨付，现已全部拨付到位。")], expected: []),
    AuditCase(
      name: "a recorded day of what was planned",
      issues: [
        "Status: done\nDone: 2026-06-15\nMeasure: #1 !done done:2026-03-01\n+ 更换管道，预计3月竣工。"
      ], expected: []),
    AuditCase(
      name: "已逐步", issues: [finished("乡纪委已逐步对经办人员开展追责。")], expected: ["01.1"]),
    AuditCase(name: "正在", issues: [finished("村里正在按图施工。")], expected: ["01.1"]),
    AuditCase(name: "尚未", issues: [finished("账目已移交，尚未入账的还有三笔。")], expected: ["01.1"]),
    AuditCase(name: "推进中 at the end", issues: [finished("管网改造稳步推进中。")], expected: ["01.1"]),
    AuditCase(
      name: "a share is no end", issues: [finished("改造正在进行，已完成60%。")], expected: ["01.1"]),
    AuditCase(
      name: "a rest that waits", issues: [finished("清退9户，剩余3户待县里核对。")], expected: ["01.1"]),
    AuditCase(name: "not yet again", issues: [finished("供水尚未恢复。")], expected: ["01.1"]),
    AuditCase(name: "not yet at all", issues: [finished("长效机制尚未形成。")], expected: ["01.1"]),
    AuditCase(name: "to be made better", issues: [finished("台账有待完善。")], expected: ["01.1"]),
    AuditCase(name: "it still happens", issues: [finished("乱倒垃圾仍有发生。")], expected: ["01.1"]),
    AuditCase(name: "being written", issues: [finished("有关制度正在完善。")], expected: ["01.1"]),
    AuditCase(name: "in use", issues: [finished("2026年3月建好水厂，正在正常运行。")], expected: []),
    AuditCase(name: "it did not happen", issues: [finished("截至目前，尚未发生反弹。")], expected: []),
    AuditCase(
      name: "an end far away in a text without full stops",
      issues: [
        finished("村里正在按图施工，" + String(repeating: "逐户上门核对，", count: 60) + "全部完成")
      ], expected: ["01.1"]),
    AuditCase(
      name: "a measure that is not done",
      issues: ["Status: done\nDone: 2026-06-15\nMeasure: #1 !doing\n+ 安装水位标尺。"], expected: ["01.1"]),
    AuditCase(
      name: "an end in the same sentence",
      issues: [finished("租车开支自2025年2月起逐步压减，至2025年6月份支出为零。")], expected: []),
    AuditCase(
      name: "a rest that was settled", issues: [finished("清退9户，剩余3户已于3月全部清退。")], expected: []),
    AuditCase(
      name: "nothing happened", issues: [finished("2026年站所人员暂未轮岗。")], expected: []),
    AuditCase(
      name: "what was looked at", issues: [finished("对正在施工的项目逐个检查，问题当场改正。")], expected: []),
    AuditCase(name: "what is described", issues: [finished("正在使用的账册全部收回核对。")], expected: []),
    AuditCase(name: "nothing was seen", issues: [finished("复查两遍，尚未发现新的问题。")], expected: []),
    AuditCase(
      name: "works that were finished", issues: [finished("加快推进管网改造，2026年3月竣工。")], expected: []),
    AuditCase(
      name: "what was found", issues: [finished("回头看发现仍有不符的3处，当场改正。")], expected: []),
    AuditCase(
      name: "during the works", issues: [finished("施工中商户反映的噪声问题，逐一督促解决。")], expected: []),
    AuditCase(name: "quoted", issues: [finished("删去报告里“正在推进”的说法。")], expected: []),
    AuditCase(name: "an effect", issues: [finished("学习风气正在形成，已逐步规范。")], expected: []),
    AuditCase(name: "a threat", issues: [finished("不再允许未完成的项目先付款。")], expected: []),
    AuditCase(
      name: "an open issue", issues: ["Measure: #1 !doing\n+ 村里正在按图施工。"], expected: []),
    AuditCase(
      name: "soft words in a plan whose day is recorded",
      issues: [
        "Status: done\nDone: 2026-06-15\nMeasure: #1 !done done:2026-03-01\n+ 加快推进复耕，逐步完善机制。"
      ],
      expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.doneButOngoing, audited) == audited.expected)
  }

  static let unfinished = [
    "公厕改造尚未完工。", "案件尚未结案，已约谈2人。", "新泵房还未投入使用。", "正在办理竣工手续。",
    "收回租金4万元，尚有12万元未收回。", "目前完成工程量的60%。", "沟渠已清淤2公里，剩下的拟于7月开工。",
    "草案已报送，待党委会审议后印发。", "正与县水务局沟通协调管网移交。", "道路尚未完工，预计8月竣工。",
    "目前正在施工，待资金到位后，8月竣工。", "陆续清退，已完成3户，占总数的60%。", "形象进度达80%。",
    "西库暂未施工，待雨季结束后施工。", "清理12笔，剩余部分计划年内清理完毕。", "2026年1月5日评查，6月30日前完成，届时通报结果。",
    "已办结4件，其余3件由领导包案化解。", "收回12万元，余款分期归还。", "已向法院起诉，一审未开庭。", "3户拒不退出，继续做工作。",
    "2026年1月5日完成招标，已进入施工阶段。", "2026年1月5日完成设计，下一步组织实施。", "完成整改90%。",
  ]

  @Test(arguments: unfinished)
  func `are found in what is not finished yet`(_ text: String) throws {
    let audited = AuditCase(name: text, issues: [finished(text)], expected: [])
    #expect(try places(.doneButOngoing, audited) == ["01.1"])
  }

  static let over = [
    "群众办事等待时间由40分钟缩短到15分钟。", "增设窗口2个，不再让群众等待叫号。", "规范低保待遇经审核确定后按月发放的流程。",
    "待遇标准审核后公示。", "厂房于2026年3月20日完工，比预计提前10天完成。", "原计划于4月完成的清运，提前1个月清运到位。",
    "3名借款人承诺2026年3月底前归还借款，2026年3月20日归还到账。", "组织尚未参加轮训的9名干部补训。",
    "安排正在实习的11名选调生驻村。", "补缴仍未缴纳的社保费。", "工程进度已达100%。", "还有2名干部受到通报批评。",
    "发现还有3户未签协议，当天补签。", "施工进度尚未公开的问题已整改，逐月公开。", "工程量增加20%，造价未超概算。",
    "施工进度比计划快20%，2026年3月竣工。", "加快推进，4月底办结，未留尾巴。", "加快推进渠道改造，于3月20日竣工，将继续加强管护。",
    "逐步清退12户，已全部清退，群众满意度达98%。", "修订《在建工程管理办法》，明确正在施工项目每周检查要求。",
    "余款3.2万元已于3月付清。", "收回余款3.2万元。", "已完成整改，满意度达98%。", "完成整改12项，满意率98%。",
    "每年3月开展评议，届时邀请代表参加。", "3户起初拒不退出，继续做工作，3月2日已全部退出。", "将下一步整改方案公示。",
    "案件未开庭前调解结案，款项付清。", "逐步推进，3月完成，满意率95%。", "清退12户，其余3户将房屋自行拆除。",
    "建立继续追缴机制，追缴到位12万元。", "待验收合格后支付尾款，3月12日验收合格，尾款付清。",
  ]

  @Test(arguments: over)
  func `are not found in what is over, or in things`(_ text: String) throws {
    let audited = AuditCase(name: text, issues: [finished(text)], expected: [])
    #expect(try places(.doneButOngoing, audited) == [])
  }

  @Test func `are found in an account of the day on which it is called done`() throws {
    let text = "2026年1月5日完成东库维修。西库暂未施工，待雨季结束后施工。"
    let issue = "Status: done\nDone: 2026-06-15\nMeasure: #1 !done done:"
    let looked = "2026年1月5日完成补植65亩，成活率拟在今秋验收。"
    for (day, text, expected) in [
      ("2026-01-05", text, ["01.1"]), ("2026-05-20", text, []), ("2026-01-05", looked, []),
    ] {
      let audited = AuditCase(name: day, issues: [issue + day + "\n+ " + text], expected: [])
      #expect(try places(.doneButOngoing, audited) == expected)
    }
  }

  @Test func `weigh less for words that only colour a sentence`() throws {
    let audited = AuditCase(
      name: "", issues: [finished("逐步完善长效机制。"), finished("村里正在按图施工。")], expected: [])
    #expect(try findings(.doneButOngoing, audited).map(\.severity) == [.warning, .hint])
  }
}

@Suite struct `Plans only` {
  static let cases = [
    AuditCase(
      name: "今后, 如有", issues: [finished("2026年站所人员暂未轮岗。今后如有轮岗，由组织办印发移交单。")],
      expected: ["01.1"]),
    AuditCase(name: "将", issues: [finished("镇里将进一步加强监督。")], expected: ["01.1"]),
    AuditCase(name: "力争", issues: [finished("力争年底前全部化解。")], expected: ["01.1"]),
    AuditCase(name: "money that was won", issues: [finished("争取上级资金200万元。")], expected: []),
    AuditCase(name: "待", issues: [finished("待资金到位后再行发放。")], expected: ["01.1"]),
    AuditCase(name: "guests", issues: [finished("接待县里来人后如实登记。")], expected: []),
    AuditCase(name: "拟", issues: [finished("拟于下半年修订办法。")], expected: ["01.1"]),
    AuditCase(
      name: "an act before it", issues: [finished("对各村开展拉网式排查，今后每年清一次。")], expected: []),
    AuditCase(
      name: "a dated act", issues: [finished("下一步继续巩固。2026年3月1日已复核一遍。")], expected: []),
    AuditCase(
      name: "a number of what was done", issues: [finished("核对合同217份，拟重新议价。")], expected: []),
    AuditCase(
      name: "将 that is 把", issues: [finished("将对村干部的考核结果纳入年度目标管理。")], expected: []),
    AuditCase(
      name: "拟提拔的", issues: [finished("对拟提拔的干部听取纪委意见，做到凡提必听。")], expected: []),
    AuditCase(
      name: "as planned", issues: [finished("按计划于2026年3月30日完成招标并签订合同。")], expected: []),
    AuditCase(name: "earlier than expected", issues: [finished("比预计提前10天投用。")], expected: []),
    AuditCase(name: "拟定", issues: [finished("由文化站拟定排练计划，报镇长审定。")], expected: []),
    AuditCase(name: "quoted", issues: [finished("删去“今后加强管理”一类的话。")], expected: []),
    AuditCase(
      name: "a plan of an open issue", issues: ["Measure: #1 !todo\n+ 镇里将进一步加强监督。"],
      expected: []),
    AuditCase(
      name: "a recorded day",
      issues: [
        "Status: done\nDone: 2026-06-15\nMeasure: #1 !done done:2026-03-01\n+ 今后只许扫码缴费。"
      ], expected: []),
    AuditCase(
      name: "done in an open issue", issues: ["Measure: #1 !done src:import\n+ 镇里将进一步加强监督。"],
      expected: ["01.1"]),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.futureOnly, audited) == audited.expected)
  }
}
