// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import type { MessageDescriptor, PartDescriptor, ProtocolDescriptor, ValueDescriptor } from "../runtime/walk/index.js";

/** What the values of Connect_Status mean. */
export const connectStatusValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ok",
    en: "Accepted",
    zh: "正确",
  },
  {
    value: 1,
    name: "invalidStructure",
    en: "The message has a wrong structure",
    zh: "消息结构错",
  },
  {
    value: 2,
    name: "illegalSourceAddress",
    en: "The source address is illegal",
    zh: "非法源地址",
  },
  {
    value: 3,
    name: "authenticationFailed",
    en: "Authentication failed",
    zh: "认证错",
  },
  {
    value: 4,
    name: "versionTooHigh",
    en: "The version is too high",
    zh: "版本太高",
  },
  {
    first: 5,
    last: 99,
    en: "Another error",
    zh: "其他错误",
  },
  {
    first: 100,
    last: 199,
    en: "An error of the vendor's own, as its manual says",
    zh: "厂商自定义错误",
  },
];

/** What the values of Deliver_Registered_Delivery mean. */
export const deliverRegisteredDeliveryValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "message",
    en: "An ordinary message",
    zh: "非状态报告",
  },
  {
    value: 1,
    name: "statusReport",
    en: "A status report",
    zh: "状态报告",
  },
];

/** What the values of Deliver_Result mean. */
export const deliverResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ok",
    en: "Accepted",
    zh: "正确",
  },
  {
    value: 1,
    name: "invalidStructure",
    en: "The message has a wrong structure",
    zh: "消息结构错",
  },
  {
    value: 2,
    name: "invalidCommand",
    en: "The command is wrong",
    zh: "命令字错",
  },
  {
    value: 3,
    name: "duplicateSequence",
    en: "The sequence number was used before",
    zh: "消息序号重复",
  },
  {
    value: 4,
    name: "invalidLength",
    en: "The length of the message is wrong",
    zh: "消息长度错",
  },
  {
    value: 5,
    name: "invalidFeeCode",
    en: "The fee code is wrong",
    zh: "资费代码错",
  },
  {
    value: 6,
    name: "contentTooLong",
    en: "The content is longer than allowed",
    zh: "超过最大信息长",
  },
  {
    value: 7,
    name: "invalidService",
    en: "The service code is wrong",
    zh: "业务代码错",
  },
  {
    value: 8,
    name: "flowControl",
    en: "Too many messages at once: slow down, then send again",
    zh: "流量控制错",
  },
  {
    first: 9,
    last: 99,
    en: "Another error",
    zh: "其他错误",
  },
  {
    first: 100,
    last: 199,
    en: "An error of the vendor's own, as its manual says",
    zh: "厂商自定义错误",
  },
];

/** What the values of FeeType mean. */
export const feeTypeValues: readonly ValueDescriptor[] = [
  {
    value: "01",
    name: "free",
    en: "Free of charge for the payer",
    zh: "对计费用户号码免费",
  },
  {
    value: "02",
    name: "perMessage",
    en: "Charged per message",
    zh: "对计费用户号码按条计信息费",
  },
  {
    value: "03",
    name: "monthly",
    en: "Charged per month",
    zh: "对计费用户号码按包月收取信息费",
  },
  {
    value: "04",
    name: "capped",
    en: "Charged up to a monthly cap",
    zh: "对计费用户号码的信息费封顶",
  },
  {
    value: "05",
    name: "bySp",
    en: "Charged by the SP itself",
    zh: "对计费用户号码的收费由SP实现",
  },
];

/** What the values of Fee_UserType mean. */
export const feeUserTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "destination",
    en: "The receiving handset",
    zh: "对目的终端MSISDN计费",
  },
  {
    value: 1,
    name: "source",
    en: "The sending handset",
    zh: "对源终端MSISDN计费",
  },
  {
    value: 2,
    name: "serviceProvider",
    en: "The SP",
    zh: "对SP计费",
  },
  {
    value: 3,
    name: "feeTerminal",
    en: "The number in Fee_terminal_Id",
    zh: "本字段无效，对谁计费参见Fee_terminal_Id",
  },
];

/** What the values of Fwd_FeeType mean. */
export const fwdFeeTypeValues: readonly ValueDescriptor[] = [
  {
    value: "00",
    name: "offsetsChannelFee",
    en: "No fee, only the SP's channel fee is offset",
    zh: "核减信道费",
  },
  {
    value: "01",
    name: "free",
    en: "Free of charge for the payer",
    zh: "对计费用户号码免费",
  },
  {
    value: "02",
    name: "perMessage",
    en: "Charged per message",
    zh: "对计费用户号码按条计信息费",
  },
  {
    value: "03",
    name: "monthly",
    en: "Charged per month",
    zh: "对计费用户号码按包月收取信息费",
  },
  {
    value: "04",
    name: "capped",
    en: "Charged up to a monthly cap",
    zh: "对计费用户号码的信息费封顶",
  },
  {
    value: "05",
    name: "bySp",
    en: "Charged by the SP itself",
    zh: "对计费用户号码的收费由SP实现",
  },
];

/** What the values of Fwd_Registered_Delivery mean. */
export const fwdRegisteredDeliveryValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "notRequired",
    en: "No report",
    zh: "不需要",
  },
  {
    value: 1,
    name: "required",
    en: "A report is asked for",
    zh: "需要",
  },
  {
    value: 2,
    name: "billingRecordOnly",
    en: "Only a billing record is made; the handset gets nothing",
    zh: "产生SMC话单（不下发给用户终端）",
  },
];

/** What the values of Fwd_Result mean. */
export const fwdResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ok",
    en: "Accepted",
    zh: "正确",
  },
  {
    value: 1,
    name: "invalidStructure",
    en: "The message has a wrong structure",
    zh: "消息结构错",
  },
  {
    value: 2,
    name: "invalidCommand",
    en: "The command is wrong",
    zh: "命令字错",
  },
  {
    value: 3,
    name: "duplicateSequence",
    en: "The sequence number was used before",
    zh: "消息序号重复",
  },
  {
    value: 4,
    name: "invalidLength",
    en: "The length of the message is wrong",
    zh: "消息长度错",
  },
  {
    value: 5,
    name: "invalidFeeCode",
    en: "The fee code is wrong",
    zh: "资费代码错",
  },
  {
    value: 6,
    name: "contentTooLong",
    en: "The content is longer than allowed",
    zh: "超过最大信息长",
  },
  {
    value: 7,
    name: "invalidService",
    en: "The service code is wrong",
    zh: "业务代码错",
  },
  {
    value: 8,
    name: "flowControl",
    en: "Too many messages at once: slow down, then send again",
    zh: "流量控制错",
  },
  {
    value: 9,
    name: "wronglyForwarded",
    en: "The SP or the subscriber does not belong to this gateway",
    zh: "前转判断错（此SP或用户不属于本网关）",
  },
  {
    first: 10,
    last: 99,
    en: "Another error",
    zh: "其他错误",
  },
  {
    first: 100,
    last: 199,
    en: "An error of the vendor's own, as its manual says",
    zh: "厂商自定义错误",
  },
];

/** What the values of Get_Route_Result mean. */
export const getRouteResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ok",
    en: "Found",
    zh: "正常",
  },
  {
    value: 1,
    name: "noMatch",
    en: "No route matches",
    zh: "没有匹配路由",
  },
  {
    value: 2,
    name: "lastRoute",
    en: "This is the last route",
    zh: "最后1条路由",
  },
];

/** What the values of Mo_Route_Update_Result mean. */
export const moRouteUpdateResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "accepted",
    en: "The data are valid and wait to be checked",
    zh: "数据合法，等待核实",
  },
  {
    value: 1,
    name: "invalid",
    en: "The data are not valid",
    zh: "数据不合法",
  },
];

/** What the values of Msg_Fmt mean. */
export const msgFmtValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ascii",
    en: "ASCII",
    zh: "ASCII串",
  },
  {
    value: 3,
    name: "simWrite",
    en: "Written to the SIM card",
    zh: "短信写卡操作",
  },
  {
    value: 4,
    name: "binary",
    en: "Binary",
    zh: "二进制信息",
  },
  {
    value: 8,
    name: "ucs2",
    en: "UCS2, big-endian",
    zh: "UCS2编码",
  },
  {
    value: 15,
    name: "gb",
    en: "Contains GB characters",
    zh: "含GB汉字",
  },
];

