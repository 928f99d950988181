extension ExportError {
  /// The sentence for the user, in both languages.
  package var text: (zh: String, en: String) {
    switch self {
    case .unknownTags(let file, let tags):
      let zh = tags.map { "第\($0.line)行 {{\($0.name)}}" }.joined(separator: "、")
      let en = tags.map { "line \($0.line) {{\($0.name)}}" }.joined(separator: ", ")
      return (
        "\(file)：模板里有不认识的标签：\(zh)。可用的标签见 docs/documents.md。",
        "\(file): the template has tags that are not known: \(en). docs/documents.md lists them."
      )
    case .unsupportedTag(let file, let tag):
      return (
        "\(file):\(tag.line)：文书模板不支持这种标签：{{\(tag.name)}}。",
        "\(file):\(tag.line): document templates have no such kind of tag: {{\(tag.name)}}."
      )
    case .unfinishedTag(let file, let line):
      return (
        "\(file):\(line)：标签没有写完，缺少 }}。",
        "\(file):\(line): a tag is not finished: }} is missing."
      )
    case .unclosedSection(let file, let tag):
      return (
        "\(file):\(tag.line)：{{#\(tag.name)}} 没有结束，缺少 {{/\(tag.name)}}。",
        "\(file):\(tag.line): {{#\(tag.name)}} has no end: {{/\(tag.name)}} is missing."
      )
    case .strayEnd(let file, let tag, let open):
      guard let open else {
        return (
          "\(file):\(tag.line)：{{/\(tag.name)}} 前面没有 {{#\(tag.name)}}。",
          "\(file):\(tag.line): {{/\(tag.name)}} has no {{#\(tag.name)}} before it."
        )
      }
      return (
        "\(file):\(tag.line)：这里是 {{/\(tag.name)}}，但应先写 {{/\(open)}}。",
        "\(file):\(tag.line): {{/\(tag.name)}} stands here, but {{/\(open)}} has to come first."
      )
    case .tooDeep(let file, let line):
      return (
        "\(file):\(line)：段落嵌套太深，最多 \(TemplateReader.deepest) 层。",
        "\(file):\(line): sections are nested too deep; \(TemplateReader.deepest) levels at most."
      )
    case .blockInRow(let file, let tag):
      return (
        "\(file):\(tag.line)：表格行和标题里不能用 {{\(tag.name)}}，请去掉 block( )。",
        "\(file):\(tag.line): {{\(tag.name)}} cannot stand in a table row or a heading; "
          + "leave out block( )."
      )
    case .refused(let file, let line, let reason):
      let place = line.map { "\(file):\($0)" } ?? file
      return ("\(place)：模板有误：\(reason)。", "\(place): the template has a mistake: \(reason).")
    }
  }
}
