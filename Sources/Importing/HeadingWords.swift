/// The headings of ledgers in use, and what each of them means.

internal import LedgerModel

enum HeadingWords {
  /// By normal form; the labels of the ledger's own fields, their names and their JSON keys are
  /// headings too, so that a table written by guatu is read back.
  static let all: [String: ColumnMeaning] = {
    var table: [String: ColumnMeaning] = [:]
    for (meaning, words) in own {
      for word in words.split(separator: " ") { table[HeadingText.normal(word)] = meaning }
    }
    for field in Field.issue {
      for word in [field.name, field.jsonKey] where table[word.lowercased()] == nil {
        table[word.lowercased()] = ColumnMeaning(.field(field))
      }
      let label = HeadingText.normal(field.label.zh)
      table[HeadingText.full(field.label.zh + EntryLines.mark)] = ColumnMeaning(.field(field), .raw)
      if case .entry = field.kind, table[label] != nil { continue }
      table[label] = ColumnMeaning(.field(field))
    }
    return table
  }()

  private static let own: [(ColumnMeaning, String)] = issue + people + days + state + rest

  private static let issue: [(ColumnMeaning, String)] = [
    (
      ColumnMeaning("Id"),
      """
      序号 编号 问题编号 序 No. No 问题序号 号 项号 问题号 台账编号 整改编号 问题清单编号 整改序号 id 序列号 清单编号 \
      所属问题编号 对应问题编号 对应问题序号
      """
    ),
    (
      ColumnMeaning("Category"),
      """
      问题类别 问题类型 所属方面 反馈问题大类 问题大类 一级问题 类别 聚焦方面 大类 类型 方面 问题分类 反馈方面 问题方面 \
      监督重点 巡察重点 分类 一级类别 问题领域 所属领域 反馈类别 category
      """
    ),
    (
      ColumnMeaning("Title", .broad),
      "反馈问题 巡察反馈问题 巡察反馈的问题 巡察反馈意见 反馈意见 反馈意见问题 主要问题 问题 反馈的问题 巡视反馈问题 巡察发现问题 发现问题 审计发现问题 整改问题"
    ),
    (
      ColumnMeaning("Title"),
      """
      具体问题 问题内容 问题清单 存在问题 存在的问题 问题名称 问题标题 标题 整改事项 问题事项 事项 具体问题内容 二级问题 \
      细化问题 具体反馈问题 问题点 整改内容 title
      """
    ),
    (
      ColumnMeaning("Title", .narrow),
      "具体表现 问题表现 问题具体表现 主要表现 具体情形 三级问题 表现形式 问题具体内容"
    ),
    (
      ColumnMeaning("Detail"),
      "问题描述 描述 问题详情 详细描述 问题说明 问题具体描述 具体描述 问题详细描述 detail description"
    ),
    (
      ColumnMeaning("Goal"),
      "整改目标 预期成果 整改标准 销号标准 目标 工作目标 预期目标 整改要求 目标要求 完成标准 验收标准 目标任务"
    ),
    (ColumnMeaning("Source"), "问题来源 巡察轮次 来源 反馈来源 轮次 来源轮次 巡察批次 问题出处"),
  ]

  private static let people: [(ColumnMeaning, String)] = [
    (
      ColumnMeaning("Lead"),
      """
      牵头领导 责任领导 分管领导 包案领导 挂牌领导 包保领导 分管责任人 主管领导 第一责任人 领导 整改责任领导 责任班子成员 \
      牵头责任领导 包联领导 挂点领导 班子责任人 牵头县领导 牵头人
      """
    ),
    (
      ColumnMeaning("Unit"),
      """
      责任单位 责任部门 责任科室 责任股室 责任站办 责任站所 责任办所 牵头单位 牵头部门 主责单位 主责部门 承办单位 承办部门 主办单位 \
      整改单位 整改责任单位 整改部门 部门 单位 责任主体 牵头科室 主责科室 牵头责任单位 整改主体 责任处室 整改责任部门 所属单位 科室 股室
      """
    ),
    (
      ColumnMeaning("Support"),
      "配合单位 协办单位 参与单位 专班 配合领导 配合部门 协办部门 协同单位 协同部门 配合科室 责任配合单位 协助单位 配合人 协助人 参加单位 工作专班 配合"
    ),
    (
      ColumnMeaning("Owner"),
      """
      责任人 直接责任人 整改责任人 经办人 具体责任人 责任人员 承办人 主要责任人 经办人员 具体负责人 负责人 责任领导及责任人 \
      负责同志 具体经办人 整改负责人 办理人 owner
      """
    ),
  ]

  private static let days: [(ColumnMeaning, String)] = [
    (
      ColumnMeaning("Opened"),
      "启动时间 启动日期 开始时间 开始日期 启动 立项时间 交办时间 交办日期 起始时间 整改启动时间 开工时间"
    ),
    (
      ColumnMeaning("Due"),
      """
      整改时限 完成时限 整改期限 办结时限 计划完成时间 计划完成日期 截止时间 截止日期 时限 整改完成时限 时限要求 完成期限 期限 \
      计划时间 计划完成 拟完成时间 预计完成时间 整改时间 截止 要求完成时间 办理时限 规定时限 整改截止时间 整改截止日期 限期 时间节点 \
      整改时间节点 整改时限要求 计划完成时限 目标完成时间 计划 最后期限 deadline due
      """
    ),
    (ColumnMeaning("Due", .eitherDay), "完成时间 整改完成时间 办结时间 完成"),
    (
      ColumnMeaning("Done"),
      """
      实际完成时间 实际完成日期 完成日期 措施完成时间 实际办结时间 实际完成 实际 实际整改完成时间 整改完成日期 办结日期 实际时间 done
      """
    ),
    (ColumnMeaning("Closed"), "销号时间 销号日期 验收时间 验收日期 实际销号时间 核销时间"),
    (ColumnMeaning("Recheck"), "回头看日期 回头看时间 复查时间 复查日期"),
    (
      ColumnMeaning("Progress", .progressDay),
      "进展日期 进展时间 更新时间 更新日期 填报时间 填报日期 记录时间 记录日期 时间 日期 提交时间 提交日期 上报时间"
    ),
  ]

