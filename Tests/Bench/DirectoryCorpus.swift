internal import Foundation

/// A site of invented stations and workers, for the directories: the same for the same number on every machine.
struct DirectoryCorpus {
  /// How many stations it has; half as many workers.
  let count: Int
  private var random = Random(seed: 2_026)

  private static let facilities = [
    "饮水机", "微波炉", "应急药箱", "空调", "冰箱", "充电", "休息座椅", "母婴室", "图书", "电视", "卫生间", "AED", "淋浴", "健身",
  ]
  private static let served = ["外卖骑手", "快递员", "环卫工人", "网约车司机", "货车司机", "城管", "交警", "户外劳动者"]
  private static let hours = [
    "24小时", "8:00-20:00", "06:30-22:00", "周一至周五 8:30-17:30", "夏季8:00-20:00", "20:00-6:00",
  ]
  private static let datums = [", gcj02", ", bd09", ", wgs84", ""]
  private static let honors = ["全国劳动模范", "省劳动模范", "市工匠", "区工匠", "五一劳动奖章"]
  private static let skills = ["焊接", "模具", "钳工", "茶艺", "电气自动化", "果树栽培"]

  /// Makes a corpus of so many stations.
  init(count: Int) { self.count = count }

  /// Writes the site's files into a folder.
  mutating func write(to folder: String) throws {
    for section in ["stations", "workers"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/content/\(section)", withIntermediateDirectories: true)
    }
    try write("title: 基准\n", to: folder + "/site.yaml")
    for index in 0..<count { try write(station(index), to: "\(folder)/content/stations/s\(index).md") }
    for index in 0..<count / 2 { try write(worker(index), to: "\(folder)/content/workers/w\(index).md") }
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private mutating func some(_ list: [String], _ percent: Int) -> String {
    list.filter { _ in random.chance(percent) }.joined(separator: ", ")
  }

  private mutating func station(_ index: Int) -> String {
    let place = random.one(of: Vocabulary.units)
    let longitude = String(format: "%.4f", Double.random(in: 118..<122, using: &random))
    let latitude = String(format: "%.4f", Double.random(in: 28..<31, using: &random))
    return """
      ---
      title: \(place)第\(index + 1)户外劳动者驿站（示例）
      date: 2025-01-\(String(format: "%02d", index % 28 + 1))
      region: \(random.one(of: Vocabulary.regions))
      address: \(place)路\(index + 1)号（示例）
      hours: \(random.one(of: DirectoryCorpus.hours))
      facilities: [\(some(DirectoryCorpus.facilities, 45))]
      serves: [\(some(DirectoryCorpus.served, 30))]
      location: \(longitude), \(latitude)\(random.one(of: DirectoryCorpus.datums))
      ---

      示例。
      """
  }

  private mutating func worker(_ index: Int) -> String {
    let name = random.one(of: Vocabulary.surnames) + random.one(of: Vocabulary.given) + "示\(index)"
    return """
      ---
      title: \(name)
      date: 2025-02-01
      region: \(random.one(of: Vocabulary.regions))
      honors: [\(some(DirectoryCorpus.honors, 30))]
      skills: [\(some(DirectoryCorpus.skills, 30))]
      industries: [\(random.one(of: Vocabulary.trades))]
      ---

      示例。
      """
  }
}