/** What the values of Msg_Fwd_Type mean. */
export const msgFwdTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "mtMessage",
    en: "A message to a handset",
    zh: "MT前转",
  },
  {
    value: 1,
    name: "moMessage",
    en: "A message from a handset",
    zh: "MO前转",
  },
  {
    value: 2,
    name: "mtReport",
    en: "The status report of a message to a handset",
    zh: "MT时的状态报告",
  },
  {
    value: 3,
    name: "moReport",
    en: "The status report of a message from a handset",
    zh: "MO时的状态报告",
  },
];

/** What the parts of Msg_Id mean. */
export const msgIdParts: readonly PartDescriptor[] = [
  { name: "Month", bits: 4, digits: 2, en: "Month, 1 to 12.", zh: "月份，1至12。" },
  { name: "Day", bits: 5, digits: 2, en: "Day of the month, 1 to 31.", zh: "日，1至31。" },
  { name: "Hour", bits: 5, digits: 2, en: "Hour, 0 to 23.", zh: "小时，0至23。" },
  { name: "Minute", bits: 6, digits: 2, en: "Minute, 0 to 59.", zh: "分，0至59。" },
  { name: "Second", bits: 6, digits: 2, en: "Second, 0 to 59.", zh: "秒，0至59。" },
  { name: "Gateway", bits: 22, digits: 7, en: "Number of the gateway that made it.", zh: "短信网关代码。" },
  { name: "Sequence", bits: 16, digits: 5, en: "Running number; it wraps.", zh: "序列号，顺序增加，循环使用。" },
];

/** What the values of Mt_Route_Update_Result mean. */
export const mtRouteUpdateResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "accepted",
    en: "The data are valid and wait to be checked",
    zh: "数据合法，等待核实",
  },
  {
    value: 1,
    name: "invalid",
    en: "The data are not valid",
    zh: "数据不合法",
  },
];

/** What the values of Push_Route_Update_Result mean. */
export const pushRouteUpdateResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "changed",
    en: "Changed",
    zh: "更新成功",
  },
  {
    value: 1,
    name: "failed",
    en: "Failed",
    zh: "更新失败",
  },
];

/** What the values of Query_Type mean. */
export const queryTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "total",
    en: "All messages",
    zh: "总数查询",
  },
  {
    value: 1,
    name: "byService",
    en: "The messages of one service",
    zh: "按业务类型查询",
  },
];

/** What the values of Route_Result mean. */
export const routeResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ok",
    en: "Found",
    zh: "正常",
  },
  {
    value: 1,
    name: "noMatch",
    en: "No route matches",
    zh: "没有匹配路由",
  },
  {
    value: 2,
    name: "lastRoute",
    en: "This is the last route",
    zh: "最后1条路由",
  },
];

/** What the values of Route_User_type mean. */
export const routeUserTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "goTone",
    en: "GoTone",
    zh: "全球通",
  },
  {
    value: 1,
    name: "easyown",
    en: "Easyown",
    zh: "神州行",
  },
  {
    value: 2,
    name: "mZone",
    en: "M-Zone",
    zh: "动感地带",
  },
];

/** What the values of Route_type mean. */
export const routeTypeValues: readonly ValueDescriptor[] = [
  {
    value: "MO",
    name: "mo",
    en: "Routes of messages from handsets",
    zh: "MO路由",
  },
  {
    value: "MT",
    name: "mt",
    en: "Routes of messages to handsets",
    zh: "MT路由",
  },
];

/** What the values of SP_AcessType mean. */
export const spAcessTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "main",
    en: "Main access point of a nationwide SP",
    zh: "全网SP主力接入点",
  },
  {
    value: 1,
    name: "mirror",
    en: "Mirror access point",
    zh: "镜像接入点",
  },
];

/** What the values of Stat mean. */
export const statValues: readonly ValueDescriptor[] = [
  {
    value: "DELIVRD",
    name: "delivered",
    en: "Delivered",
    zh: "短信已成功送达",
  },
  {
    value: "EXPIRED",
    name: "expired",
    en: "Its validity period is over",
    zh: "短信超过有效期",
  },
  {
    value: "DELETED",
    name: "deleted",
    en: "Deleted",
    zh: "短信已被删除",
  },
  {
    value: "UNDELIV",
    name: "undeliverable",
    en: "Cannot be delivered",
    zh: "短信无法投递",
  },
  {
    value: "ACCEPTD",
    name: "accepted",
    en: "Accepted, an intermediate state",
    zh: "短信已被接受（中间状态）",
  },
  {
    value: "UNKNOWN",
    name: "unknown",
    en: "In no valid state",
    zh: "短信状态不可知",
  },
  {
    value: "REJECTD",
    name: "rejected",
    en: "Rejected",
    zh: "短信被拒绝",
  },
  {
    prefix: "MA:",
    en: "The SMSC gave no response; its code follows",
    zh: "短信中心未返回响应",
  },
  {
    prefix: "MB:",
    en: "The SMSC gave an error response; its code follows",
    zh: "短信中心返回错误响应",
  },
  {
    prefix: "CA:",
    en: "The SCP for prepaid gave no response; its code follows",
    zh: "SCP未返回响应",
  },
  {
    prefix: "CB:",
    en: "The SCP for prepaid gave an error response; its code follows",
    zh: "SCP返回错误响应",
  },
  {
    prefix: "MK:",
    en: "A state outside of the specification, which some gateways report; a code follows",
    zh: "规范之外的状态，部分网关返回，后跟错误码",
  },
];

/** What the values of Submit_Registered_Delivery mean. */
export const submitRegisteredDeliveryValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "notRequired",
    en: "No report",
    zh: "不需要",
  },
  {
    value: 1,
    name: "required",
    en: "A report is asked for",
    zh: "需要",
  },
  {
    value: 2,
    name: "billingRecordOnly",
    en: "Only a billing record is made; the handset gets nothing",
    zh: "产生SMC话单（不下发给用户终端）",
  },
];

/** What the values of Submit_Result mean. */
export const submitResultValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "ok",
    en: "Accepted",
    zh: "正确",
  },
  {
    value: 1,
    name: "invalidStructure",
    en: "The message has a wrong structure",
    zh: "消息结构错",
  },
  {
    value: 2,
    name: "invalidCommand",
    en: "The command is wrong",
    zh: "命令字错",
  },
  {
    value: 3,
    name: "duplicateSequence",
    en: "The sequence number was used before",
    zh: "消息序号重复",
  },
  {
    value: 4,
    name: "invalidLength",
    en: "The length of the message is wrong",
    zh: "消息长度错",
  },
  {
    value: 5,
    name: "invalidFeeCode",
    en: "The fee code is wrong",
    zh: "资费代码错",
  },
  {
    value: 6,
    name: "contentTooLong",
    en: "The content is longer than allowed",
    zh: "超过最大信息长",
  },
  {
    value: 7,
    name: "invalidService",
    en: "The service code is wrong",
    zh: "业务代码错",
  },
  {
    value: 8,
    name: "flowControl",
    en: "Too many messages at once: slow down, then send again",
    zh: "流量控制错",
  },
  {
    first: 9,
    last: 99,
    en: "Another error",
    zh: "其他错误",
  },
  {
    first: 100,
    last: 199,
    en: "An error of the vendor's own, as its manual says",
    zh: "厂商自定义错误",
  },
  {
    first: 202,
    last: 250,
    en: "An error outside of the specification, which some gateways return",
    zh: "规范之外的错误码，部分网关返回",
  },
];

/** What the values of Subscriber_Brand mean. */
export const subscriberBrandValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "goTone",
    en: "GoTone",
    zh: "全球通",
  },
  {
    value: 1,
    name: "easyown",
    en: "Easyown",
    zh: "神州行",
  },
];

/** What the values of Success_Id mean. */
export const successIdValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "deleted",
    en: "Deleted",
    zh: "成功",
  },
  {
    value: 1,
    name: "failed",
    en: "Failed",
    zh: "失败",
  },
];

/** What the values of Terminal_Type mean. */
export const terminalTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "realNumber",
    en: "Real number",
    zh: "真实号码",
  },
  {
    value: 1,
    name: "pseudoNumber",
    en: "Pseudo-number",
    zh: "伪码",
  },
];

/** What the values of Update_type mean. */
export const updateTypeValues: readonly ValueDescriptor[] = [
  {
    value: 0,
    name: "add",
    en: "It is added",
    zh: "添加",
  },
  {
    value: 1,
    name: "delete",
    en: "It is deleted",
    zh: "删除",
  },
  {
    value: 2,
    name: "update",
    en: "It is changed",
    zh: "更新",
  },
];

