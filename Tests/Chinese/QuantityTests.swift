import Testing

@testable import Chinese

@Suite struct QuantityTests {
  /// `value..upper unit bound(word) normalized`
  static func describe(_ quantity: Quantity) -> String {
    let upper = quantity.upper.map { "..\($0)" } ?? ""
    let qualifiers = quantity.qualifiers.map { "\($0.bound):\($0.word)" }
    return (["\(quantity.value)\(upper)", quantity.unit] + qualifiers).filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  @Test(arguments: CaseFile.cases("quantities"))
  func reads(_ item: CaseFile.Case) {
    let quantity = Quantity(item.column(0))
    #expect(quantity.map(Self.describe) ?? "none" == item.column(1))
    if let quantity {
      #expect(quantity.written == item.column(0))
      if item.columns.count > 2 { #expect(quantity.normalized == item.column(2)) }
      // What is printed normalised is the same amount.
      #expect(Quantity(quantity.normalized).map { $0.equals(quantity) && $0.bound == quantity.bound } == true)
    }
  }

  @Test(arguments: CaseFile.cases("quantities-found"))
  func finds(_ item: CaseFile.Case) {
    let found = QuantityFinder.quantities(in: item.column(0))
    #expect(found.map { Self.describe($0.quantity) }.joined(separator: "; ") == item.column(1))
    for one in found {
      #expect(String(decoding: Array(item.column(0).utf8)[one.range], as: UTF8.self) == one.quantity.written)
    }
  }

  @Test(arguments: CaseFile.cases("numerals"))
  func readsNumerals(_ item: CaseFile.Case) {
    let numeral = ChineseNumeral(item.column(0))
    let upper = numeral?.upper.map { "..\($0)" } ?? ""
    #expect((numeral.map { "\($0.value)" + upper } ?? "none") == item.column(1))
  }

  @Test func equalAmounts() throws {
    let arabic = try #require(Quantity("3年"))
    let chinese = try #require(Quantity("三年"))
    let wide = try #require(Quantity("３年"))
    #expect(arabic.equals(chinese) && arabic.equals(wide))
    #expect(try !arabic.equals(#require(Quantity("3天"))))
  }

  @Test func exactDecimals() {
    #expect(ExactDecimal(digits: "96.96")?.description == "96.96")
    #expect(ExactDecimal(digits: "1200") == ExactDecimal(12, exponent: 2))
    #expect(ExactDecimal(5, exponent: -3).description == "0.005")
    #expect(ExactDecimal(-1250, exponent: -2).description == "-12.5")
    #expect(ExactDecimal(digits: "1234567890123456789") == nil)
    #expect(ExactDecimal(digits: "1.") == nil && ExactDecimal(digits: "") == nil)
    #expect(ExactDecimal(Int.max).adding(ExactDecimal(1)) == nil)
    #expect(ExactDecimal(105, exponent: -2).adding(ExactDecimal(95, exponent: -2)) == ExactDecimal(2))
    #expect(ExactDecimal(1, exponent: 60) > ExactDecimal(Int.max))
    #expect(ExactDecimal(-1, exponent: 60) < ExactDecimal(-3))
    #expect(ExactDecimal(Int.min) < .zero)
  }

  /// Noise of numerals and marks must neither crash nor take long.
  @Test func survivesNoise() {
    let pieces = Array("0123456789０.,一二三十百千万亿零〇半余多几数第年月个名-到至:/%近上约 元")
    var state: UInt64 = 7
    for length in 1...300 {
      var text = ""
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(pieces[Int(state >> 33) % pieces.count])
      }
      _ = Quantity(text)
      for found in QuantityFinder.quantities(in: text) {
        #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == found.quantity.written)
      }
    }
  }
}
