// Generated from schema/cmpp/protocol.yaml. Do not edit: run `npm run generate`.

import type { MessageDescriptor, ProtocolDescriptor, ValueDescriptor } from "../runtime/walk/index.js";

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

/** What a CMPP_SUBMIT means. */
export const submitDescriptor: MessageDescriptor = {
  name: "CMPP_SUBMIT",
  en: "The SP hands a short message to the gateway, for one or several receivers.",
  zh: "SP向ISMG提交短信，接收用户可为一个或多个。",
  legs: ["SP -> ISMG"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Left empty by the SP; the gateway assigns it.",
      zh: "信息标识，由SP填空，网关产生。",
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
    },
  ],
};

/** What a CMPP_SUBMIT_RESP means. */
export const submitRespDescriptor: MessageDescriptor = {
  name: "CMPP_SUBMIT_RESP",
  en: "The response to CMPP_SUBMIT.",
  zh: "CMPP_SUBMIT的应答消息。",
  legs: ["ISMG -> SP"],
  fields: [
    {
      name: "Msg_Id",
      property: "msgId",
      type: "Unsigned Integer",
      octets: "8 octets at 12",
      en: "Identifier that the gateway gave to the message; the status report names it again.",
      zh: "信息标识，由网关产生，SP据此与状态报告匹配。",
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

/** What CMPP 2.0, its parties, messages and structures mean. */
export const descriptors: ProtocolDescriptor = {
  protocol: "cmpp20",
  title: "CMPP 2.0",
  en: "China Mobile Peer to Peer, by which a service provider and the operator's short message gateways talk to each other.",
  zh: "中国移动点对点协议，业务提供者与互联网短信网关之间以及网关之间的通信协议。",
  specification: "CMPP V2.0 (April 2002)",
  parties: [
    {
      name: "SP",
      en: "Service provider",
      zh: "业务提供者",
    },
    {
      name: "ISMG",
      en: "Internet short message gateway",
      zh: "互联网短信网关",
    },
    {
      name: "GNS",
      en: "Gateway name server, which keeps the routes",
      zh: "网关名称服务器（汇接网关）",
    },
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
  messages: [connectDescriptor, submitDescriptor, connectRespDescriptor, submitRespDescriptor],
  structures: [],
};
