@testable import Forms

/// A form that uses everything, and its list.
enum FormSample {
  static let yaml = """
    form: reception
    version: "1"
    title: {zh: 接访, en: Reception}
    lists:
      channels:
        - {name: visit, label: {zh: 走访, en: in person}}
        - name: hotline_12345
          label: {zh: 12345热线, en: hotline 12345}
          aliases: ["12345", 热线]
        - name: no
          label: {zh: 没有, en: none}
          aliases: 无
      yes_no: [{name: yes, label: {zh: 是, en: yes}}, {name: no, label: {zh: 否, en: no}}]
    items:
      - type: note
        name: welcome
        label: {zh: 起身、请坐。, en: "Rise, offer a seat."}
      - type: text
        name: story
        label: {zh: 请您说说，遇到了什么事？, en: Please tell me what happened.}
        hint: {zh: 先听完，不打断。, en: Hear it out.}
        short: {zh: 情况陈述, en: story}
        required: true
        readback: {zh: "您反映：${story}", en: "You say: ${story}"}
      - type: repeat
        name: contacts
        short: {zh: 反映经过, en: earlier approach}
        minimum: 0
        maximum: if(${story} = '', 1, 20)
        line: true
        readback:
          zh: "[[${date}，]]向${department}反映[[，答复“${reply}”]]。"
          en: "[[${date}: ]]to ${department}[[, reply: ${reply}]]."
        items:
          - type: select_one departments or_other
            name: department
            label: {zh: 找哪些部门反映过？, en: Which department?}
            label_again: {zh: 还找过哪个部门？, en: Which other department?}
          - type: select_one channels
            name: channel
            label: {zh: 通过什么途径？, en: By what channel?}
            default: visit
          - type: date
            name: date
            label: {zh: 什么时候？, en: When?}
            prefer: past
            constraint: ". <= today()"
            constraint_message: {zh: 日期在将来, en: That is in the future}
          - type: text
            name: reply
            label: {zh: 怎么回复您的？, en: What did they reply?}
            history: replies
      - type: calculate
        name: contact_count
        calculation: count(${contacts})
      - type: group
        name: visitor
        title: {zh: 来访人, en: Visitor}
        relevant: ${contact_count} >= 0
        line: true
        items:
          - type: text
            name: visitor_name
            label: {zh: 您贵姓？, en: Your name?}
          - type: phone
            name: visitor_phone
            label: {zh: 电话多少？, en: Your phone?}
            weight: nice
          - type: id_number
            name: visitor_id_number
            label: {zh: 身份证号？, en: ID number?}
            soft_constraint: string-length(.) = 18
            soft_constraint_message: {zh: 不是18位, en: Not 18 digits}
            relevant: |
              ${visitor_name} != ''
              and ${visitor_phone} != ''
      - type: integer
        name: party_size
        label: {zh: 一共来了几位？, en: How many came?}
        default: 1 + count(${contacts})
      - {type: money, name: amount, label: {zh: 涉及多少钱？, en: How much?}}
      - type: select_multiple channels
        name: support
        label: {zh: 需要哪些帮助？, en: Which support?}
        choice_filter: selected(${channel}, level)
      - type: select_one yes_no
        name: risk
        label: {zh: 情绪激动吗？, en: Upset?}
        risk: true
        default: "no"
      - type: acknowledge
        name: sent_off
        label: {zh: 起身相送：“慢走！”, en: "Rise: “Go well.”"}
        asks_deferred: true

    """

  static let list = """
    list: departments
    choices:
      - name: city_management
        label: {zh: 城市管理局, en: City Management Bureau}
        aliases: [城管局, 城管]
        level: district
      - {name: "110000", label: 北京市}

    """

  static func lists(_ name: String) -> (text: String, file: String)? {
    name == "departments" ? (list, "lists/departments.yaml") : nil
  }

  static func load(_ yaml: String) throws(FormErrors) -> Form {
    try Form.load(yaml: yaml, file: "form.yaml", list: lists)
  }

  /// The first finding as `line:column problem`, or `fine`.
  static func finding(_ yaml: String) -> String {
    do {
      _ = try load(yaml)
      return "fine"
    } catch {
      return error.findings.map { "\($0.line):\($0.column) \($0.problem)" }.joined(separator: "\n")
    }
  }
}