/** What the parts of Version mean. */
export const versionParts: readonly PartDescriptor[] = [
  { name: "Major", bits: 4, en: "Major version number.", zh: "主版本号。" },
  { name: "Minor", bits: 4, en: "Minor version number.", zh: "次版本号。" },
];

/** What a CMPP_CONNECT means. */
export const connectDescriptor: MessageDescriptor = {
  name: "CMPP_CONNECT",
  en: "Logs in at the application layer; the first message on a connection.",
  zh: "请求连接到网关，在应用层建立连接，是一条连接上的第一条消息。",
  legs: ["SP -> ISMG", "ISMG -> ISMG", "ISMG -> GNS", "GNS -> ISMG"],
  fields: [
    {
      name: "Source_Addr",
      property: "sourceAddr",
      type: "Octet String",
      octets: "6 octets at 12",
      en: "Who logs in: the SP's company code, or a gateway's code between gateways.",
      zh: "源地址，SP登录时为SP的企业代码，网关登录时为网关代码。",
    },
    {
      name: "AuthenticatorSource",
      property: "authenticatorSource",
      type: "Octet String",
      octets: "16 octets at 18",
      en: "Digest that proves knowledge of the shared secret.",
      zh: "用于鉴别源地址的鉴别码，其值通过单向MD5计算得出。",
      secret: true,
    },
    {
      name: "Version",
      property: "version",
      type: "Unsigned Integer",
      octets: "1 octet at 34",
      en: "Version that the client offers: 0x20 for 2.0, 0x30 for 3.0.",
      zh: "双方协商的版本号（高位4bit表示主版本号，低位4bit表示次版本号）。",
      parts: versionParts,
    },
    {
      name: "Timestamp",
      property: "timestamp",
      type: "Unsigned Integer",
      octets: "4 octets at 35",
      en: "Clock of the client as the decimal number MMDDHHMMSS: 1021080248 is October 21, 08:02:48.",
      zh: "时间戳的明文，由客户端产生，格式为MMDDHHMMSS，即月日时分秒，10位数字的整型。",
    },
  ],
};

/** What a CMPP_TERMINATE means. */
export const terminateDescriptor: MessageDescriptor = {
  name: "CMPP_TERMINATE",
  en: "Ends the connection; both sides close it after the response.",
  zh: "拆除连接，收到应答后双方关闭连接。",
  legs: ["SP -> ISMG", "ISMG -> SP", "ISMG -> ISMG", "ISMG -> GNS", "GNS -> ISMG"],
  fields: [],
};

/** What a CMPP_SUBMIT means. */
export const submitDescriptor: MessageDescriptor = {
  name: "CMPP_SUBMIT",
  en: "The SP hands a short message to the gateway, for one or several receivers.",
  zh: "SP向ISMG提交短信，接收用户可为一个或多个。",
  section: "7.4.3",
  legs: ["SP -> ISMG"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Left empty by the SP; the gateway assigns it.",
      zh: "信息标识，由SP填空，网关产生。",
      parts: msgIdParts,
    },
    {
      name: "Pk_total",
      property: "pkTotal",
      type: "Unsigned Integer",
      octets: "1 octet at 20",
      en: "How many messages share one Msg_Id, from 1.",
      zh: "相同Msg_Id的信息总条数，从1开始。",
    },
    {
      name: "Pk_number",
      property: "pkNumber",
      type: "Unsigned Integer",
      octets: "1 octet at 21",
      en: "Which of the messages that share one Msg_Id this is, from 1.",
      zh: "相同Msg_Id的信息序号，从1开始。",
    },
    {
      name: "Registered_Delivery",
      property: "registeredDelivery",
      type: "Unsigned Integer",
      octets: "1 octet at 22",
      en: "Whether a status report is asked for.",
      zh: "是否要求返回状态确认报告。",
      values: submitRegisteredDeliveryValues,
    },
    {
      name: "Msg_level",
      property: "msgLevel",
      type: "Unsigned Integer",
      octets: "1 octet at 23",
      en: "Priority of the message.",
      zh: "信息级别。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 24",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "Fee_UserType",
      property: "feeUserType",
      type: "Unsigned Integer",
      octets: "1 octet at 34",
      en: "Who pays for the message.",
      zh: "计费用户类型。",
      values: feeUserTypeValues,
    },
    {
      name: "Fee_terminal_Id",
      property: "feeTerminalId",
      type: "Unsigned Integer",
      octets: "21 octets at 35",
      en: "Number to be charged; empty where Fee_UserType says who pays.",
      zh: "被计费用户的号码，当Fee_UserType为3时有效。",
      personal: "number",
    },
    {
      name: "TP_pId",
      property: "tpPid",
      type: "Unsigned Integer",
      octets: "1 octet at 56",
      en: "Protocol identifier, as in GSM 03.40, 9.2.3.9.",
      zh: "GSM协议类型，详细解释请参考GSM03.40中的9.2.3.9。",
    },
    {
      name: "TP_udhi",
      property: "tpUdhi",
      type: "Unsigned Integer",
      octets: "1 octet at 57",
      en: "Whether the content begins with a user data header, as in GSM 03.40, 9.2.3.23: one bit, right-aligned.",
      zh: "GSM协议类型，详细解释请参考GSM03.40中的9.2.3.23，仅使用1位，右对齐。",
    },
    {
      name: "Msg_Fmt",
      property: "msgFmt",
      type: "Unsigned Integer",
      octets: "1 octet at 58",
      en: "Coding of the content.",
      zh: "信息格式。",
      values: msgFmtValues,
    },
    {
      name: "Msg_src",
      property: "msgSrc",
      type: "Octet String",
      octets: "6 octets at 59",
      en: "Source of the content: the SP's company code.",
      zh: "信息内容来源，填SP的企业代码。",
    },
    {
      name: "FeeType",
      property: "feeType",
      type: "Octet String",
      octets: "2 octets at 65",
      en: "How the message is charged, as two digits.",
      zh: "资费类别，两位数字。",
      values: feeTypeValues,
    },
    {
      name: "FeeCode",
      property: "feeCode",
      type: "Octet String",
      octets: "6 octets at 67",
      en: "Fee in fen (hundredths of a yuan), as digits.",
      zh: "资费代码（以分为单位）。",
    },
    {
      name: "ValId_Time",
      property: "validTime",
      type: "Octet String",
      octets: "17 octets at 73",
      en: "How long the message is worth sending: a time in the form of SMPP 3.3, or empty.",
      zh: "存活有效期，格式遵循SMPP3.3协议。",
    },
    {
      name: "At_Time",
      property: "atTime",
      type: "Octet String",
      octets: "17 octets at 90",
      en: "When to send: a time in the form of SMPP 3.3, or empty for now.",
      zh: "定时发送时间，格式遵循SMPP3.3协议。",
    },
    {
      name: "Src_Id",
      property: "srcId",
      type: "Octet String",
      octets: "21 octets at 107",
      en: "Number the handset shows as the sender; begins with the SP's service number.",
      zh: "源号码，SP的服务代码或前缀为服务代码的长号码，显示为用户手机上短信的主叫号码。",
    },
    {
      name: "DestUsr_tl",
      property: "destUsrTl",
      type: "Unsigned Integer",
      octets: "1 octet at 128",
      en: "How many receivers, 1 to 99.",
      zh: "接收信息的用户数量（小于100个用户）。",
    },
    {
      name: "Dest_terminal_Id",
      property: "destTerminalId",
      type: "Octet String",
      octets: "DestUsr_tl times 21 octets at 129",
      en: "Numbers of the receivers; they may begin with 86 or +86.",
      zh: "接收短信的MSISDN号码（3.0起也可为伪码），前可加86或+86。",
      personal: "number",
    },
    {
      name: "Msg_Length",
      property: "msgLength",
      type: "Unsigned Integer",
      octets: "1 octet",
      en: "Octets of Msg_Content.",
      zh: "信息长度。",
    },
    {
      name: "Msg_Content",
      property: "msgContent",
      type: "Octet String",
      octets: "Msg_Length octets",
      en: "Content of the message, its user data header included.",
      zh: "信息内容。",
      personal: "content",
    },
    {
      name: "Reserve",
      property: "reserve",
      type: "Octet String",
      octets: "8 octets",
      en: "Reserved.",
      zh: "保留。",
      reserved: true,
    },
  ],
};

