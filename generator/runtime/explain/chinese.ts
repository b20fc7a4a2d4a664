import type { Phrases } from "../wire/index.js";
import { FLOW_PHRASES } from "./chinese-flow.js";
import { STORE_PHRASES } from "./chinese-store.js";
import { NODE_PHRASES } from "./chinese-node.js";
import { TEXT_PHRASES } from "./chinese-text.js";

/** The phrases whose Chinese texts are in this file. */
type OfFrames = Exclude<
  Phrases["text"],
  keyof typeof FLOW_PHRASES | keyof typeof NODE_PHRASES | keyof typeof TEXT_PHRASES | keyof typeof STORE_PHRASES
>;

/** The Chinese texts of phrases. %1 is the first parameter. */
const FRAME_PHRASES: Readonly<Record<OfFrames, string>> = {
  // Values.
  "%": "%1",
  "% and %": "%1和%2",
  "% (%)": "%1（%2）",
  "% (% left over)": "%1字节（多出%2）",
  "% as in %": "仅%1按%2的长度",
  "% at index %": "%1（下标%2）",
  "% bytes": "%1字节",
  "% bytes at offset %": "偏移%2起有%1字节",
  "% characters": "%1个字符",
  "% digits": "%1位数字",
  "% of %": "%1为%2",
  "% or %": "%1或%2",
  "% to %": "%1至%2",
  "1 byte": "1字节",
  "all % bytes of the field": "字段的全部%1字节",
  "an integer from % to %": "%1至%2的整数",
  "an integer from 0 to 2 ** % - 1": "0至2的%1次方减1的整数",
  "a bigint from 0 to 2 ** % - 1": "0至2的%1次方减1的bigint",
  "an integer of % bytes": "%1字节的整数",
  "at most %": "至多%1",
  "at most % digits": "至多%1位数字",
  "at most % elements": "至多%1个元素",
  "exactly %": "恰好%1",
  "no body": "无消息体",
  "nothing after %": "%1之后无内容",
  "nothing after it": "其后无内容",
  "a NUL within %": "%1内有零字节",
  "none in %": "%1内无零字节",
  "one of %": "以下之一：%1",
  "one of the forms %": "以下形式之一：%1",
  "rule % to hold (%)": "符合规则%1（%2）",
  "a text": "文本",
  "a violation": "违反该规则",
  "something else": "其他值",
  "an array of the layouts of protocols": "由各协议的布局组成的数组",
  "an iterable of frames": "可迭代的帧",
  "other bytes": "其他字节",
  "other characters": "其他字符",
  // Types.
  undefined: "undefined",
  null: "null",
  "an array": "数组",
  "a Uint8Array": "Uint8Array",
  "an object": "对象",
  "a string": "字符串",
  "a number": "数值",
  "a bigint": "bigint",
  "a boolean": "布尔值",
  "a symbol": "symbol",
  "a function": "函数",
  "a value of type %": "类型为%1的值",
  "a message": "消息对象",
  "a Uint8Array or a string": "Uint8Array或字符串",
  "a Uint8Array with attached memory": "内存可用的Uint8Array",
  "a Uint8Array, a DataView over the same memory and a valid offset":
    "Uint8Array、覆盖同一内存的DataView以及有效的偏移",
  "a Uint8Array, a DataView over the same memory and a valid range": "Uint8Array、覆盖同一内存的DataView以及有效的范围",
  "a non-negative integer": "非负整数",
  "a string of characters up to U+00FF": "只含不大于U+00FF的字符的字符串",
  "characters from U+0001 to U+00FF": "U+0001至U+00FF的字符",
  "characters up to U+00FF, or a Uint8Array": "不大于U+00FF的字符，或Uint8Array",
  "a character above U+00FF": "大于U+00FF的字符",
  // Messages.
  "a readable value": "可读取的值",
  "an exception": "抛出异常",
  "values and memory that do not change during encoding": "编码期间保持不变的值和内存",
  "a change": "发生变化",
  "the wire name of a message": "规范中的消息名称",
  "at least 1 byte, or { value, allowEmpty: true } for a peer without a secret":
    "至少1字节；对方没有密钥时，请传入{ value, allowEmpty: true }",
  "an empty secret": "空密钥",
  // Wire JSON.
  '"0x" and 16 hexadecimal digits': "“0x”和16位十六进制数字",
  '"0x" and eight hexadecimal digits': "“0x”和8位十六进制数字",
  "pairs of hexadecimal digits": "成对的十六进制数字",
  "only zero bytes after the first NUL": "第一个零字节之后只有零字节",
  "no field": "无字段",
  nothing: "缺失",
  "only one layout that fits": "只有一种相符的格式",
  "the field": "该字段",
  "the fields %": "字段%1",
  "the layout of %": "%1的格式",
  "the widths of %": "各字段按%1的长度",
  "an unknown field": "未知字段",
  "an unknown key": "未知的键",
  // Streams.
  "% before the end of the stream": "流结束前的%1字节",
  "% bytes for the length": "长度字段的%1字节",
  "% pending; call each() or push() with an empty chunk first": "还有%1帧未取出；请先用空数据块调用each()或push()",
  "all frames to be delivered": "所有帧均已取出",
  "a FrameSplitter": "FrameSplitter",
  "a frame format such as frameLayout": "帧格式，例如frameLayout",
  "a handler function": "处理函数",
  "a stream or an array of chunks": "数据块的流或数组",
  "a call after the handler returns": "处理函数返回后再调用",
  "a call from inside the handler": "在处理函数内调用",
  "every earlier call to complete": "之前的调用均已完成",
  "an interrupted call; bytes are lost, call reset() for a new stream":
    "有调用被中断，部分字节已丢失；处理新的流之前请调用reset()",
  "chunk and frame memory to stay attached": "数据块和帧的内存保持可用",
  "detached or shrunk memory; bytes are lost, call reset() for a new stream":
    "内存已分离或缩小，部分字节已丢失；处理新的流之前请调用reset()",
  "the bytes begin like %": "开头像%1",
  "the bytes begin with %": "开头的字节为%1",
  "the bytes begin with the text %": "开头是文本%1",
  "an HTTP request": "HTTP请求",
  "an HTTP response": "HTTP响应",
  "the PROXY protocol, version 1": "PROXY协议第1版",
  "the PROXY protocol, version 2": "PROXY协议第2版",
  SSH: "SSH",
  AMQP: "AMQP",
  TLS: "TLS",
  RDP: "RDP",
};

/** The Chinese texts of all phrases. */
export const CHINESE: Readonly<Record<Phrases["text"], string>> = {
  ...FRAME_PHRASES,
  ...FLOW_PHRASES,
  ...NODE_PHRASES,
  ...TEXT_PHRASES,
  ...STORE_PHRASES,
};
