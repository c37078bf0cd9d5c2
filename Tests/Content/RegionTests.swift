import Testing

@testable import Content

@Suite struct RegionTests {
  private let resolver = RegionResolver(
    divisions: .national, aliases: RegionAliases.read(nil, divisions: .national).list)

  /// The path of what a text names, with the township behind a space; candidates where it is several.
  private func read(_ text: String) -> String {
    let divisions = resolver.divisions
    switch resolver.resolve(text) {
    case .success(let found):
      return divisions.pathName(of: found.mention.region) + (found.mention.township.map { " " + $0 } ?? "")
    case .failure(.ambiguous(let candidates)):
      return candidates.map { divisions.pathName(of: $0) }.joined(separator: " | ")
    case .failure(let failure): return "\(failure)"
    }
  }

  @Test(arguments: [
    ("天台县", "浙江省/台州市/天台县"), ("天台", "浙江省/台州市/天台县"), ("浙江/台州/天台", "浙江省/台州市/天台县"),
    ("浙江省/台州市/天台县", "浙江省/台州市/天台县"), ("浙江/天台", "浙江省/台州市/天台县"), ("台州／天台", "浙江省/台州市/天台县"),
    ("浙江 台州 天台县", "浙江省/台州市/天台县"), ("331023", "浙江省/台州市/天台县"), ("330000", "浙江省"), ("331000", "浙江省/台州市"),
    ("浙江", "浙江省"), ("北京", "北京市"), ("内蒙古", "内蒙古自治区"), ("广西", "广西壮族自治区"), ("新疆", "新疆维吾尔自治区"), ("香港", "香港特别行政区"),
    ("吉林", "吉林省"), ("海南", "海南省"), ("本溪", "辽宁省/本溪市"), ("恩施", "湖北省/恩施土家族苗族自治州"), ("大理", "云南省/大理白族自治州"),
  ])
  func names(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("天台县/平桥镇", "浙江省/台州市/天台县 平桥镇"), ("浙江/台州/天台/平桥镇", "浙江省/台州市/天台县 平桥镇"), ("天台县平桥镇", "浙江省/台州市/天台县 平桥镇"),
    ("北京/朝阳区/三里屯街道", "北京市/朝阳区 三里屯街道"), ("济源市/轵城镇", "河南省/济源市 轵城镇"),
  ])
  func townships(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("浙江省天台县", "浙江省/台州市/天台县"), ("浙江省台州市天台县", "浙江省/台州市/天台县"), ("台州天台", "浙江省/台州市/天台县"),
    ("杭州市西湖区", "浙江省/杭州市/西湖区"), ("北京朝阳区", "北京市/朝阳区"), ("长春市朝阳区", "吉林省/长春市/朝阳区"), ("江苏省南京市鼓楼区", "江苏省/南京市/鼓楼区"),
  ])
  func namesRunTogether(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("朝阳区", "北京市/朝阳区 | 吉林省/长春市/朝阳区"), ("江北区", "浙江省/宁波市/江北区 | 重庆市/江北区"),
    ("鼓楼区", "江苏省/南京市/鼓楼区 | 江苏省/徐州市/鼓楼区 | 福建省/福州市/鼓楼区 | 河南省/开封市/鼓楼区"),
    ("江苏/鼓楼区", "江苏省/南京市/鼓楼区 | 江苏省/徐州市/鼓楼区"),
  ])
  func ambiguousNamesListTheirCandidates(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [("南京/鼓楼", "江苏省/南京市/鼓楼区"), ("北京/朝阳", "北京市/朝阳区"), ("辽宁/朝阳", "辽宁省/朝阳市")])
  func aPathDecides(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    ("崇安", "江苏省/无锡市/梁溪区"), ("南长", "江苏省/无锡市/梁溪区"), ("无锡/北塘", "江苏省/无锡市/梁溪区"), ("南长区", "江苏省/无锡市/梁溪区"),
    ("玉环县", "浙江省/台州市/玉环市"), ("玉环", "浙江省/台州市/玉环市"), ("奉化市", "浙江省/宁波市/奉化区"), ("余杭市", "浙江省/杭州市/余杭区"),
  ])
  func namesOfThePast(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test func countiesDirectlyUnderAProvince() {
    let divisions = resolver.divisions
    let direct = divisions.regions.filter { region in
      region.level == .county && region.parent.map { divisions[$0].level == .province } == true
    }
    #expect(direct.count == 119)
    #expect(read("济源") == "河南省/济源市")
    #expect(read("湖北/仙桃") == "湖北省/仙桃市")
    #expect(read("石河子市") == "新疆维吾尔自治区/石河子市")
    #expect(read("重庆/渝中区") == "重庆市/渝中区")
  }

  @Test(arguments: [
    ("崇安区", "江苏省/无锡市/梁溪区"), ("无锡/南长区", "江苏省/无锡市/梁溪区"), ("玉环县", "浙江省/台州市/玉环市"), ("余杭市", "浙江省/杭州市/余杭区"),
    ("奉化市", "浙江省/宁波市/奉化区"), ("锡山经济技术开发区", "江苏省/无锡市/锡山区"), ("浙江/金华/金华开发区", "浙江省/金华市"),
  ])
  func namesOfThePastAndZones(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: ["浙能集团", "火星", "浙江/无锡", "台州市/平桥镇", "天台县/平桥镇/某村", "浙江/123", "331023x"])
  func whatIsNoRegion(_ text: String) {
    guard case .failure(.unknown) = resolver.resolve(text) else {
      Issue.record("\(text) is taken for \(read(text))")
      return
    }
  }

  @Test func codes() {
    #expect(resolver.resolve("999999") == .failure(.unknownCode(999_999)))
    #expect(resolver.resolve("") == .failure(.empty))
    #expect(resolver.resolve(" / ") == .failure(.empty))
  }

  @Test func everyRegionIsFoundByItsPathAndItsCode() {
    let divisions = resolver.divisions
    for region in divisions.regions {
      let path = divisions.pathName(of: region.id)
      guard case .success(let found) = resolver.resolve(path), found.mention.region == region.id else {
        Issue.record("\(path)")
        continue
      }
      if case .success(let found) = resolver.resolve("\(region.code)") {
        #expect(found.mention.region == region.id)
      } else {
        Issue.record("\(region.code)")
      }
    }
  }

  @Test func addressesOfRegionsAreTheirOwn() {
    let divisions = resolver.divisions
    let addresses = Dictionary(grouping: divisions.regions.map(\.id)) { divisions.addressPath(of: $0) }
    let doubled = addresses.filter { $1.count > 1 }
      .map { "\($0): " + $1.map { divisions.pathName(of: $0) }.joined(separator: ", ") }.sorted()
    #expect(doubled == [])
    #expect(addresses.keys.allSatisfy { $0.split(separator: "/").allSatisfy { Address.isSlug(String($0)) } })
  }
}