/** What a CMPP_DELIVER means. */
export const deliverDescriptor: MessageDescriptor = {
  name: "CMPP_DELIVER",
  en: "The gateway hands the SP a message from a handset, or a status report.",
  zh: "ISMG从短信中心或其他ISMG接收到短信（或状态报告）后送交给SP。",
  section: "7.4.5",
  legs: ["ISMG -> SP"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Identifier of this delivery, not of the message that a report is about.",
      zh: "信息标识，由网关为本次送交产生。",
      parts: msgIdParts,
    },
    {
      name: "Dest_Id",
      property: "destId",
      type: "Octet String",
      octets: "21 octets at 20",
      en: "Number that the handset sent to: the SP's service number, or a longer one that begins with it.",
      zh: "目的号码，SP的服务代码，或前缀为服务代码的长号码，即用户发送短信时所填的号码。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 41",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "TP_pid",
      property: "tpPid",
      type: "Unsigned Integer",
      octets: "1 octet at 51",
      en: "Protocol identifier, as in GSM 03.40, 9.2.3.9.",
      zh: "GSM协议类型，详细解释请参考GSM03.40中的9.2.3.9。",
    },
    {
      name: "TP_udhi",
      property: "tpUdhi",
      type: "Unsigned Integer",
      octets: "1 octet at 52",
      en: "Whether the content begins with a user data header, as in GSM 03.40, 9.2.3.23: one bit, right-aligned.",
      zh: "GSM协议类型，详细解释请参考GSM03.40中的9.2.3.23，仅使用1位，右对齐。",
    },
    {
      name: "Msg_Fmt",
      property: "msgFmt",
      type: "Unsigned Integer",
      octets: "1 octet at 53",
      en: "Coding of the content.",
      zh: "信息格式。",
      values: msgFmtValues,
    },
    {
      name: "Src_terminal_Id",
      property: "srcTerminalId",
      type: "Octet String",
      octets: "21 octets at 54",
      en: "Number of the handset; in a status report, the receiver of the submitted message.",
      zh: "源终端MSISDN号码（状态报告时填为CMPP_SUBMIT消息的目的终端号码）。",
      personal: "number",
    },
    {
      name: "Registered_Delivery",
      property: "registeredDelivery",
      type: "Unsigned Integer",
      octets: "1 octet at 75",
      en: "Whether the content is a status report.",
      zh: "是否为状态报告。",
      values: deliverRegisteredDeliveryValues,
    },
    {
      name: "Msg_Length",
      property: "msgLength",
      type: "Unsigned Integer",
      octets: "1 octet at 76",
      en: "Octets of Msg_Content.",
      zh: "信息长度。",
    },
    {
      name: "Msg_Content",
      property: "msgContent",
      type: "Octet String",
      octets: "Msg_Length octets at 77",
      en: "Content of the message, or a status report.",
      zh: "消息内容，或状态报告。",
      personal: "content",
      contents: [
        { structures: ["MT_Status_Report_60", "MT_Status_Report_71"], field: "Registered_Delivery", equals: 1 },
      ],
    },
    {
      name: "Reserved",
      property: "reserved",
      type: "Octet String",
      octets: "8 octets",
      en: "Reserved.",
      zh: "保留。",
      reserved: true,
    },
  ],
};

/** What a CMPP_QUERY means. */
export const queryDescriptor: MessageDescriptor = {
  name: "CMPP_QUERY",
  en: "Asks the gateway how many messages it handled on a day.",
  zh: "SP向ISMG查询某日的业务统计情况。",
  legs: ["SP -> ISMG"],
  fields: [
    {
      name: "Time",
      property: "time",
      type: "Octet String",
      octets: "8 octets at 12",
      en: "The day that is asked about, YYYYMMDD.",
      zh: "查询日期，格式为YYYYMMDD（精确至日）。",
    },
    {
      name: "Query_Type",
      property: "queryType",
      type: "Unsigned Integer",
      octets: "1 octet at 20",
      en: "What is counted.",
      zh: "查询类别。",
      values: queryTypeValues,
    },
    {
      name: "Query_Code",
      property: "queryCode",
      type: "Octet String",
      octets: "10 octets at 21",
      en: "Service code where messages are counted by service; else without meaning.",
      zh: "查询码，当Query_Type为1时填业务类型Service_Id，否则无效。",
    },
    {
      name: "Reserve",
      property: "reserve",
      type: "Octet String",
      octets: "8 octets at 31",
      en: "Reserved.",
      zh: "保留。",
      reserved: true,
    },
  ],
};

/** What a CMPP_CANCEL means. */
export const cancelDescriptor: MessageDescriptor = {
  name: "CMPP_CANCEL",
  en: "Asks the gateway to delete a message that was submitted before.",
  zh: "SP向ISMG发起删除已提交短信的操作。",
  legs: ["SP -> ISMG"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "The message to be deleted.",
      zh: "信息标识（SP想要删除的信息标识）。",
      parts: msgIdParts,
    },
  ],
};

/** What a CMPP_ACTIVE_TEST means. */
export const activeTestDescriptor: MessageDescriptor = {
  name: "CMPP_ACTIVE_TEST",
  en: "Asks whether the other side is still there; only on connections that are kept open.",
  zh: "链路检测，仅用于长连接。",
  section: "7.4.7",
  legs: ["SP -> ISMG", "ISMG -> SP", "ISMG -> ISMG"],
  fields: [],
};

