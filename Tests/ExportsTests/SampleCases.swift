import CaseRecord
import Foundation

/// Whole cases, as a sitting leaves them.
enum SampleCases {
  /// Restaurant fumes under a block of flats: an appeal, with two departments to act.
  static let fumes: CaseFile = {
    var sample = Sample()
    sample.add("story", "小区楼下的饭店油烟扰民。\n\n去年3月打过12345，城管来看过，\n说责令整改，到现在没动静。", short: "情况陈述")
    sample.add("summary", "反映小区楼下饭店油烟扰民，多次反映未解决", short: "概况")
    sample.add("visitor_name", "王某", short: "姓名")
    sample.choose("visitor_gender", "female", "女")
    sample.add("visitor_phone", "13800000000", short: "电话")
    sample.add("visitor_id_number", "330106196001011234", short: "身份证号")
    sample.add("visitor_address", "新华街道某小区3幢201室", short: "住址")
    sample.add(
      "party_size", "2人", .quantity(Quantity(value: 2, said: "两个人")), short: "人数")
    sample.append(
      "representatives", [Sample.field("name", "赵某"), Sample.field("phone", "13900000000")])
    sample.choose("purpose", "appeal", "申诉求决类")
    sample.choose("category", "environment", "生态环境")
    sample.add("place", "新华街道")
    sample.add(
      "since", "2025年3月", .date(SaidDate(year: 2025, month: 3, said: "去年3月")), short: "起始时间")
    sample.add(
      "amount", "约6000元",
      .quantity(Quantity(value: 6000, approximation: .about, said: "六千来块")), short: "金额")
    sample.append(
      "contacts",
      [
        Sample.choice("department", "urban_management", "城市管理局"),
        Sample.choice("channel", "hotline_12345", "12345热线"),
        Sample.field(
          "date", "2025年3月", .date(SaidDate(year: 2025, month: 3, said: "去年3月"))),
        Sample.field("reply", "说已经责令整改"), Sample.choice("reply_form", "oral", "口头"),
        Sample.choice("reply_satisfied", "no", "不认可"),
        Sample.field("times", "3次", .quantity(Quantity(value: 3, said: "三回")), short: "次数"),
      ])
    sample.append(
      "contacts",
      [
        Sample.field(
          "department", "物业公司", .choices([Value.Choice("物业公司", isListed: false)])),
        Sample.choice("channel", "visit", "走访"), Sample.field("date", "", status: .dontKnow),
        Sample.field("reply", "", status: .skipped),
      ])
    sample.choose("legal_proceedings", "none", "没有")
    sample.add("demand", "装净化设备，不达标就停业", short: "诉求")
    sample.append(
      "demands",
      [Sample.field("text", "装净化设备"), Sample.choice("kind", "main", "主要")])
    sample.append(
      "evidence",
      [
        Sample.field("what", "照片|录像"),
        Sample.field("copies", "2份", .quantity(Quantity(value: 2, said: "2"))),
        Sample.choice("original_returned", "yes", "已退还"),
      ])
    sample.choose("hardship", "no", "没有")
    sample.choose("consent_to_share", "yes", "愿意")
    sample.file.fields.append(
      Sample.choice("risk", "upset", "激动"))
    sample.add("response", "今天转城市管理局，12月1日前答复您。", short: "当场答复")
    sample.add("leader_instruction", "请城管局牵头，10日内拿出意见", short: "接访领导意见")
    sample.choose("handling", "assigned", "交办")
    sample.append(
      "assignments",
      [
        Sample.choice("department", "urban_management", "城市管理局"),
        Sample.choice("role", "lead", "主办"), Sample.field("task", "检测油烟，依法处理"),
        Sample.field(
          "due", "2026年12月1日", .date(SaidDate(year: 2026, month: 12, day: 1, said: "12月1日"))),
      ])
    sample.append(
      "assignments",
      [
        Sample.choice("department", "ecology_environment", "生态环境局"),
        Sample.choice("role", "assist", "协办"), Sample.field("task", "配合检测"),
        Sample.field("due", "", status: .deferred),
      ])
    sample.add("contact_back", "电话，12月1日前", short: "告知方式")
    sample.add("pets", "两只猫", short: "宠物")
    sample.append("visits_home", [Sample.field("when", "上周", short: "时间")])
    sample.choose("readback", "agreed_with_changes", "有更正，确认")
    sample.append(
      "readback_objections",
      [
        Sample.field("sentence", "1", .quantity(Quantity(value: 1, said: "1"))),
        Sample.field("words", "三月打过两次"),
      ])
    sample.choose("satisfaction", "satisfied", "满意")
    sample.file.remarks = [
      Remark(text: "带着孩子", time: "2026-11-24T14:59:00+08:00", actor: "李某")
    ]
    sample.file.openPoints = ["配合检测的期限"]
    sample.file.readback = ["您说：小区楼下的饭店油烟扰民。", "您希望：装净化设备，不达标就停业。"]
    talk(&sample)
    return sample.file
  }()

