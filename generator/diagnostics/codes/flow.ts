import { didYouMean } from "../did-you-mean.js";
import { listInBoth } from "../words.js";
import type { Bilingual } from "../language.js";

/** Errors in flow.yaml: its names, states and requests. */
export const flowCodes = {
  "unknown-state": {
    severity: "error",
    description: {
      en: "Transitions, tolerate, keep-alive and idle name states that flow.yaml defines under states:. A session could never be in any other state.",
      zh: "转移、tolerate、keep-alive和idle引用flow.yaml的states:中定义的状态。会话不可能处于其他状态。",
    },
    message: ({ name, known }: Unknown) => unknown({ en: "state", zh: "状态" }, name, known),
  },
  "unknown-setting": {
    severity: "error",
    description: {
      en: "The limits in flow.yaml are names of settings, such as answer-within: T. Each setting is defined under settings:, with its seconds or its count.",
      zh: "flow.yaml中的各项限制写设置的名称。每个设置都在settings:中定义，并给出seconds或count。",
    },
    message: ({ name, known }: Unknown) => unknown({ en: "setting", zh: "设置" }, name, known),
  },
  "unknown-operation": {
    severity: "error",
    description: {
      en: "flow.yaml refers to an operation by the name after operation: in its file of messages/, such as Submit. The name of a message, such as CMPP_SUBMIT, is not used.",
      zh: "flow.yaml引用操作时，使用messages/中该操作文件的operation:后的名称，而不是消息名。",
    },
    message: ({ name, known }: Unknown) => unknown({ en: "operation", zh: "操作" }, name, known),
  },
  "unknown-flow-field": {
    severity: "error",
    description: {
      en: "flow.yaml uses fields by their wire names. A condition on an answer uses fields of the response, and fields of the request as request.Field. All other conditions use fields of the request.",
      zh: "flow.yaml按规范中的字段名引用字段。针对应答的条件使用应答的字段，请求的字段写成request.字段名；其他条件使用请求的字段。",
    },
    message: ({ name, known, message, isOfRequest }: UnknownField) => {
      const near = didYouMean(name, known);
      const of: Bilingual = message === null ? { en: "here", zh: "此处" } : { en: `in ${message}`, zh: `${message}中` };
      const fix: Bilingual = isOfRequest
        ? { en: ` It is a field of the request: write request.${name}.`, zh: `它是请求的字段，请写成request.${name}。` }
        : { en: `${near.en} Name a field of this message.`, zh: `${near.zh}请引用该消息的字段。` };
      return { en: `There is no field ${name} ${of.en}.${fix.en}`, zh: `${of.zh}没有字段${name}。${fix.zh}` };
    },
  },
  "unreachable-state": {
    severity: "error",
    description: {
      en: "A session begins in the first state, and transitions lead to all others. A state that no transition reaches has no effect, so a transition is missing or names a wrong state.",
      zh: "会话从第一个状态开始，经转移进入其他状态。没有转移能到达的状态不起作用，说明缺少转移，或某个转移写错了状态。",
    },
    message: ({ name }: { name: string }) => ({
      en: `No transition leads to the state ${name}. Add one with to: ${name}, or remove the state.`,
      zh: `没有转移到达状态${name}。请添加to: ${name}的转移，或删除该状态。`,
    }),
  },
  "state-without-end": {
    severity: "error",
    description: {
      en: "Transitions lead from every state to the final one, so that a session can end in an orderly way. A limit alone is not enough: every session would wait for it.",
      zh: "从每个状态出发都要能经转移到达最终状态，使会话能够正常结束。仅有时限不够：否则每个会话都要等到超时。",
    },
    message: ({ name, final, version, limit }: StateWithoutEnd) => ({
      en: `In version ${version}, no transition leads from the state ${name} to ${final}${limit === null ? "" : `; only the limit ${limit} ends the session`}. Add one.`,
      zh: `在版本${version}中，状态${name}没有到达${final}的转移${limit === null ? "" : `，会话只能等时限${limit}到期才结束`}。请添加转移。`,
    }),
  },
  "no-final-state": {
    severity: "error",
    description: {
      en: "One state is final: it has no requests, no transitions from it and no leave-within:. A session that reaches it is over.",
      zh: "必须有一个最终状态：没有请求，没有从它出发的转移，也没有leave-within:。会话到达该状态即告结束。",
    },
    message: () => ({
      en: "No state is final. Add one without requests, transitions and leave-within:, such as closed.",
      zh: "没有最终状态。请添加一个没有请求、转移和leave-within:的状态。",
    }),
  },
  "final-state-twice": {
    severity: "error",
    description: {
      en: "A state is final if it has no requests, no transitions from it and no leave-within:. A flow has exactly one, because every session ends in it; the reason of the end is in because:.",
      zh: "没有请求、没有从它出发的转移、也没有leave-within:的状态是最终状态。流程中恰好有一个，所有会话都在该状态结束；结束原因写在because:中。",
    },
    message: ({ name, other }: { name: string; other: string }) => ({
      en: `${name} and ${other} are both final: nothing leaves them. Add a transition from one of them, or remove it.`,
      zh: `${name}和${other}都是最终状态，没有转移离开它们。请为其中一个添加出发的转移，或将其删除。`,
    }),
  },
  "final-state-with-requests": {
    severity: "error",
    description: {
      en: "A state without transitions from it and without leave-within: is final. Nothing can be sent in it, because the connection is over.",
      zh: "没有从它出发的转移、也没有leave-within:的状态是最终状态。连接已结束，因此在该状态中不能发送任何请求。",
    },
    message: ({ name, key }: { name: string; key: string }) => ({
      en: `No transition leaves the state ${name}, so it is final, but it has requests. Add a transition from it, or remove ${key}:.`,
      zh: `没有转移离开状态${name}，因此它是最终状态，却有请求。请添加从它出发的转移，或删除${key}:。`,
    }),
  },
  "request-never-allowed": {
    severity: "error",
    description: {
      en: "The legs of an operation name the senders of its request, and states: lists when it may be sent. A request that no state lists for its sender can never be sent.",
      zh: "操作的legs说明由谁发送请求，states:说明何时可以发送。如果没有任何状态为发送方列出该请求，它就永远不能发送。",
    },
    message: ({ name, leg, side, version }: NeverAllowed) => ({
      en: `In version ${version}, no state allows ${name} for the leg ${leg}. Add it to ${side}: of a state, or remove the leg.`,
      zh: `在版本${version}中，没有状态允许按方向${leg}发送${name}。请将其加入某个状态的${side}:，或删除该方向。`,
    }),
  },
  "request-without-leg": {
    severity: "error",
    description: {
      en: "A state lists the requests that a side may send. The legs of the operation must let the party on that side send it, on some link.",
      zh: "状态列出某一方可以发送的请求。至少在一种连接上，操作的legs必须允许该方发送。",
    },
    message: ({ name, side, legs }: { name: string; side: "client" | "server"; legs: readonly string[] }) => {
      const any = listInBoth(legs, "or");
      return {
        en: `No leg lets the ${side} send ${name}. Add ${any.en} to its legs, or remove it here.`,
        zh: `${name}的legs不允许${side}一方发送它。请在其legs中加入${any.zh}，或在此处删除。`,
      };
    },
  },
  "leg-without-link": {
    severity: "warning",
    description: {
      en: "Links in flow.yaml join the parties that connect to each other. Every session belongs to a link, so a request between two other parties can never be sent.",
      zh: "flow.yaml中的links列出相互建立连接的参与方。会话总属于某种连接，因此其他两方之间的请求永远不能发送。",
    },
    message: ({ leg }: { leg: string }) => ({
      en: `No link joins the parties of the leg ${leg}. Add one to links:, or remove the leg.`,
      zh: `没有连接对应方向${leg}的双方。请在links:中添加，或删除该方向。`,
    }),
  },
} as const;

/** A name that refers to nothing, and the names that exist. */
export interface Unknown {
  readonly name: string;
  readonly known: readonly string[];
}

/** A field that a message does not have. */
export interface UnknownField extends Unknown {
  /** Wire name of the message; null if the place in the flow names no message. */
  readonly message: string | null;
  readonly isOfRequest: boolean;
}

/** A state from which the final one is not reached. */
export interface StateWithoutEnd {
  readonly name: string;
  readonly final: string;
  readonly version: string;
  readonly limit: string | null;
}

/** A request that no state allows. */
export interface NeverAllowed {
  readonly name: string;
  readonly leg: string;
  readonly side: "client" | "server";
  readonly version: string;
}

function unknown(what: Bilingual, name: string, known: readonly string[]): Bilingual {
  const near = didYouMean(name, known);
  return {
    en: `There is no ${what.en} ${name}.${near.en} Known: ${known.join(", ")}.`,
    zh: `没有${what.zh}${name}。${near.zh}已有的有${known.join("、")}。`,
  };
}