/** What a CMPP_FWD means. */
export const fwdDescriptor: MessageDescriptor = {
  name: "CMPP_FWD",
  en: "One gateway forwards a message or a status report to another.",
  zh: "ISMG之间前转短信或状态报告。",
  section: "7.5.4",
  legs: ["ISMG -> ISMG"],
  fields: [
    {
      name: "Source_Id",
      property: "sourceId",
      type: "Octet String",
      octets: "6 octets at 12",
      en: "The gateway that sends.",
      zh: "源网关代码（右对齐，左补0）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 18",
      en: "The gateway that receives.",
      zh: "目的网关代码（右对齐，左补0）。",
    },
    {
      name: "NodesCount",
      property: "nodesCount",
      type: "Unsigned Integer",
      octets: "1 octet at 24",
      en: "How many gateways the message has passed.",
      zh: "经过的网关数量。",
    },
    {
      name: "Msg_Fwd_Type",
      property: "msgFwdType",
      type: "Unsigned Integer",
      octets: "1 octet at 25",
      en: "What is forwarded.",
      zh: "前转的消息类型。",
      values: msgFwdTypeValues,
    },
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 26",
      en: "Message identifier, made by the gateway from its clock, its own number and a running number.",
      zh: "信息标识，由网关产生：时间（月日时分秒）、网关代码和序列号。",
      parts: msgIdParts,
    },
    {
      name: "Pk_total",
      property: "pkTotal",
      type: "Unsigned Integer",
      octets: "1 octet at 34",
      en: "How many messages share one Msg_Id, from 1.",
      zh: "相同Msg_Id的信息总条数，从1开始。",
    },
    {
      name: "Pk_number",
      property: "pkNumber",
      type: "Unsigned Integer",
      octets: "1 octet at 35",
      en: "Which of the messages that share one Msg_Id this is, from 1.",
      zh: "相同Msg_Id的信息序号，从1开始。",
    },
    {
      name: "Registered_Delivery",
      property: "registeredDelivery",
      type: "Unsigned Integer",
      octets: "1 octet at 36",
      en: "Whether a status report is asked for.",
      zh: "是否要求返回状态确认报告。",
      values: fwdRegisteredDeliveryValues,
    },
    {
      name: "Msg_level",
      property: "msgLevel",
      type: "Unsigned Integer",
      octets: "1 octet at 37",
      en: "Priority of the message.",
      zh: "信息级别。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 38",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "Fee_UserType",
      property: "feeUserType",
      type: "Unsigned Integer",
      octets: "1 octet at 48",
      en: "Who pays for the message.",
      zh: "计费用户类型。",
      values: feeUserTypeValues,
    },
    {
      name: "Fee_terminal_Id",
      property: "feeTerminalId",
      type: "Unsigned Integer",
      octets: "21 octets at 49",
      en: "Number to be charged; empty where Fee_UserType says who pays.",
      zh: "被计费用户的号码，当Fee_UserType为3时有效。",
      personal: "number",
    },
    {
      name: "TP_pid",
      property: "tpPid",
      type: "Unsigned Integer",
      octets: "1 octet at 70",
      en: "Protocol identifier, as in GSM 03.40, 9.2.3.9.",
      zh: "GSM协议类型，详细解释请参考GSM03.40中的9.2.3.9。",
    },
    {
      name: "TP_udhi",
      property: "tpUdhi",
      type: "Unsigned Integer",
      octets: "1 octet at 71",
      en: "Whether the content begins with a user data header, as in GSM 03.40, 9.2.3.23: one bit, right-aligned.",
      zh: "GSM协议类型，详细解释请参考GSM03.40中的9.2.3.23，仅使用1位，右对齐。",
    },
    {
      name: "Msg_Fmt",
      property: "msgFmt",
      type: "Unsigned Integer",
      octets: "1 octet at 72",
      en: "Coding of the content.",
      zh: "信息格式。",
      values: msgFmtValues,
    },
    {
      name: "Msg_src",
      property: "msgSrc",
      type: "Octet String",
      octets: "6 octets at 73",
      en: "Source of the content: the SP's company code.",
      zh: "信息内容来源，填SP的企业代码。",
    },
    {
      name: "FeeType",
      property: "feeType",
      type: "Octet String",
      octets: "2 octets at 79",
      en: "How the message is charged, as two digits.",
      zh: "资费类别，两位数字。",
      values: fwdFeeTypeValues,
    },
    {
      name: "FeeCode",
      property: "feeCode",
      type: "Octet String",
      octets: "6 octets at 81",
      en: "Fee in fen (hundredths of a yuan), as digits.",
      zh: "资费代码（以分为单位）。",
    },
    {
      name: "Valid_Time",
      property: "validTime",
      type: "Octet String",
      octets: "17 octets at 87",
      en: "How long the message is worth sending: a time in the form of SMPP 3.3, or empty.",
      zh: "存活有效期，格式遵循SMPP3.3协议。",
    },
    {
      name: "At_Time",
      property: "atTime",
      type: "Octet String",
      octets: "17 octets at 104",
      en: "When to send: a time in the form of SMPP 3.3, or empty for now.",
      zh: "定时发送时间，格式遵循SMPP3.3协议。",
    },
    {
      name: "Src_Id",
      property: "srcId",
      type: "Octet String",
      octets: "21 octets at 121",
      en: "Number of the sender: the SP's for a message to a handset, the handset's for one from it.",
      zh: "源号码（MT时为SP的服务代码，MO时为发送者MSISDN号码）。",
      personal: "number",
    },
    {
      name: "DestUsr_tl",
      property: "destUsrTl",
      type: "Unsigned Integer",
      octets: "1 octet at 142",
      en: "How many receivers; 1 in 3.0.",
      zh: "接收信息的用户数量（3.0中必须为1）。",
    },
    {
      name: "Dest_Id",
      property: "destId",
      type: "Octet String",
      octets: "DestUsr_tl times 21 octets at 143",
      en: "Numbers of the receivers: of handsets, or of the SP's service.",
      zh: "目的号码（MT时为目的终端MSISDN号码，MO时为SP的服务代码）。",
      personal: "number",
    },
    {
      name: "Msg_Length",
      property: "msgLength",
      type: "Unsigned Integer",
      octets: "1 octet",
      en: "Octets of Msg_Content.",
      zh: "信息长度。",
    },
    {
      name: "Msg_Content",
      property: "msgContent",
      type: "Octet String",
      octets: "Msg_Length octets",
      en: "Content of the message, or a status report.",
      zh: "消息内容，或状态报告。",
      personal: "content",
      contents: [
        { structures: ["MT_Status_Report_60", "MT_Status_Report_71"], field: "Msg_Fwd_Type", equals: 2 },
        { structures: ["MO_Status_Report"], field: "Msg_Fwd_Type", equals: 3 },
      ],
    },
    {
      name: "Reserve",
      property: "reserve",
      type: "Octet String",
      octets: "8 octets",
      en: "Reserved.",
      zh: "保留。",
      reserved: true,
    },
  ],
};

/** What a CMPP_MT_ROUTE means. */
export const mtRouteDescriptor: MessageDescriptor = {
  name: "CMPP_MT_ROUTE",
  en: "A gateway asks the GNS which gateway serves a handset.",
  zh: "ISMG向GNS查询某手机号码所属网关的MT路由。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Source_Id",
      property: "sourceId",
      type: "Octet String",
      octets: "6 octets at 12",
      en: "The gateway that asks.",
      zh: "源网关代码。",
    },
    {
      name: "Terminal_Id",
      property: "terminalId",
      type: "Octet String",
      octets: "21 octets at 18",
      en: "Number of the handset.",
      zh: "接收短信的MSISDN号码。",
      personal: "number",
    },
  ],
};

/** What a CMPP_MO_ROUTE means. */
export const moRouteDescriptor: MessageDescriptor = {
  name: "CMPP_MO_ROUTE",
  en: "A gateway asks the GNS which gateway serves an SP.",
  zh: "ISMG向GNS查询某SP所在网关的MO路由。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Source_Id",
      property: "sourceId",
      type: "Octet String",
      octets: "6 octets at 12",
      en: "The gateway that asks.",
      zh: "源网关代码。",
    },
    {
      name: "SP_Code",
      property: "spCode",
      type: "Octet String",
      octets: "21 octets at 18",
      en: "Number of the SP's service.",
      zh: "SP的服务代码。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 39",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "Service_Code",
      property: "serviceCode",
      type: "Unsigned Integer",
      octets: "4 octets at 49",
      en: "Service sub-code; 0 where no Service_Id is given.",
      zh: "业务代码，未设置Service_Id时为空。",
    },
  ],
};

/** What a CMPP_GET_ROUTE means. */
export const getRouteDescriptor: MessageDescriptor = {
  name: "CMPP_GET_ROUTE",
  en: "A gateway fetches the routes of the GNS one by one.",
  zh: "ISMG向GNS逐条获取路由信息。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Source_Id",
      property: "sourceId",
      type: "Octet String",
      octets: "6 octets at 12",
      en: "The gateway that asks.",
      zh: "源网关代码。",
    },
    {
      name: "Route_type",
      property: "routeType",
      type: "Octet String",
      octets: "2 octets at 18",
      en: "Which routes are asked for.",
      zh: "路由类型。",
      values: routeTypeValues,
    },
    {
      name: "Last_route_Id",
      property: "lastRouteId",
      type: "Integer",
      octets: "4 octets at 20",
      en: "Number of the route received last; -1 in the first request.",
      zh: "已接收的上一条路由编号，第一次请求时为-1。",
    },
  ],
};

/** What a CMPP_MT_ROUTE_UPDATE means. */
export const mtRouteUpdateDescriptor: MessageDescriptor = {
  name: "CMPP_MT_ROUTE_UPDATE",
  en: "A gateway asks the GNS to change an MT route.",
  zh: "ISMG向GNS申请更新MT路由。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Update_type",
      property: "updateType",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "What happens to the route.",
      zh: "更新类型。",
      values: updateTypeValues,
    },
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 13",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 17",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 23",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 38",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "Start_Id",
      property: "startId",
      type: "Octet String",
      octets: "6 octets at 40",
      en: "First segment of numbers that the route serves.",
      zh: "MT路由起始号码段。",
    },
    {
      name: "End_Id",
      property: "endId",
      type: "Octet String",
      octets: "6 octets at 46",
      en: "Last segment of numbers that the route serves.",
      zh: "MT路由截止号码段。",
    },
    {
      name: "Area_code",
      property: "areaCode",
      type: "Octet String",
      octets: "4 octets at 52",
      en: "Code of the province: the area code of its capital.",
      zh: "手机所属省代码（省会城市区号）。",
    },
  ],
};

/** What a CMPP_MO_ROUTE_UPDATE means. */
export const moRouteUpdateDescriptor: MessageDescriptor = {
  name: "CMPP_MO_ROUTE_UPDATE",
  en: "A gateway asks the GNS to change an MO route.",
  zh: "ISMG向GNS申请更新MO路由。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Update_type",
      property: "updateType",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "What happens to the route.",
      zh: "更新类型。",
      values: updateTypeValues,
    },
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 13",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 17",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 23",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 38",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "SP_Code",
      property: "spCode",
      type: "Octet String",
      octets: "21 octets at 40",
      en: "Number of the SP's service.",
      zh: "SP的服务代码。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 61",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "Start_code",
      property: "startCode",
      type: "Unsigned Integer",
      octets: "4 octets at 71",
      en: "First service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由起始业务代码，未设置Service_Id时为空。",
    },
    {
      name: "End_code",
      property: "endCode",
      type: "Unsigned Integer",
      octets: "4 octets at 75",
      en: "Last service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由截止业务代码，未设置Service_Id时为空。",
    },
  ],
};