  private static func talk(_ sample: inout Sample) {
    sample.say(
      .answer, at: "14:53", "story", "请您说说，遇到了什么事？",
      "小区楼下的饭店油烟扰民。\n\n去年3月打过12345，城管来看过，\n说责令整改，到现在没动静。")
    sample.say(.answer, at: "14:54", "visitor_id_number", "身份证号？", "330106196001011234")
    sample.say(.parked, at: "14:55")
    sample.say(.resumed, at: "14:56")
    sample.say(.added, at: "14:56", "contacts[2].department")
    sample.say(.answer, at: "14:57", "contacts[2].date", "什么时候？", "", status: "dont_know")
    sample.say(.answer, at: "14:57", "contacts[2].reply", "怎么回复您的？", "", status: "skipped")
    sample.say(
      .change, at: "14:58", "party_size", "一起来了几位？", "2人", old: "3人")
    sample.say(.deleted, at: "14:59", "contacts[3].department", old: "街道办，走访")
    sample.say(.answer, at: "15:00", "risk", "情绪", "激动")
    sample.say(.finished, at: "15:01")
  }

  /// A report against an official of the department that the official first thought of.
  static let report: CaseFile = {
    var sample = Sample()
    sample.file.caseNumber = "2026-0318"
    sample.file.reception.officeKind = "other_body"
    sample.add("story", "我在城管大队做临时工，亲眼看到队长收钱。", short: "情况陈述")
    sample.add("summary", "反映执法人员收受商户财物", short: "概况")
    sample.add("visitor_name", "王某", short: "姓名")
    sample.add("visitor_phone", "13800000000", short: "电话")
    sample.choose("purpose", "accusation", "检举控告类")
    sample.choose("category", "discipline", "纪检监察")
    sample.choose("consent_to_share", "yes", "愿意")
    sample.append(
      "accused",
      [
        Sample.field("name", "陈某"), Sample.field("unit", "某区城管大队"),
        Sample.field("post", "队长"),
      ])
    sample.append(
      "contacts",
      [Sample.field("department", "某区政府"), Sample.field("reply", "让我回单位处理")])
    sample.append("evidence", [Sample.field("what", "手写账本照片")])
    sample.append(
      "assignments",
      [Sample.field("department", "纪委监委"), Sample.field("task", "依规依纪处理")])
    sample.append(
      "assignments",
      [
        Sample.choice("department", "urban_management", "城市管理局"),
        Sample.field("task", "调查"),
      ])
    sample.add("response", "转纪委监委处理", short: "当场答复")
    sample.say(.answer, at: "14:53", "story", "请您说说，遇到了什么事？", "我亲眼看到队长收钱。")
    return sample.file
  }()

  /// In English, hardly anything filled in.
  static let bare: CaseFile = {
    var sample = Sample(language: "en")
    sample.file.status = "open"
    sample.file.endedAt = ""
    sample.add("story", "The bus no longer stops at our village.", short: "Story")
    sample.choose("purpose", "suggestion", "suggestion")
    sample.append("assignments", [Sample.field("department", "Transport Bureau")])
    sample.say(
      .answer, at: "14:53", "story", "Please tell me what happened.",
      "The bus no longer stops at our village.")
    return sample.file
  }()
}
