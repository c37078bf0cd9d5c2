// A character table reads 曾 as céng, 长兴 as zhǎngxīng, 银行 as yínxíng. Surnames, places and common
// words have readings of their own; the Dictionary of Modern Chinese and the divisions' table give them.

/// Readings that depend on what a character is part of.
enum PinyinCorrections {
  /// Better readings of single characters for news prose than the table's.
  static let general: [Unicode.Scalar: String] = characters(
    "长chang2 佛fo2 埔pu3 什shi2 晟sheng4 兴xing1 谁shui2 地di4 呒m2 铺pu1 薄bo2 似si4 郫pi2 涡guo1 垌dong4 卜bu3")

  /// Characters as surnames.
  static let surnames: [Unicode.Scalar: String] = characters(
    """
    曾zeng1 单shan4 查zha1 翟zhai2 仇qiu2 区ou1 解xie4 任ren2 华hua4 盖ge3 朴piao2 缪miao4 纪ji3 燕yan1 宁ning2 洗xian3 冼xian3
    员yun4 乐yue4 覃qin2 召shao4 黑he4 秘bi4 繁po2 都du1 种chong2 盛sheng4 祭zhai4 那na1 折she2 隗wei3 阚kan4 车che1 谌chen2
    哈ha3 撒sa3 曲qu1 应ying1 訾zi1 句gou1 佴nai4 过guo1 要yao1 葛ge3 钭tou3 宓mi4 牟mou2 於yu1 干gan1 柏bai3 薄bo2 贲ben1 乜nie4
    莘shen1 占zhan1 鲜xian1 炅gui4 费fei4 郄qie4 逯lu4 厍she4 令ling4 尉wei4 幺yao1 俞yu2 重chong2 强qiang2 藏zang1 晁chao2 郗xi1
    褚chu3 石shi2 沈shen3 贾jia3 祝zhu4 兴xing4 邸di3 郇xun2 郏jia2 相xiang4 观guan4 教jiao4 卜bu3 长zhang3 娄lou2 车che1
    """)

  /// Surnames of two characters.
  static let compoundSurnames: [[Unicode.Scalar]: String] = words(
    """
    尉迟yu4chi2 万俟mo4qi2 长孙zhang3sun1 澹台tan2tai2 令狐ling2hu2 单于chan2yu2 宰父zai3fu3 鲜于xian1yu2 皇甫huang2fu3 叱干chi4gan1
    纳兰na4lan2 乐正yue4zheng4 宗政zong1zheng4 呼延hu1yan2 亓官qi2guan1 夹谷jia2gu3
    """)

  /// Characters inside given names.
  static let givenNames: [Unicode.Scalar: String] = characters(
    "朝zhao1 曾zeng1 都du1 藏cang2 车che1 行xing2 乐le4 莘xin1 佛fo2")

  /// Characters inside names of places.
  static let places: [Unicode.Scalar: String] = characters("都du1 藏zang4 乐le4 牟mou4 堡bao3")