/** What a CMPP_PUSH_MT_ROUTE_UPDATE means. */
export const pushMtRouteUpdateDescriptor: MessageDescriptor = {
  name: "CMPP_PUSH_MT_ROUTE_UPDATE",
  en: "The GNS tells a gateway that an MT route has changed.",
  zh: "GNS向ISMG通知MT路由更新。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Update_type",
      property: "updateType",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "What happens to the route.",
      zh: "更新类型。",
      values: updateTypeValues,
    },
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 13",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 17",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 23",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 38",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "Start_Id",
      property: "startId",
      type: "Octet String",
      octets: "6 octets at 40",
      en: "First segment of numbers that the route serves.",
      zh: "MT路由起始号码段。",
    },
    {
      name: "End_Id",
      property: "endId",
      type: "Octet String",
      octets: "6 octets at 46",
      en: "Last segment of numbers that the route serves.",
      zh: "MT路由截止号码段。",
    },
    {
      name: "Area_code",
      property: "areaCode",
      type: "Octet String",
      octets: "4 octets at 52",
      en: "Code of the province: the area code of its capital.",
      zh: "手机所属省代码（省会城市区号）。",
    },
  ],
};

/** What a CMPP_PUSH_MO_ROUTE_UPDATE means. */
export const pushMoRouteUpdateDescriptor: MessageDescriptor = {
  name: "CMPP_PUSH_MO_ROUTE_UPDATE",
  en: "The GNS tells a gateway that an MO route has changed.",
  zh: "GNS向ISMG通知MO路由更新。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Update_type",
      property: "updateType",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "What happens to the route.",
      zh: "更新类型。",
      values: updateTypeValues,
    },
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 13",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 17",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 23",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 38",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "SP_Code",
      property: "spCode",
      type: "Octet String",
      octets: "21 octets at 40",
      en: "Number of the SP's service.",
      zh: "SP的服务代码。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 61",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "Start_code",
      property: "startCode",
      type: "Unsigned Integer",
      octets: "4 octets at 71",
      en: "First service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由起始业务代码，未设置Service_Id时为空。",
    },
    {
      name: "End_code",
      property: "endCode",
      type: "Unsigned Integer",
      octets: "4 octets at 75",
      en: "Last service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由截止业务代码，未设置Service_Id时为空。",
    },
  ],
};

/** What a CMPP_CONNECT_RESP means. */
export const connectRespDescriptor: MessageDescriptor = {
  name: "CMPP_CONNECT_RESP",
  en: "The response to CMPP_CONNECT.",
  zh: "CMPP_CONNECT的应答消息。",
  legs: ["ISMG -> SP", "ISMG -> ISMG", "GNS -> ISMG", "ISMG -> GNS"],
  fields: [
    {
      name: "Status",
      property: "status",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "How the login went.",
      zh: "连接请求的返回状态。",
      values: connectStatusValues,
    },
    {
      name: "AuthenticatorISMG",
      property: "authenticatorIsmg",
      type: "Octet String",
      octets: "16 octets at 13",
      en: "Digest by which the gateway proves itself; sixteen zero octets where the login failed.",
      zh: "ISMG认证码，用于鉴别ISMG；认证出错时此项为空。",
      secret: true,
    },
    {
      name: "Version",
      property: "version",
      type: "Unsigned Integer",
      octets: "1 octet at 29",
      en: "Highest version that the server supports.",
      zh: "服务器支持的最高版本号。",
      parts: versionParts,
    },
  ],
};

/** What a CMPP_TERMINATE_RESP means. */
export const terminateRespDescriptor: MessageDescriptor = {
  name: "CMPP_TERMINATE_RESP",
  en: "The response to CMPP_TERMINATE.",
  zh: "CMPP_TERMINATE的应答消息。",
  legs: ["ISMG -> SP", "SP -> ISMG", "ISMG -> ISMG", "GNS -> ISMG", "ISMG -> GNS"],
  fields: [],
};

/** What a CMPP_SUBMIT_RESP means. */
export const submitRespDescriptor: MessageDescriptor = {
  name: "CMPP_SUBMIT_RESP",
  en: "The response to CMPP_SUBMIT.",
  zh: "CMPP_SUBMIT的应答消息。",
  section: "7.4.3",
  legs: ["ISMG -> SP"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Identifier that the gateway gave to the message; the status report names it again.",
      zh: "信息标识，由网关产生，SP据此与状态报告匹配。",
      parts: msgIdParts,
    },
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 20",
      en: "What became of the submitted message.",
      zh: "短信提交结果。",
      values: submitResultValues,
    },
  ],
};

/** What a CMPP_DELIVER_RESP means. */
export const deliverRespDescriptor: MessageDescriptor = {
  name: "CMPP_DELIVER_RESP",
  en: "The response to CMPP_DELIVER.",
  zh: "CMPP_DELIVER的应答消息。",
  section: "7.4.5",
  legs: ["SP -> ISMG"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Identifier of the delivery that is answered.",
      zh: "信息标识（CMPP_DELIVER中的Msg_Id字段）。",
      parts: msgIdParts,
    },
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 20",
      en: "What became of the delivered message.",
      zh: "短信接收结果。",
      values: deliverResultValues,
    },
  ],
};

/** What a CMPP_QUERY_RESP means. */
export const queryRespDescriptor: MessageDescriptor = {
  name: "CMPP_QUERY_RESP",
  en: "The response to CMPP_QUERY.",
  zh: "CMPP_QUERY的应答消息。",
  legs: ["ISMG -> SP"],
  fields: [
    {
      name: "Time",
      property: "time",
      type: "Octet String",
      octets: "8 octets at 12",
      en: "The day that is asked about, YYYYMMDD.",
      zh: "查询日期，格式为YYYYMMDD（精确至日）。",
    },
    {
      name: "Query_Type",
      property: "queryType",
      type: "Unsigned Integer",
      octets: "1 octet at 20",
      en: "What is counted.",
      zh: "查询类别。",
      values: queryTypeValues,
    },
    {
      name: "Query_Code",
      property: "queryCode",
      type: "Octet String",
      octets: "10 octets at 21",
      en: "Service code where messages are counted by service; else without meaning.",
      zh: "查询码，当Query_Type为1时填业务类型Service_Id，否则无效。",
    },
    {
      name: "MT_TLMsg",
      property: "mtTlMsg",
      type: "Unsigned Integer",
      octets: "4 octets at 31",
      en: "Messages received from the SP.",
      zh: "从SP接收信息总数。",
    },
    {
      name: "MT_Tlusr",
      property: "mtTlusr",
      type: "Unsigned Integer",
      octets: "4 octets at 35",
      en: "Receivers of the messages received from the SP.",
      zh: "从SP接收用户总数。",
    },
    {
      name: "MT_Scs",
      property: "mtScs",
      type: "Unsigned Integer",
      octets: "4 octets at 39",
      en: "Messages forwarded with success.",
      zh: "成功转发数量。",
    },
    {
      name: "MT_WT",
      property: "mtWt",
      type: "Unsigned Integer",
      octets: "4 octets at 43",
      en: "Messages waiting to be forwarded.",
      zh: "待转发数量。",
    },
    {
      name: "MT_FL",
      property: "mtFl",
      type: "Unsigned Integer",
      octets: "4 octets at 47",
      en: "Messages that could not be forwarded.",
      zh: "转发失败数量。",
    },
    {
      name: "MO_Scs",
      property: "moScs",
      type: "Unsigned Integer",
      octets: "4 octets at 51",
      en: "Messages delivered to the SP with success.",
      zh: "向SP成功送达数量。",
    },
    {
      name: "MO_WT",
      property: "moWt",
      type: "Unsigned Integer",
      octets: "4 octets at 55",
      en: "Messages waiting to be delivered to the SP.",
      zh: "向SP待送达数量。",
    },
    {
      name: "MO_FL",
      property: "moFl",
      type: "Unsigned Integer",
      octets: "4 octets at 59",
      en: "Messages that could not be delivered to the SP.",
      zh: "向SP送达失败数量。",
    },
  ],
};

/** What a CMPP_CANCEL_RESP means. */
export const cancelRespDescriptor: MessageDescriptor = {
  name: "CMPP_CANCEL_RESP",
  en: "The response to CMPP_CANCEL.",
  zh: "CMPP_CANCEL的应答消息。",
  legs: ["ISMG -> SP"],
  fields: [
    {
      name: "Success_Id",
      property: "successId",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "Whether the message was deleted.",
      zh: "删除短信是否成功。",
      values: successIdValues,
    },
  ],
};

