import Forms

@testable import Practice

/// A small visitor whose every rule can be tried.
enum VisitorSample {
  static let yaml = """
    visitor: sample
    version: "1"
    title: {zh: 样例, en: Sample}
    scene: {zh: 一位来访人走了进来。, en: A visitor comes in.}
    level: 1
    mood: {upset: 45, trust: 40}
    story:
      - {say: {zh: [故事一。], en: [Part one.]}, tells: [place]}
      - {say: {zh: [故事二。], en: [Part two.]}}
      - {say: {zh: [故事三。], en: [Part three.]}}
      - {say: {zh: [故事四。], en: [Part four.]}}
    grievance: {zh: [怎么就没人管。], en: [Why does nobody see to it.]}
    contacts:
      - name: community
        tell: freely
        words: {zh: [居委会, 社区], en: [committee]}
        department:
          record: {zh: 社区居民委员会, en: "Community Residents' Committee"}
          say: {zh: [先找的居委会。], en: [The committee first.]}
        channel: {record: visit, say: {zh: [上门去的。], en: [I walked there.]}}
        date: {record: 2023年10月, say: {zh: [二三年十月。], en: [In October 2023.]}}
        reply: {record: {zh: 等一等, en: wait}, say: {zh: [让我等等。], en: [They said wait.]}}
      - name: hotline
        tell: freely
        words: {zh: [城管, "12345"], en: [hotline]}
        department:
          record: {zh: 城市管理局, en: Urban Management Bureau}
          say: {zh: [后来是城管局。], en: [Then Urban Management.]}
        channel: {record: hotline_12345, say: {zh: [打的热线。], en: [I rang.]}}
        date: {record: 2024年4月, say: {zh: [二四年四月。], en: [In April 2024.]}}
        reply: {record: {zh: 整改, en: mend}, say: {zh: [说整改了。], en: [They said mend it.]}}
        document_number: {record: GD1, say: {zh: [工单是GD1。], en: [The ticket is GD1.]}}
      - name: market
        tell: asked
        words: {zh: [市场监管], en: [market]}
        department:
          record: {zh: 市场监督管理局, en: Market Regulation Bureau}
          say: {zh: [还有市场监管局。], en: [The market people too.]}
        channel: {record: visit, say: {zh: [去的窗口。], en: [At the counter.]}}
      - name: inspection
        tell: trust
        words: {zh: [纪委], en: [discipline]}
        department:
          record: {zh: 纪委监委, en: Commission for Discipline Inspection and Supervision}
          say: {zh: [还写给过纪委。], en: [I wrote to discipline inspection.]}
    facts:
      - name: place
        topic: place
        tell: freely
        record: {zh: 三号楼, en: Block 3}
        say: {zh: [在三号楼。], en: [It is Block 3.]}
      - name: name
        topic: visitor_name
        record: {zh: 王秀兰, en: Wang Xiulan}
        say: {zh: [我叫王秀兰。], en: [I am Wang Xiulan.]}
      - name: id
        topic: visitor_id_number
        tell: trust
        record: "110101198006120024"
        say: {zh: [证号尾数零零二四。], en: [The number ends in 0024.]}
      - name: since
        topic: since
        record: {zh: 2023年8月, en: August 2023}
        say: {zh: [从二三年八月起。], en: [Since August 2023.]}
        first: {zh: [从二四年八月起。], en: [Since August 2024.]}
        first_record: {zh: 2024年8月, en: August 2024}
      - name: demand
        topic: demand
        weight: must
        record: {zh: 改烟道, en: move the flue}
        say: {zh: [把烟道改了。], en: [Move the flue.]}
        upset: {zh: [改烟道！], en: [The flue!]}
      - name: photos
        topic: evidence
        field: "evidence[1].what"
        words: {zh: [照片], en: [photos]}
        record: {zh: 照片, en: Photos}
        say: {zh: [有几张照片。], en: [A few photos.]}
      - name: letter
        topic: evidence
        field: "evidence[2].what"
        words: {zh: [联名信], en: [letter]}
        record: {zh: 联名信, en: Letter}
        say: {zh: [有封联名信。], en: [A signed letter.]}
      - name: owner
        topic: story
        words: {zh: [老板], en: [owner]}
        say: {zh: [老板说改不起。], en: [The owner cannot pay.]}
      - name: washing
        topic: story
        tell: freely
        words: {zh: [衣服], en: [washing]}
        say: {zh: [衣裳晾不出去。], en: [The washing stays indoors.]}
    truth: {purpose: appeal}
    expects: {act: [城市管理局]}
    """

  static func visitor(_ yaml: String = yaml) throws -> Visitor {
    try VisitorReader.visitor(yaml: yaml, file: "sample.yaml", form: VisitorFiles.form())
  }

  /// The sample with one text in it changed.
  static func changed(_ old: String, to new: String) -> String {
    yaml.replacing(old, with: new, maxReplacements: 1)
  }
}
