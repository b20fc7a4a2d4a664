import type { SiteWords } from "./english.js";

function octets(size: string | number): string {
  return size === "" ? "其余全部字节" : `${size}字节`;
}

/** The words of the site in Chinese. */
export const chinese: SiteWords = {
  languageName: "中文",
  brand: "smswire",
  siteTitle: "协议参考",
  siteLead: "逐字节说明各协议的每条消息：字段、取值、规则、状态和示例报文。",
  skip: "跳到正文",
  protocols: "协议",
  contents: "消息和类型",
  crumbs: "当前位置",
  theme: "切换浅色或深色",
  search: "搜索名称、标识、取值和说明",
  searchHint: "搜索：Result 10、0x80000004、状态报告……",
  results: "搜索结果",
  noResult: "没有结果",
  resultCount: "条结果",
  index: "索引",
  indexLead: "全部消息、字段、取值和类型。",
  madeFrom: (source) => `由smswire${source === null ? "" : `根据${source}`}生成。`,
  keys: "按/搜索，按t切换颜色。",
  messages: "消息",
  operations: "操作",
  typeGroups: ["枚举", "结构", "标识和位", "可选参数表"],
  kinds: {
    enumeration: "枚举",
    packed: "组合整数",
    digits: "分段数字",
    bits: "命名位",
    structure: "结构",
    choice: "可选结构",
    union: "联合",
    tlvs: "可选参数",
  },
  number: "序号",
  field: "字段",
  fields: "字段",
  offset: "偏移",
  size: "字节数",
  type: "类型",
  defaultValue: "默认值",
  values: "取值",
  section: "章节",
  value: "值",
  name: "名称",
  meaning: "含义",
  rest: "其余",
  always: (value) => `固定值${value}`,
  counts: (field) => `${field}的个数或长度`,
  reserved: "保留",
  secret: "保密",
  personal: "个人信息",
  characters: (sizes) => `${sizes}个字符`,
  changedFrom: (protocol) => `与${protocol}不同`,
  wire: (wire) => {
    switch (wire.kind) {
      case "integer":
        return wire.signed ? "有符号整数" : "无符号整数";
      case "octet-string":
        return "定长字符串";
      case "c-string":
        return "以NUL结尾的字符串";
      case "tail-string":
        return wire.terminated ? "以NUL结尾的字符串" : "字符串";
      case "digits":
        return "数字（BCD码）";
      case "mark":
        return "标记（无值）";
      case "octets":
      case "counted-octets":
      case "remaining-octets":
        return "字节串";
      default:
        return "";
    }
  },
  listOf: (counter) => `× ${counter}`,
  allValues: (count) => `全部${count}个取值`,
  ifCondition: (condition) => `当${condition}时`,
  octets,
  range: ({ min, max }, header) => {
    const whole = max === min ? octets(min) : max === null ? `至少${octets(min)}` : `${min}至${octets(max)}`;
    return header === null ? whole : `${header}或${whole}`;
  },
  sizeAt: (size, { after, octets: at }) => (after === null ? `${size}，偏移${at}` : `${size}，偏移+${at}`),
  bits: (low, count) => (count === 1 ? `第${low}位` : `第${low + count - 1}至${low}位`),
  bitCount: (count) => `${count}位`,
  digits: (count) => `${count}位数字`,
  noName: "未命名的位",
  period: "。",
  comma: "、",
  colon: "：",
  byteMap: "字节图",
  mapOf: (name) => `${name}的字节图`,
  mapHint: "将指针移到字段上可查看说明。+n表示从前一个变长字段结束处算起。",
  examples: "示例报文",
  example: (number, count) => `示例${number}，共${count}个`,
  origin: (source) => `来源：${source}`,
  hexView: "报文的各字节，均链接到所属字段。用方向键在字段之间移动。",
  tlvs: "可选参数",
  tag: "标签",
  parameter: "参数",
  required: "必选",
  several: "可重复",
  rules: "规则",
  severities: { error: "必须", warning: "应当" },
  inSection: (section) => `（${section}节）`,
  digests: "摘要",
  sequence: "时序",
  sequenceOf: (name, from, to) => `${name}在${from}与${to}之间的时序`,
  typescriptOf: (name) => `生成${name}的TypeScript代码`,
  changedSince: (version) => `与${version}版的差异`,
  isNew: (title) => `${title}中没有该消息。`,
  unchanged: (title) => `每个字节都与${title}相同。`,
  markedFields: "带*的字段为新增、删除或有变化的字段。",
  change: "变化",
  changeKinds: { same: "位置相同", moved: "移动", changed: "有变化", added: "新增", removed: "删除" },
  aspects: { size: "长度", type: "类型", default: "默认值", values: "取值" },
  sentBy: "发送方",
  answers: "应答的请求",
  answeredBy: "应答消息",
  answersAny: "任何请求（按流水号）",
  noAnswer: "无应答",
  frameSize: "报文长度",
  sentIn: "可发送的状态",
  otherIds: "其他命令标识",
  body: "消息体",
  addedTo: "新增于",
  request: "请求",
  response: "应答",
  header: "消息头",
  headerLead: (size) => `每个报文都以这${size}字节开头。`,
  flow: "各状态下可发送的请求",
  state: "状态",
  maySend: (party, side) => `${party}${side === null ? "" : side === "client" ? "（客户端）" : "（服务端）"}可发送`,
  endsWhen: "结束条件",
  settings: "参数",
  ownSetting: "规范未规定。",
  seconds: (value) => `${value}秒`,
  types: "类型",
  versions: "版本",
  counts4: (messages, types, vectors) => `${messages}条消息 · ${types}个类型 · ${vectors}个示例报文`,
  comparedWith: (title) => `与${title}比较`,
  changesTitle: (before, after) => `${before}与${after}的比较`,
  addedMessages: "新增的消息",
  removedMessages: "删除的消息",
  changedMessages: "有变化的消息",
  sameMessages: "没有变化的消息",
  usedBy: "使用处",
  inHeader: "消息头",
  bitOrDigit: { bit: "位", digit: "数字" },
  bitsTitle: "各位",
  parts: "各部分",
  structures: "结构",
  onLegs: (legs) => `仅用于${legs}`,
  range2: "其他取值",
  legend: "字节图的颜色",
  groups: {
    header: "消息头",
    identifier: "标识",
    counter: "个数或长度",
    party: "号码或地址",
    content: "内容",
    fee: "资费",
    time: "时间",
    other: "其他",
  },
  legendVariable: "虚线：变长",
  littleEndian: "整数采用小端字节序。",
  maxFrame: (size) => `报文最长${size}字节。`,
  specification: "规范",
  caseOf: (tag) => `${tag}的值`,
  tlvHead: (tag, length) => `每个参数依次为${octets(tag)}的标签、${octets(length)}的长度和值，参数顺序不限。`,
};
