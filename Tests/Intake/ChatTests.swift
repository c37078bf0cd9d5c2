// Messages as they are pasted: the stamps go, the story stays.

import Intake
import Testing

@Suite struct ChatTests {
  @Test(arguments: [
    "李示例 2025/2/13 10:21:33\n正文第一句。\n李示例 2025/2/13 10:22:01\n正文第二句。",
    "—————  2025-02-13  —————\n\n李示例 10:21\n正文第一句。\n\n李示例 10:22\n正文第二句。",
    "2025年2月13日 上午10:21\n李示例：\n正文第一句。\n2025年2月13日 上午10:22\n正文第二句。",
    "[2025-02-13 10:21:33] 李示例: 正文第一句。\n[2025-02-13 10:22:01] 李示例: 正文第二句。",
    "2025-02-13 10:21:33 李示例(12345678)\n正文第一句。\n[图片]\n2025-02-13 10:22:01 李示例(12345678)\n正文第二句。",
    "昨天 18:05\n李示例 昨天 18:05\n正文第一句。\n星期三 9:30\n正文第二句。",
  ])
  func stampsAndNamesAreDropped(_ text: String) throws {
    let message = try #require(ChatMessage(text))
    let lines = message.text.split(separator: "\n").filter { !$0.hasSuffix("：") }
    #expect(lines == ["正文第一句。", "正文第二句。"], "\(message.dropped)")
  }

  @Test func whatWasDroppedIsSaid() {
    let stories = PageReader.stories(
      arrived: "李示例 10:21\n王编辑您好,发一篇稿子:\n李示例 10:22\n送岗进社区\n本报讯 通讯员李示例报道 日前,示例县总工会送岗。\n[图片]")
    #expect(stories.map { $0.title?.text } == ["送岗进社区"])
    #expect(stories.first?.leftOver.map(\.text) == ["王编辑您好，发一篇稿子："])
    #expect(stories.first?.remarks.first?.quote.contains("李示例 10:21") ?? false)
  }

  @Test(arguments: [
    "老师傅带出一支抢修队\n本报讯 记者贺知秋报道 凌晨两点,机器停了。\n屋子每天12:00到13:30最热闹。",
    "工会服务站开放时间 8:00到20:00，欢迎户外劳动者来歇脚。", "比分 3:2\n友谊第一。",
  ])
  func newsIsNoChat(_ text: String) { #expect(ChatMessage(text) == nil) }
}
