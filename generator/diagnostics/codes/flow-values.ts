import type { Bilingual } from "../language.js";

/** Errors in flow.yaml: names that are used twice, and values that no session can use. */
export const flowValueCodes = {
  "duplicate-link": {
    severity: "error",
    description: {
      en: "The name of a link becomes an export of the generated package, and programs choose the link by it. Two links with one name could not be distinguished.",
      zh: "连接的名称会成为生成的包的导出名，程序用它选择连接。两个同名连接无法区分。",
    },
    message: ({ name }: { name: string }) => ({
      en: `The link ${name} is defined twice. Rename or remove one of the two.`,
      zh: `连接${name}重复定义。请将其中一个改名或删除。`,
    }),
  },
  "duplicate-login": {
    severity: "error",
    description: {
      en: "If a protocol has several logins, a program chooses one by its name in as:. Two logins with one name, or two without a name, could not be distinguished.",
      zh: "协议有多种登录时，程序用as:中的名称选择。两种登录同名或都没有名称时无法区分。",
    },
    message: ({ name }: { name: string | null }) =>
      name === null
        ? {
            en: "Two logins have no name. Add a different as: to each.",
            zh: "有两种登录没有名称。请为每种登录添加不同的as:。",
          }
        : {
            en: `Two logins have the name ${name}. Write a different as: in one of them.`,
            zh: `有两种登录的名称都是${name}。请为其中一种改写as:。`,
          },
  },
  "duplicate-result": {
    severity: "error",
    description: {
      en: "In each version, one entry of results: states what the responses of an operation mean. A second entry for the operation has no effect. Entries of different versions have since: or until:.",
      zh: "在每个版本中，results:中由一项说明一个操作的各种应答的含义。同一操作的第二项不起作用。不同版本的各项用since:或until:区分。",
    },
    message: ({ name, version }: { name: string; version: string }) => ({
      en: `In version ${version}, an earlier entry already states the results of ${name}. Remove one of the two, or limit them to different versions with since and until.`,
      zh: `版本${version}中，前面的一项已说明${name}的结果。请删除其中一项，或用since和until把它们限制在不同的版本。`,
    }),
  },
  "invalid-report-names": {
    severity: "error",
    description: {
      en: "In reports:, names: is the field of the report that holds the identifier of the request. If a TLV of the message holds it, it is { tlv: name }. If the report is a text of keys and values, it is { receipt: key }, with a key of the receipt: in the message that brings it.",
      zh: "reports:中的names:为状态报告中给出请求标识的字段。标识在消息的TLV中时，写{ tlv: 名称 }。状态报告为键值文本时，写{ receipt: 键 }，即携带它的消息的receipt:中的一个键。",
    },
    message: ({ problem }: { problem: Bilingual }) => ({
      en: `Invalid names: in reports: ${problem.en}.`,
      zh: `reports:中的names:无效：${problem.zh}。`,
    }),
  },
  "setting-of-zero": {
    severity: "error",
    description: {
      en: "A window of 0 would allow no request, 0 sendings would send none, and a time limit of 0 would expire at once. Only the silence before a keep-alive, or before an idle connection ends, may be 0: that turns it off.",
      zh: "窗口为0时不能发送任何请求，请求至少要发送一次，等待应答或停留在某状态的时限为0时会立即超时。只有链路检测或空闲断开前的静默时间可以是0，表示不启用。",
    },
    message: ({ name, use }: { name: string; use: ZeroUse }) => ({
      en: `${name} is 0, but ${USES[use].en}. Write 1 or more.`,
      zh: `${name}为0，而${USES[use].zh}。请写1或更大的值。`,
    }),
  },
} as const;

/** A use of a setting for which 0 has no meaning. */
export type ZeroUse = "window" | "sendings" | "answer-within" | "leave-within";

const USES: Readonly<Record<ZeroUse, Bilingual>> = {
  window: { en: "a window of 0 allows no request", zh: "窗口为0时不能发送任何请求" },
  sendings: { en: "a request is sent at least once", zh: "请求至少要发送一次" },
  "answer-within": { en: "an answer needs some time", zh: "等待应答需要时间" },
  "leave-within": { en: "a session would leave the state at once", zh: "会话会立即离开该状态" },
};