  private static let state: [(ColumnMeaning, String)] = [
    (
      ColumnMeaning("Status"),
      """
      整改结果 完成情况 整改状态 是否完成 整改完成情况 办理状态 状态 当前状态 完成状态 整改情况分类 整改进度状态 办结情况 是否办结 \
      是否整改到位 整改是否完成 是否整改 整改完成状态 问题状态 是否已完成 是否完成整改 整改到位情况 完成与否 销号情况 销号状态 status
      """
    ),
    (ColumnMeaning("Status", .closing), "是否销号 是否已销号 销号 是否验收"),
    (ColumnMeaning("Status", .rate), "完成率 完成率/% 完成率% 整改完成率 完成进度 完成比例 完成百分比 进度 进度%"),
    (
      ColumnMeaning("Progress"),
      """
      整改进展 整改进展情况 整改情况 目前进度 进展情况 整改成效 整改落实情况 办理情况 工作进展 进展 目前进展 目前进展情况 最新进展 \
      落实情况 整改进度 工作进展情况 整改落实进展 整改落实进展情况 推进情况 整改推进情况 当前进展 最新整改反馈 整改反馈 整改工作进展 \
      措施落实情况 已采取的措施及成效 整改成果 成效 办理进展 取得成效 整改成效及进展 整改进展及成效 阶段性成效 主要做法和成效 工作成效
      """
    ),
    (
      ColumnMeaning("Evidence"),
      "佐证材料 印证资料 支撑材料 附件 佐证 印证材料 佐证资料 证明材料 支撑资料 佐证材料目录 整改佐证 整改佐证材料 资料清单 附件材料 材料清单 台账资料"
    ),
    (ColumnMeaning("Regulation"), "长效机制 建章立制情况 制度成果 建章立制 制度建设 建立制度 长效机制建设 制度建设情况 长效机制建立情况 制度"),
    (
      ColumnMeaning("Accountability"),
      "问责情况 追责问责 追责问责情况 处理情况 问责 责任追究 责任追究情况 追责情况 问责处理情况 追责问责人数 处理处分情况 问责人数"
    ),
    (
      ColumnMeaning("Amount"),
      "涉及金额 整改金额 追缴金额 清退金额 追缴/清退金额 追缴清退金额 金额 涉案金额 资金 涉及资金 问题金额 挽回损失"
    ),
    (
      ColumnMeaning("Blocker"),
      """
      未完成原因 未完成原因及下步打算 未完成原因及下一步打算 下步措施 下一步措施 存在困难 下步打算 下一步打算 卡点 未完成原因及下步措施 \
      未完成原因及下一步措施 困难 存在困难及问题 存在的困难 未销号原因 滞后原因 原因 未办结原因 未整改到位原因 存在的困难和问题 \
      下一步工作打算 下步工作打算 下一步工作计划 下步计划 下一步计划 需协调解决的问题 需要协调事项 未完成的原因 逾期原因
      """
    ),
  ]

  private static let rest: [(ColumnMeaning, String)] = [
    (
      ColumnMeaning("Measure"),
      """
      整改措施 整改举措 整改任务 具体措施 任务清单 工作措施 措施 具体整改措施 整改具体措施 任务 措施清单 整改措施清单 整改办法 具体举措 \
      整改方案 整改具体举措 工作任务 重点任务 措施内容 任务内容 整改任务及措施 整改任务措施 解决措施
      """
    ),
    (ColumnMeaning(.measureNumber), "措施序号 措施编号 任务序号 任务编号 措施号"),
    (ColumnMeaning(.measureStatus), "措施状态 措施完成情况 任务状态 措施进度 任务完成情况 措施是否完成"),
    (ColumnMeaning(.measureOwner), "措施责任人 任务责任人 措施责任单位 任务责任单位"),
    (ColumnMeaning(.measureDue), "措施时限 措施整改时限 措施完成时限 任务时限 措施截止日期"),
    (ColumnMeaning(.measureDone), "措施完成日期 措施实际完成时间 任务完成日期"),
    (ColumnMeaning("Note"), "备注 说明 备注说明 其他 其他说明 备注情况 情况说明 note remark"),
    (ColumnMeaning("Instruction"), "领导批示 批示 批示意见 领导批示意见"),
    (ColumnMeaning("Milestone"), "节点 阶段目标 阶段性目标 节点目标"),
    (ColumnMeaning("Flag"), "标记 整改类型 整改方式 整改类别"),
    (
      ColumnMeaning(.ignored),
      """
      剩余天数 逾期天数 超期天数 剩余/逾期天数 剩余逾期天数 倒计时 距截止天数 小计 合计 总计 行号 停滞天数 超时天数 整改措施数 措施数 \
      驳回次数 剩余时间 预警 措施完成
      """
    ),
  ]
}