/** What a CMPP_ACTIVE_TEST_RESP means. */
export const activeTestRespDescriptor: MessageDescriptor = {
  name: "CMPP_ACTIVE_TEST_RESP",
  en: "The response to CMPP_ACTIVE_TEST.",
  zh: "CMPP_ACTIVE_TEST的应答消息。",
  section: "7.4.7",
  legs: ["ISMG -> SP", "SP -> ISMG", "ISMG -> ISMG"],
  fields: [
    {
      name: "Reserved",
      property: "reserved",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "Reserved.",
      zh: "保留。",
      reserved: true,
    },
  ],
};

/** What a CMPP_FWD_RESP means. */
export const fwdRespDescriptor: MessageDescriptor = {
  name: "CMPP_FWD_RESP",
  en: "The response to CMPP_FWD.",
  zh: "CMPP_FWD的应答消息。",
  section: "7.5.4",
  legs: ["ISMG -> ISMG"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Identifier of the forwarded message.",
      zh: "信息标识（CMPP_FWD中的Msg_Id字段）。",
      parts: msgIdParts,
    },
    {
      name: "Pk_total",
      property: "pkTotal",
      type: "Unsigned Integer",
      octets: "1 octet at 20",
      en: "How many messages share one Msg_Id, from 1.",
      zh: "相同Msg_Id的信息总条数，从1开始。",
    },
    {
      name: "Pk_number",
      property: "pkNumber",
      type: "Unsigned Integer",
      octets: "1 octet at 21",
      en: "Which of the messages that share one Msg_Id this is, from 1.",
      zh: "相同Msg_Id的信息序号，从1开始。",
    },
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 22",
      en: "What became of the forwarded message.",
      zh: "前转结果。",
      values: fwdResultValues,
    },
  ],
};

/** What a CMPP_MT_ROUTE_RESP means. */
export const mtRouteRespDescriptor: MessageDescriptor = {
  name: "CMPP_MT_ROUTE_RESP",
  en: "The response to CMPP_MT_ROUTE.",
  zh: "CMPP_MT_ROUTE的应答消息。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 12",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 16",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 22",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 37",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "Start_Id",
      property: "startId",
      type: "Octet String",
      octets: "6 octets at 39",
      en: "First segment of numbers that the route serves.",
      zh: "MT路由起始号码段。",
    },
    {
      name: "End_Id",
      property: "endId",
      type: "Octet String",
      octets: "6 octets at 45",
      en: "Last segment of numbers that the route serves.",
      zh: "MT路由截止号码段。",
    },
    {
      name: "Area_code",
      property: "areaCode",
      type: "Octet String",
      octets: "4 octets at 51",
      en: "Code of the province: the area code of its capital.",
      zh: "手机所属省代码（省会城市区号）。",
    },
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 55",
      en: "Whether a route was found.",
      zh: "路由查询结果。",
      values: routeResultValues,
    },
  ],
};

/** What a CMPP_MO_ROUTE_RESP means. */
export const moRouteRespDescriptor: MessageDescriptor = {
  name: "CMPP_MO_ROUTE_RESP",
  en: "The response to CMPP_MO_ROUTE.",
  zh: "CMPP_MO_ROUTE的应答消息。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 12",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 16",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 22",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 37",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "SP_Id",
      property: "spId",
      type: "Octet String",
      octets: "21 octets at 39",
      en: "Company code of the SP.",
      zh: "SP的企业代码。",
    },
    {
      name: "Start_code",
      property: "startCode",
      type: "Unsigned Integer",
      octets: "4 octets at 60",
      en: "First service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由起始业务代码，未设置Service_Id时为空。",
    },
    {
      name: "End_code",
      property: "endCode",
      type: "Unsigned Integer",
      octets: "4 octets at 64",
      en: "Last service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由截止业务代码，未设置Service_Id时为空。",
    },
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 68",
      en: "Whether a route was found.",
      zh: "路由查询结果。",
      values: routeResultValues,
    },
  ],
};

/** What a CMPP_GET_ROUTE_RESP means. */
export const getRouteRespDescriptor: MessageDescriptor = {
  name: "CMPP_GET_ROUTE_RESP",
  en: "The response to CMPP_GET_ROUTE.",
  zh: "CMPP_GET_ROUTE的应答消息。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Route_Id",
      property: "routeId",
      type: "Unsigned Integer",
      octets: "4 octets at 12",
      en: "Number of the route, given by the GNS from 0 on; routes to and from handsets are counted apart.",
      zh: "路由编号，由GNS分配，从0开始（MO、MT路由分别编号）。",
    },
    {
      name: "Destination_Id",
      property: "destinationId",
      type: "Octet String",
      octets: "6 octets at 16",
      en: "The target gateway.",
      zh: "目标网关代码。",
    },
    {
      name: "Gateway_IP",
      property: "gatewayIp",
      type: "Octet String",
      octets: "15 octets at 22",
      en: "IPv4 address of the gateway, as text with dots.",
      zh: "目标网关IP地址（左对齐，右补0x00）。",
    },
    {
      name: "Gateway_port",
      property: "gatewayPort",
      type: "Unsigned Integer",
      octets: "2 octets at 37",
      en: "TCP port of the gateway.",
      zh: "目标网关IP端口。",
    },
    {
      name: "SP_Code",
      property: "spCode",
      type: "Octet String",
      octets: "21 octets at 39",
      en: "Number of the SP's service.",
      zh: "SP的服务代码。",
    },
    {
      name: "Service_Id",
      property: "serviceId",
      type: "Octet String",
      octets: "10 octets at 60",
      en: "Service code, chosen by the SP from letters, digits and symbols.",
      zh: "业务标识，是数字、字母和符号的组合。",
    },
    {
      name: "Start_code",
      property: "startCode",
      type: "Unsigned Integer",
      octets: "4 octets at 70",
      en: "First service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由起始业务代码，未设置Service_Id时为空。",
    },
    {
      name: "End_code",
      property: "endCode",
      type: "Unsigned Integer",
      octets: "4 octets at 74",
      en: "Last service sub-code that the route serves; 0 where no Service_Id is given.",
      zh: "MO路由截止业务代码，未设置Service_Id时为空。",
    },
    {
      name: "Area_code",
      property: "areaCode",
      type: "Octet String",
      octets: "4 octets at 78",
      en: "Code of the province: the area code of its capital.",
      zh: "手机所属省代码（省会城市区号）。",
    },
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 82",
      en: "Whether there is a route to fetch.",
      zh: "路由获取结果。",
      values: getRouteResultValues,
    },
  ],
};

/** What a CMPP_MT_ROUTE_UPDATE_RESP means. */
export const mtRouteUpdateRespDescriptor: MessageDescriptor = {
  name: "CMPP_MT_ROUTE_UPDATE_RESP",
  en: "The response to CMPP_MT_ROUTE_UPDATE.",
  zh: "CMPP_MT_ROUTE_UPDATE的应答消息。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "Whether the change of the route is accepted.",
      zh: "MT路由更新请求的结果。",
      values: mtRouteUpdateResultValues,
    },
  ],
};

/** What a CMPP_MO_ROUTE_UPDATE_RESP means. */
export const moRouteUpdateRespDescriptor: MessageDescriptor = {
  name: "CMPP_MO_ROUTE_UPDATE_RESP",
  en: "The response to CMPP_MO_ROUTE_UPDATE.",
  zh: "CMPP_MO_ROUTE_UPDATE的应答消息。",
  section: "7.6",
  legs: ["GNS -> ISMG"],
  fields: [
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "Whether the change of the route is accepted.",
      zh: "MO路由更新请求的结果。",
      values: moRouteUpdateResultValues,
    },
  ],
};

/** What a CMPP_PUSH_MT_ROUTE_UPDATE_RESP means. */
export const pushMtRouteUpdateRespDescriptor: MessageDescriptor = {
  name: "CMPP_PUSH_MT_ROUTE_UPDATE_RESP",
  en: "The response to CMPP_PUSH_MT_ROUTE_UPDATE.",
  zh: "CMPP_PUSH_MT_ROUTE_UPDATE的应答消息。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "Whether the gateway changed the route.",
      zh: "路由更新的执行结果。",
      values: pushRouteUpdateResultValues,
    },
  ],
};

