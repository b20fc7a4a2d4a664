import type { NodeParameterPhrases, NodePhrase } from "../wire/index.js";

/** The Chinese texts of the phrases of connections. %1 is the first parameter. */
export const NODE_PHRASES: Readonly<Record<keyof NodeParameterPhrases | NodePhrase, string>> = {
  "no connection to %": "无法连接%1",
  "% rejects %: %": "%1拒绝%2登录：%3",
  "the login of % from % was rejected: %": "已拒绝来自%2的%1登录：%3",
  "the % does not accept it": "%1未接受",
  "the % does not accept it: %": "%1未接受：%2",
  "the connection of % ended before its first message": "%1的连接在发送第一条消息前结束",
  "a value of the login is invalid; the cause states which one": "登录信息有无效的值，详见所附错误",
  "no handler takes it, so it is rejected": "没有处理该消息的函数，已拒绝",
  "the account has too many connections": "该账号的连接数已达上限",
  "the account is unknown": "账号不存在",
  "the client ended before there was a connection": "连接建立前客户端已结束",
  "the client has ended": "客户端已结束",
  "the client stopped trying to connect": "客户端已停止重连",
  "the client was closed": "客户端已关闭",
  "the connection ended during the login": "登录过程中连接断开",
  "the digest does not fit the secret": "鉴别码与共享密钥不符",
  "the digest of the server does not prove that it knows the secret": "服务端的认证码不能证明其知道共享密钥",
  "the handler threw an exception": "处理函数抛出异常",
  "the other side does not answer the login": "对方未应答登录请求",
  "the signal was aborted": "信号已中止",
  "there is no connection": "没有可用的连接",
  "there was no connection in the time to send it": "在限定的发送时间内没有可用的连接",
  "this version is not served": "不支持该版本",
  "the try to connect failed; the cause states why": "连接失败，原因见所附错误",
};
