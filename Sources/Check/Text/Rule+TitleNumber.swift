// A number in the title is what readers remember. It has to be in the text too, however it is written there.

internal import Chinese
internal import Content
internal import Markdown

extension Rule {
  static let titleNumber = Rule(
    "title-number", .text, .warning,
    title: Bilingual("标题里的数字正文没有", "A number of the title that the text lacks"),
    what: Bilingual(
      "标题里有一个数，正文和“数据”里都找不到；3年和三年算同一个数。",
      "The title has a number that neither the text nor the figures have. 3年 and 三年 are one number."),
    why: Bilingual(
      "不是标题写错了，就是正文改过而标题没有改。", "Either the title is wrong, or the text was changed and the title was not."),
    bad: "标题: 组团助企解难题310个\n---\n……解决技术难题130个。", good: "标题: 组团助企解难题310个\n---\n……解决技术难题310个。",
    inspection: .article { manuscript in
      let article = manuscript.article
      let title = article.headline.title
      let wanted = QuantityFinder.quantities(in: title).filter { isPlain($0) }.map(\.quantity)
      guard !wanted.isEmpty else { return [] }
      let text = numberText(of: article)
      let found = QuantityFinder.quantities(in: text).map(\.quantity) + article.figures.compactMap(\.quantity)
      let missing = wanted.filter { quantity in
        !found.contains { matches(quantity, $0) } && !text.contains(digits(of: quantity))
          && !isSpan(quantity, in: text, until: article.date)
      }
      return missing.map { quantity in
        Finding(
          manuscript.place(of: .title),
          Bilingual(
            "标题里的“\(quantity.written)”，正文里没有。", "The text does not have the title's \(quantity.written)."),
          advice: Bilingual("核对是标题错了还是正文漏了。", "See whether the title is wrong or the text left it out."))
      }
    })

  /// Words with which a title counts what the text lays out one by one: 三处, 两张, “应急”二字.
  private static let counters: Set<String> = [
    "个", "处", "字", "件", "步", "样", "种", "条", "招", "张", "支", "台", "只", "把", "回", "趟", "次", "遍", "轮", "句", "双",
    "面", "位",
    "本", "块", "间", "场", "头", "道", "笔", "部", "段", "课", "封", "盏", "杯", "碗", "口", "点", "声", "圈", "人",
  ]

  /// Whether a quantity is a number that a text would repeat: 半天, 数百 and 三处 are none.
  private static func isPlain(_ found: FoundQuantity) -> Bool {
    let quantity = found.quantity
    if quantity.value < ExactDecimal(2) { return false }
    if "几数".unicodeScalars.contains(where: quantity.written.unicodeScalars.contains) { return false }
    return !found.isChinese || !(quantity.value < ExactDecimal(10)) || !counters.contains(quantity.unit)
  }

  /// Whether a number of years lies between two years of the text, or one of them and the article's date: 六年 of
  /// what has been going on since 2019.
  private static func isSpan(_ quantity: Quantity, in text: String, until date: Day?) -> Bool {
    guard quantity.unit == "年", let wanted = quantity.value.integer else { return false }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    var years = Set(numbers.filter { (1900...2100).contains($0) })
    if let date { years.insert(date.year) }
    return years.contains { years.contains($0 + wanted) || years.contains($0 + wanted - 1) }
  }

  /// All that a reader has beside the title.
  private static func numberText(of article: Article) -> String {
    let headline = article.headline
    let parts = [headline.kicker, headline.subtitle, headline.deck].compactMap { $0 }
    return parts.joined(separator: "\n") + "\n" + String(decoding: article.document.text, as: UTF8.self)
  }

  /// The number as digits: 第310 and 3.0版 are no quantities, yet they have the number.
  private static func digits(of quantity: Quantity) -> String { quantity.value.description }

  /// Whether two quantities are the same number; 近7000 and 6980 are, as titles round.
  private static func matches(_ title: Quantity, _ text: Quantity) -> Bool {
    if title.value == text.value { return true }
    if let upper = text.upper, text.value <= title.value, title.value <= upper { return true }
    guard title.bound != nil, let wanted = title.value.integer, let found = text.value.integer else {
      return false
    }
    return found * 10 >= wanted * 8 && found * 10 <= wanted * 13
  }
}
