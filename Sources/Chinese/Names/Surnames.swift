// `(吴丹)` at the end of a story is its author and `(湖州)` is a place: a bare name is believed only
// when it begins with a surname. The list is the 400 commonest of the census and the Hundred Family Names.

/// The family names that a Chinese name may begin with.
package enum Surnames {
  /// Surnames of one character.
  static let single = ScalarSet(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞
    任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏
    成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘
    缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷
    车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能
    苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾
    终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红
    游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖付代覃区洗冼员朴揭占仝单
    苟尧原敬展麦丛鹿战衣初姒矫由植官冶来但迟逢撒折才粟岩楼干鲜门随楠青修禤上占操次仁全信卿应伦闪雪靖赫腾母楠泮斯邸甯祖
    """.unicodeScalars.filter { Han.contains($0) })

  /// Surnames of two characters.
  static let compound: [[Unicode.Scalar]] =
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙
    慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷
    轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南郭 第五 淳于 单于 叱干 纳兰 爱新 完颜 耶律 哥舒
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }

  private static let compoundBeginnings = ScalarSet(compound.compactMap(\.first))

  /// Whether a character is a surname by itself.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool { single.contains(scalar) }

  /// How many characters of `name` are its surname: 2, 1, or 0 where it begins with none.
  static func length(in name: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = name.first else { return 0 }
    if name.count > 2, compoundBeginnings.contains(first),
      compound.contains(where: { name.starts(with: $0) })
    {
      return 2
    }
    return single.contains(first) ? 1 : 0
  }
}
