/// What the public view hides in a text, and what only looks alike.

import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `Masking a text` {
  /// A text as the detail of an issue whose people are 许知遥, 张大民, 张小芳 and 欧阳明远.
  private static func masked(_ text: String, owner: String? = nil) -> String {
    let people = ["许知遥", "张大民", "张小芳", "欧阳明远"] + (owner.map { [$0] } ?? [])
    let owners = people.map { "Owner: \($0)\n" }.joined()
    // All four names occur in the title, in this order.
    let issue =
      "Id: 1\nTitle: 许知遥张大民张小芳欧阳明远\nDetail: \(text)\nStatus: doing\n" + owners
    let view = PublicView(Sample.source(issues: issue))
    return view.source.ledger.value(of: "Detail", in: .issue("1")) ?? ""
  }

  @Test(arguments: [
    ("许知遥牵头", "许某牵头"),
    ("由张大民、张小芳办理", "由张某甲、张某乙办理"),
    ("欧阳明远主任签字", "欧阳某主任签字"),
    ("（许知遥）", "（许某）"),
    // What is masked already, and what is no name of this ledger.
    ("会计骆某挪用", "会计骆某挪用"),
    ("许可证已张贴", "许可证已张贴"),
    ("行政许可、张贴公告、张某", "行政许可、张贴公告、张某"),
    ("贺书记签批", "贺书记签批"),
  ])
  func `names of the ledger become surnames`(_ text: String, _ result: String) {
    #expect(Self.masked(text) == result)
  }

  @Test(arguments: [
    ("11010519491231002X", "〔证件号略〕"),
    ("身份证11010519491231002x。", "身份证〔证件号略〕。"),
    ("110105 19491231 002X", "〔证件号略〕"),
    ("１１０１０５１９４９１２３１００２Ｘ", "〔证件号略〕"),
    ("130503670401001", "〔证件号略〕"),
    // Typed wrong, they still tell who it is.
    ("110105194912310021", "〔证件号略〕"), ("身份证号110105194999310021", "身份证号〔证件号略〕"),
    ("银行卡6222021907001234567由他人代管", "银行卡〔账号略〕由他人代管"),
    ("电话13812345678", "电话〔电话略〕"),
    ("138-1234-5678转", "〔电话略〕转"),
    ("138 1234 5678", "〔电话略〕"),
    ("+8613812345678", "+〔电话略〕"),
    ("0000-88886666", "〔电话略〕"),
    ("联系电话88886666", "联系电话〔电话略〕"),
    ("卡号6222021234567890128", "卡号〔账号略〕"),
    ("4111 1111 1111 1111", "〔账号略〕"),
    ("账号：4300123456789", "账号：〔账号略〕"),
    ("邮箱wang.xiao_1@mail.example.com。", "邮箱〔邮箱略〕。"), ("（a-b@c.cn）", "（〔邮箱略〕）"),
    ("13812345678@163.com", "〔邮箱略〕"), ("发至ｗａｎｇ＠ｑｑ．ｃｏｍ，", "发至〔邮箱略〕，"),
    ("湘A12345小车", "〔车牌略〕小车"), ("粤B·D12345", "〔车牌略〕"), ("新能源车浙AD67890停放", "新能源车〔车牌略〕停放"),
    ("警车湘A1234警", "警车〔车牌略〕"), ("苏ｅ 5K3J8、皖C-7A2B9", "〔车牌略〕、〔车牌略〕"),
  ])
  func `numbers of persons are hidden`(_ text: String, _ result: String) {
    #expect(Self.masked(text) == result)
  }

  @Test(arguments: [
    // A day that is none.
    "11010519491331002X",
    // Inside longer numbers, words and amounts.
    "9913812345678001", "A13812345678", "13812345678.50", "13812345678元", "0.13812345678",
    // Other numbers.
    "柳纪〔2023〕7号", "2026-06-15", "20260615", "2024—2026年", "1380000", "统一代码91430100MA4L1234X5",
    "12345热线", "涉及1380元、21户", "12811112222", "第1234567号",
    // The ledger's own telephone.
    "监督电话0000-5550188", "监督电话：0000 5550188",
    // No addresses, no plates.
    "@骆某同志", "a@b", "甲@乙.丙", "12@3.c", "沪A股", "新B2楼", "川A1234", "京A1234567", "云G12高速", "贵ABCDE",
  ])
  func `numbers that only look alike stay`(_ text: String) {
    #expect(Self.masked(text) == text)
  }

  @Test(arguments: [
    ("骆某已退清工资，且2023年春被医院确诊患有“肝硬化、冠心病2级”等三四样疾病的身体状况，不予立案。", "骆某已退清工资，〔健康信息略〕，不予立案。"),
    ("因病请假，患有糖尿病，暂缓。", "〔健康信息略〕，暂缓。"),
    ("附诊断证明", "〔健康信息略〕"),
    ("查阅其病历。已结案。", "〔健康信息略〕。已结案。"),
    ("许知遥住院治疗，工作由他人接手", "〔健康信息略〕，工作由他人接手"),
  ])
  func `facts about health are hidden with their clause`(_ text: String, _ result: String) {
    #expect(Self.masked(text) == result)
  }

  @Test(arguments: [
    "对高血压、糖尿病患者开展随访", "疾病预防控制中心配合", "防止因病致贫、因病返贫", "精准诊断问题症结",
    "组织两癌筛查", "动物疫病防控不到位", "重大疾病救助政策宣传不够", "病虫害防治",
  ])
  func `policy about health stays`(_ text: String) {
    #expect(Self.masked(text) == text)
  }

  @Test(arguments: [
    ("党委书记 贺连山", "党委书记 贺某"), ("镇党委书记贺连山", "镇党委书记贺某"),
    ("贺连山（镇长）", "贺某（镇长）"), ("镇长（贺连山）", "镇长（贺某）"),
    ("阿依古丽·买买提", "阿某"), ("卓玛", "卓某"), ("zhaoliu", "某"),
    ("镇纪委书记", "镇纪委书记"), ("党建办", "党建办"), ("文明办", "文明办"), ("安监所", "安监所"),
    ("镇网格员", "镇网格员"), ("各村（社区）", "各村（社区）"), ("骆某", "骆某"), ("贺书记", "贺书记"),
    ("县委巡察办", "县委巡察办"), ("全体班子成员", "全体班子成员"), ("镇党政班子", "镇党政班子"),
  ])
  func `persons are told from posts and offices`(_ lead: String, _ result: String) {
    let view = PublicView(Sample.source(issues: "Id: 1\nTitle: 甲\nStatus: doing\nLead: \(lead)\n"))
    #expect(view.source.ledger.value(of: "Lead", in: .issue("1")) == result)
  }
}
