internal import Chinese

/// The people of a story as far as they have a name: 徐阿姨, 小龚, 姓鲍的师傅, 许茂根.
struct Cast: Sendable {
  /// The names in the order in which they appear, each once.
  private(set) var names: [String] = []

  private static let titles: [[Unicode.Scalar]] = [
    "师傅", "大姐", "大哥", "阿姨", "大爷", "大叔", "大妈", "大婶", "婶", "嫂", "老师", "医生", "律师", "厂长", "经理", "老板", "班长", "队长",
    "书记",
    "女士", "先生", "爷爷", "奶奶", "主席", "工程师", "主任", "科长", "站长", "校长", "伯",
  ].map { Array($0.unicodeScalars) }
  private static let verbs: [[Unicode.Scalar]] = [
    "说", "问", "笑", "告诉", "回答", "摆手", "摇头", "点头", "喊", "叹", "回忆", "咧嘴", "推推",
  ].map { Array($0.unicodeScalars) }
  /// Words that begin like 小龚 and 老俞 and are nobody.
  private static let common: Set<String> = [
    "小区", "小时", "小家", "小车", "小和", "小店", "小于", "小雪", "小满", "小寒", "小麦", "小米", "小马", "小鱼", "小花", "小牛", "小路",
    "小山",
    "小桥", "小河", "小楼", "小巷", "小康", "小有", "小全", "小红", "小白", "小黄", "小生", "小明", "小云", "老师", "老家", "老年", "老区",
    "老路",
    "老农", "老房", "老牛", "老乡", "老古", "老楼", "老板", "老汤", "老酒", "老生", "老花", "老厂", "老城", "老街", "老实", "老远", "老式",
    "老井", "老宅",
    "老红", "老字", "老有", "老和", "小时", "小于", "老万", "大家", "大方", "大车", "大桥", "大楼", "大路", "大雪", "大寒", "大山", "大江",
    "大师",
  ]

  init(_ telling: Telling) {
    for sentence in telling.sentences { read(sentence.narration) }
    // “方主席，你……”
    for speech in telling.speeches { readTitles(speech.text) }
  }

  private mutating func read(_ text: [Unicode.Scalar]) {
    readTitles(text)
    for index in text.indices.dropLast() {
      if "小老阿".unicodeScalars.contains(text[index]) { readNickname(text, index) }
      if text[index] == "叫" || text[index] == "姓" { readNamed(text, index) }
      if Surnames.contains(text[index]) { readSpeaker(text, index) }
    }
  }

  /// 徐阿姨, 孟厂长, 建和师傅.
  private mutating func readTitles(_ text: [Unicode.Scalar]) {
    for index in text.indices where Surnames.contains(text[index]) {
      guard let title = Cast.titles.first(where: { text[(index + 1)...].starts(with: $0) }) else { continue }
      // 总工会主席: 会 is no surname, but 工 of 女工主席 is one.
      if index > 0, text[index - 1].isHan, "工会总副女职员".unicodeScalars.contains(text[index]) { continue }
      add(text[index..<index + 1 + title.count])
    }
  }

  /// 小龚, 老俞, 阿灿.
  private mutating func readNickname(_ text: [Unicode.Scalar], _ index: Int) {
    let next = text[index + 1]
    guard next.isHan,
      index == 0 || !text[index - 1].isHan || "的是，请找和跟对叫给让把我由".unicodeScalars.contains(text[index - 1])
        || Cast.isBoundary(text[index - 1])
    else { return }
    if text[index] == "阿" ? next == "姨" || next == "拉" : !Surnames.contains(next) { return }
    let name = String(String.UnicodeScalarView(text[index...index + 1]))
    if !Cast.common.contains(name) { add(text[index...index + 1]) }
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    "工师人员手班天年月里了在到后前".unicodeScalars.contains(scalar)
  }

  /// 叫杨阿朵, 名叫果果, 姓鲍的.
  private mutating func readNamed(_ text: [Unicode.Scalar], _ index: Int) {
    guard
      Surnames.contains(text[index + 1])
        || text[index] == "叫" && index + 2 < text.count && text[index + 1] == text[index + 2]
    else { return }
    if text[index] == "姓" { return add(text[index...index + 1]) }
    let end = text[(index + 1)...].prefix(4).firstIndex { !$0.isHan } ?? min(text.count, index + 4)
    if (2...4).contains(end - index - 1) { add(text[index + 1..<end]) }
  }

  /// 许茂根说, 钟渡舟笑了.
  private mutating func readSpeaker(_ text: [Unicode.Scalar], _ index: Int) {
    if index > 0, text[index - 1].isHan, !"工师人员手长席的和与是".unicodeScalars.contains(text[index - 1]) { return }
    for length in [3, 2] where index + length < text.count {
      let name = text[index..<index + length]
      guard name.allSatisfy(\.isHan), !name.dropFirst().contains(where: Cast.isCommonInWords),
        Cast.verbs.contains(where: { text[(index + length)...].starts(with: $0) })
      else { continue }
      return add(name)
    }
  }

  /// Characters that stand in 原因问, 高兴地说, 连声说, and hardly in names.
  private static func isCommonInWords(_ scalar: Unicode.Scalar) -> Bool {
    "的地得着了过是不没来去就也都又还才因时声间常直接此其他她它们我你会能要想且后前边面人家次遍句".unicodeScalars.contains(scalar)
  }

  private mutating func add(_ name: ArraySlice<Unicode.Scalar>) {
    let name = String(String.UnicodeScalarView(name))
    if !names.contains(name) { names.append(name) }
  }
}