  /// Names of places and common words, read as a whole.
  static let words: [[Unicode.Scalar]: String] = words(
    """
    陕西shaan3xi1 长子zhang3zi3 大埔da4bu4 重庆chong2qing4 长兴chang2xing1 乐清yue4qing1 台州tai1zhou1 天台tian1tai1 丽水li2shui3 乐亭lao4ting2 蔚县yu4xian4 洪洞hong2tong2
    茄子河qie2zi5he2 穆棱mu4ling2 六合lu4he2 六安lu4an1 江都jiang1du1 莲都lian2du1 成都cheng2du1 首都shou3du1 都市du1shi4 都江堰du1jiang1yan4
    郫都pi2du1 乐都le4du1 花都hua1du1 丰都feng1du1 于都yu2du1 望都wang4du1 宜都yi2du1 枞阳zong1yang2 蚌埠beng4bu4 马尾ma3wei3
    厦门xia4men2 铅山yan2shan1 牟平mu4ping2 中牟zhong1mu4 东阿dong1e1 单县shan4xian4 浚县xun4xian4 南乐nan2le4 漯河luo4he2 泌阳bi4yang2
    番禺pan1yu2 犍为qian2wei2 阿坝a1ba4 藏族zang4zu2 西藏xi1zang4 弥勒mi2le4 浪卡子lang4qia3zi3 吴堡wu2bu3 民乐min2yue4 尉犁yu4li2
    疏勒shu1le4 伽师jia1shi1 喀什ka1shi2 洞头dong4tou2 鄞州yin2zhou1 嵊州sheng4zhou1 诸暨zhu1ji4 衢州qu2zhou1 岱山dai4shan1 台湾tai2wan1
    银行yin2hang2 行业hang2ye4 行长hang2zhang3 行家hang2jia1 同行tong2hang2 各行各业ge4hang2ge4ye4 外行wai4hang2 内行nei4hang2 分行fen1hang2
    音乐yin1yue4 乐队yue4dui4 乐器yue4qi4 声乐sheng1yue4 会计kuai4ji4 财会cai2kuai4 调研diao4yan2 调查diao4cha2 调动diao4dong4 调解tiao2jie3
    调整tiao2zheng3 调节tiao2jie2 协调xie2tiao2 调处tiao2chu3 空调kong1tiao2 调试tiao2shi4 调休tiao2xiu1 调剂tiao2ji4 重新chong2xin1
    重复chong2fu4 双重shuang1chong2 重建chong2jian4 重阳chong2yang2 重返chong2fan3 重温chong2wen1 重启chong2qi3 重逢chong2feng2 多重duo1chong2
    市长shi4zhang3 县长xian4zhang3 区长qu1zhang3 局长ju2zhang3 部长bu4zhang3 院长yuan4zhang3 校长xiao4zhang3 厂长chang3zhang3
    班长ban1zhang3 组长zu3zhang3 队长dui4zhang3 会长hui4zhang3 成长cheng2zhang3 增长zeng1zhang3 董事长dong3shi4zhang3 站长zhan4zhang3
    科长ke1zhang3 处长chu4zhang3 家长jia1zhang3 生长sheng1zhang3 村长cun1zhang3 镇长zhen4zhang3 社长she4zhang3 所长suo3zhang3
    秘书长mi4shu1zhang3 书记长shu1ji4zhang3 省长sheng3zhang3 机长ji1zhang3 船长chuan2zhang3 店长dian4zhang3 学长xue2zhang3 助长zhu4zhang3
    兴趣xing4qu4 高兴gao1xing4 觉得jue2de5 睡觉shui4jiao4 参差cen1ci1 人参ren2shen1 差距cha1ju4 出差chu1chai1 快递员kuai4di4yuan2
    率先shuai4xian1 率领shuai4ling3 表率biao3shuai4 草率cao3shuai4 模样mu2yang4 模具mu2ju4 藏品cang2pin3 宝藏bao3zang4 当作dang4zuo4
    恰当qia4dang4 教书jiao1shu1 种植zhong4zhi2 种地zhong4di4 种田zhong4tian2 播种bo1zhong3 传记zhuan4ji4 自传zi4zhuan4 供给gong1ji3
    给予ji3yu3 给养ji3yang3 便宜pian2yi2 弹性tan2xing4 处理chu3li3 处置chu3zhi4 相处xiang1chu3 处罚chu3fa2 处分chu3fen4 分量fen4liang4
    成分cheng2fen4 部分bu4fen5 水分shui3fen4 干净gan1jing4 干燥gan1zao4 饼干bing3gan1 干旱gan1han4 若干ruo4gan1 好学hao4xue2 爱好ai4hao4
    数落shu3luo4 困难kun4nan5 灾难zai1nan4 避难bi4nan4 遇难yu4nan4 还款huan2kuan3 归还gui1huan2 偿还chang2huan2 得力de2li4 必得bi4dei3
    着力zhuo2li4 着手zhuo2shou3 着眼zhuo2yan3 沿着yan2zhe5 沉着chen2zhuo2 穿着chuan1zhuo2 着重zhuo2zhong4 目的mu4di4 的确di2que4
    了解liao3jie3 了却liao3que4 一目了然yi1mu4liao3ran2 投降tou2xiang2 角色jue2se4 主角zhu3jue2 卡口qia3kou3 关卡guan1qia3 血压xue4ya1
    朝阳chao2yang2 朝气zhao1qi4 薄弱bo2ruo4 校对jiao4dui4 没收mo4shou1 沉没chen2mo4 答应da1ying4 反应fan3ying4 应用ying4yong4
    应对ying4dui4 适应shi4ying4 应急ying4ji2 响应xiang3ying4 供应gong1ying4 呼应hu1ying4 应聘ying4pin4 曾经ceng2jing1 不曾bu4ceng2
    大夫dai4fu5 提供ti2gong1 为了wei4le5 因为yin1wei4 为民wei4min2 为企wei4qi3 结实jie1shi5 尽管jin3guan3 尽力jin4li4 尽责jin4ze2
    勉强mian3qiang3 强迫qiang3po4 转动zhuan4dong4 转盘zhuan4pan2 奔走ben1zou3 投奔tou2ben4 露脸lou4lian3 石柱shi2zhu4 阿胶e1jiao1
    劳累lao2lei4 积累ji1lei3 累计lei3ji4 巷道hang4dao4 压轴ya1zhou4 扎实zha1shi5 驻扎zhu4zha1 挣扎zheng1zha2 佣金yong4jin1
    """)

  private static func characters(_ list: String) -> [Unicode.Scalar: String] {
    var result: [Unicode.Scalar: String] = [:]
    for item in list.split(whereSeparator: \.isWhitespace) {
      guard let first = item.unicodeScalars.first else { continue }
      result[first] = String(item.unicodeScalars.dropFirst())
    }
    return result
  }

  private static func words(_ list: String) -> [[Unicode.Scalar]: String] {
    var result: [[Unicode.Scalar]: String] = [:]
    for item in list.split(whereSeparator: \.isWhitespace) {
      let word = item.unicodeScalars.prefix { !$0.isASCII }
      result[Array(word)] = String(item.unicodeScalars.dropFirst(word.count))
    }
    return result
  }
}