/** What a CMPP_PUSH_MO_ROUTE_UPDATE_RESP means. */
export const pushMoRouteUpdateRespDescriptor: MessageDescriptor = {
  name: "CMPP_PUSH_MO_ROUTE_UPDATE_RESP",
  en: "The response to CMPP_PUSH_MO_ROUTE_UPDATE.",
  zh: "CMPP_PUSH_MO_ROUTE_UPDATE的应答消息。",
  section: "7.6",
  legs: ["ISMG -> GNS"],
  fields: [
    {
      name: "Result",
      property: "result",
      type: "Unsigned Integer",
      octets: "1 octet at 12",
      en: "Whether the gateway changed the route.",
      zh: "路由更新的执行结果。",
      values: pushRouteUpdateResultValues,
    },
  ],
};

/** What CMPP 2.0, its parties, messages and structures mean. */
export const descriptors: ProtocolDescriptor = {
  protocol: "cmpp20",
  title: "CMPP 2.0",
  en: "China Mobile Peer to Peer, by which a service provider and the operator's short message gateways talk to each other.",
  zh: "中国移动点对点协议，业务提供者与互联网短信网关之间以及网关之间的通信协议。",
  specification: "CMPP V2.0 (April 2002)",
  parties: [
    { name: "SP", en: "Service provider", zh: "业务提供者" },
    { name: "ISMG", en: "Internet short message gateway", zh: "互联网短信网关" },
    { name: "GNS", en: "Gateway name server, which keeps the routes", zh: "网关名称服务器（汇接网关）" },
  ],
  header: [
    {
      name: "Total_Length",
      property: "totalLength",
      type: "Unsigned Integer",
      octets: "4 octets at 0",
      en: "Octets of the whole message, this header included.",
      zh: "消息总长度（含消息头及消息体）。",
    },
    {
      name: "Command_Id",
      property: "commandId",
      type: "Unsigned Integer",
      octets: "4 octets at 4",
      en: "Which message it is; bit 31 is set in responses.",
      zh: "命令或响应类型。",
    },
    {
      name: "Sequence_Id",
      property: "sequenceId",
      type: "Unsigned Integer",
      octets: "4 octets at 8",
      en: "Running number of the request; a response repeats it.",
      zh: "消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。",
    },
  ],
  messages: [
    connectDescriptor,
    terminateDescriptor,
    submitDescriptor,
    deliverDescriptor,
    queryDescriptor,
    cancelDescriptor,
    activeTestDescriptor,
    fwdDescriptor,
    mtRouteDescriptor,
    moRouteDescriptor,
    getRouteDescriptor,
    mtRouteUpdateDescriptor,
    moRouteUpdateDescriptor,
    pushMtRouteUpdateDescriptor,
    pushMoRouteUpdateDescriptor,
    connectRespDescriptor,
    terminateRespDescriptor,
    submitRespDescriptor,
    deliverRespDescriptor,
    queryRespDescriptor,
    cancelRespDescriptor,
    activeTestRespDescriptor,
    fwdRespDescriptor,
    mtRouteRespDescriptor,
    moRouteRespDescriptor,
    getRouteRespDescriptor,
    mtRouteUpdateRespDescriptor,
    moRouteUpdateRespDescriptor,
    pushMtRouteUpdateRespDescriptor,
    pushMoRouteUpdateRespDescriptor,
  ],
  structures: [
    {
      name: "MO_Status_Report",
      en: "Report on a message from a handset, which one gateway sends to another.",
      zh: "MO状态报告，在网关之间传送。",
      section: "7.5.4",
      fields: [
        {
          name: "Msg_Id",
          property: "msgId",
          type: "Unsigned Integer",
          octets: "8 octets at 0",
          en: "Identifier of the message that was delivered to the SP.",
          zh: "信息标识，与送交SP的CMPP_DELIVER的Msg_Id相同。",
        },
        {
          name: "Stat",
          property: "stat",
          type: "Octet String",
          octets: "7 octets at 8",
          en: "What became of a message, in seven characters; gateways use further ones.",
          zh: "短信的最终状态，7个字符。",
          values: statValues,
        },
        {
          name: "CMPP_DELIVER_time",
          property: "cmppDeliverTime",
          type: "Octet String",
          octets: "10 octets at 15",
          en: "When the gateway delivered the message to the SP, YYMMDDHHMM.",
          zh: "网关发送CMPP_DELIVER的时间，格式为YYMMDDHHMM。",
        },
        {
          name: "CMPP_DELIVER_RESP_time",
          property: "cmppDeliverRespTime",
          type: "Octet String",
          octets: "10 octets at 25",
          en: "When the SP answered, YYMMDDHHMM.",
          zh: "网关收到CMPP_DELIVER_RESP的时间，格式为YYMMDDHHMM。",
        },
        {
          name: "Dest_Id",
          property: "destId",
          type: "Octet String",
          octets: "21 octets at 35",
          en: "Number of the SP's service.",
          zh: "目的SP的服务代码，左对齐。",
        },
        {
          name: "Reserved",
          property: "reserved",
          type: "Octet String",
          octets: "4 octets at 56",
          en: "Reserved.",
          zh: "保留。",
          reserved: true,
        },
      ],
    },
    {
      name: "MT_Status_Report_60",
      en: "Report on a message to a handset, in 60 octets, as 2.0 defines it.",
      zh: "MT状态报告（60字节，号码21字节）。",
      section: "7.4.5",
      fields: [
        {
          name: "Msg_Id",
          property: "msgId",
          type: "Unsigned Integer",
          octets: "8 octets at 0",
          en: "Identifier that the gateway returned when the message was submitted.",
          zh: "信息标识，SP提交短信时网关返回的Msg_Id。",
        },
        {
          name: "Stat",
          property: "stat",
          type: "Octet String",
          octets: "7 octets at 8",
          en: "What became of a message, in seven characters; gateways use further ones.",
          zh: "短信的最终状态，7个字符。",
          values: statValues,
        },
        {
          name: "Submit_time",
          property: "submitTime",
          type: "Octet String",
          octets: "10 octets at 15",
          en: "When the message was submitted, YYMMDDHHMM.",
          zh: "短信提交时间，格式为YYMMDDHHMM。",
        },
        {
          name: "Done_time",
          property: "doneTime",
          type: "Octet String",
          octets: "10 octets at 25",
          en: "When the message reached its state, YYMMDDHHMM.",
          zh: "状态产生时间，格式为YYMMDDHHMM。",
        },
        {
          name: "Dest_terminal_Id",
          property: "destTerminalId",
          type: "Octet String",
          octets: "21 octets at 35",
          en: "Receiver of the submitted message.",
          zh: "目的终端MSISDN号码。",
          personal: "number",
        },
        {
          name: "SMSC_sequence",
          property: "smscSequence",
          type: "Unsigned Integer",
          octets: "4 octets at 56",
          en: "Identifier of the message in the SMSC's own report.",
          zh: "取自SMSC发送状态报告的消息体中的消息标识。",
        },
      ],
    },
    {
      name: "MT_Status_Report_71",
      en: "Report on a message to a handset, in 71 octets, as 3.0 defines it.",
      zh: "MT状态报告（71字节，号码32字节）。",
      fields: [
        {
          name: "Msg_Id",
          property: "msgId",
          type: "Unsigned Integer",
          octets: "8 octets at 0",
          en: "Identifier that the gateway returned when the message was submitted.",
          zh: "信息标识，SP提交短信时网关返回的Msg_Id。",
        },
        {
          name: "Stat",
          property: "stat",
          type: "Octet String",
          octets: "7 octets at 8",
          en: "What became of a message, in seven characters; gateways use further ones.",
          zh: "短信的最终状态，7个字符。",
          values: statValues,
        },
        {
          name: "Submit_time",
          property: "submitTime",
          type: "Octet String",
          octets: "10 octets at 15",
          en: "When the message was submitted, YYMMDDHHMM.",
          zh: "短信提交时间，格式为YYMMDDHHMM。",
        },
        {
          name: "Done_time",
          property: "doneTime",
          type: "Octet String",
          octets: "10 octets at 25",
          en: "When the message reached its state, YYMMDDHHMM.",
          zh: "状态产生时间，格式为YYMMDDHHMM。",
        },
        {
          name: "Dest_terminal_Id",
          property: "destTerminalId",
          type: "Octet String",
          octets: "32 octets at 35",
          en: "Receiver of the submitted message.",
          zh: "目的终端MSISDN号码（或伪码）。",
          personal: "number",
        },
        {
          name: "SMSC_sequence",
          property: "smscSequence",
          type: "Unsigned Integer",
          octets: "4 octets at 67",
          en: "Identifier of the message in the SMSC's own report.",
          zh: "取自SMSC发送状态报告的消息体中的消息标识。",
        },
      ],
    },
  ],
};
