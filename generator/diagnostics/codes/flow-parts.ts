import type { Bilingual } from "../language.js";
import { listInBoth } from "../words.js";

/** Errors in flow.yaml: its transitions, logins, limits and results. */
export const flowPartCodes = {
  "answered-without-response": {
    severity: "error",
    description: {
      en: "An operation with a response has two events: asked is its request, answered its response. A one-way message has one event: told.",
      zh: "带应答的操作有两个事件：asked表示请求，answered表示应答。无应答的消息只有一个事件：told。",
    },
    message: ({ name, event, instead }: { name: string; event: string; instead: readonly string[] }) => {
      const right = listInBoth(
        instead.map((each) => `${each}:`),
        "or",
      );
      return event === "told"
        ? {
            en: `${name} has a response, so told: is not its event. Write ${right.en}.`,
            zh: `${name}有应答，不能用told:。请写${right.zh}。`,
          }
        : {
            en: `${name} has no response, so ${event}: is not its event. Write ${right.en}.`,
            zh: `${name}没有应答，不能用${event}:。请写${right.zh}。`,
          };
    },
  },
  "transition-never-taken": {
    severity: "error",
    description: {
      en: "Transitions are tried in their order, and the first one that fits is taken. One without when: always fits, so later ones for the same event are never taken. One for a message that cannot be sent in its state is never taken either.",
      zh: "转移按顺序匹配，取第一个符合的。不带when:的转移总是符合，因此其后同一事件的转移永远不会执行。如果事件中的消息在该状态下不能发送，转移也永远不会执行。",
    },
    message: ({ impossible }: { impossible: NeverTaken | null }) =>
      impossible === null
        ? {
            en: "An earlier transition for the same event has no when:, so this one is never taken. Add when: to the earlier one, move this one before it, or remove it.",
            zh: "前面已有同一事件且不带when:的转移，此转移永远不会执行。请为前面的转移加上when:，或把此转移移到它之前，或将其删除。",
          }
        : {
            en: `The event ${impossible.event}: ${impossible.name}${BY[impossible.by].en} never happens in the state ${impossible.state}. Correct the event or the state, or add the request to the state.`,
            zh: `状态${impossible.state}中不会发生${BY[impossible.by].zh}事件${impossible.event}: ${impossible.name}。请更正事件或状态，或在该状态中加入此请求。`,
          },
  },
  "transition-missing": {
    severity: "error",
    description: {
      en: "Transitions for one event in one state are tried in their order. The last one must have no when:, so that every message has a transition. A transition may lead back to its own state.",
      zh: "同一状态下同一事件的转移按顺序匹配，最后一个不能带when:，使每条消息都有对应的转移。转移也可以回到原状态。",
    },
    message: ({ when }: { when: string }) => ({
      en: `No transition is taken if ${when} does not hold. After this one, add one for the same event without when:.`,
      zh: `${when}不成立时没有可用的转移。请在此转移之后为同一事件添加一个不带when:的转移。`,
    }),
  },
  "transition-without-reason": {
    severity: "error",
    description: {
      en: "A transition to the final state ends the session. Its reason, in because:, is what a program gets: ended after an orderly end, rejected after a failed login.",
      zh: "到达最终状态的转移会结束会话。because:中的原因会交给程序：ended表示正常结束，rejected表示登录失败。",
    },
    message: ({ final }: { final: string }) => ({
      en: `The transition to ${final} has no reason. Add because: ended or because: rejected.`,
      zh: `到达${final}的转移没有原因。请加上because: ended或because: rejected。`,
    }),
  },
  "reason-useless": {
    severity: "error",
    description: {
      en: "because: states why a session ends. A transition to a state that is not final ends nothing.",
      zh: "because:是会话结束的原因。到达非最终状态的转移不会结束会话。",
    },
    message: ({ to, final }: { to: string; final: string }) => ({
      en: `because: has no effect, since ${to} is not the final state. Remove it, or write to: ${final}.`,
      zh: `${to}不是最终状态，because:不起作用。请将其删除，或改为to: ${final}。`,
    }),
  },
  "login-not-in-first-state": {
    severity: "error",
    description: {
      en: "A session begins in the first state, and its first request is the login. client: of this state must therefore list every login; rest does not include them.",
      zh: "会话从第一个状态开始，第一个请求就是登录。因此该状态的client:必须列出每种登录；rest不含登录。",
    },
    message: ({ name, state }: { name: string; state: string }) => ({
      en: `The client may not send the login ${name} in the first state ${state}. Add it to client: of ${state}.`,
      zh: `在第一个状态${state}中，客户端不能发送登录${name}。请将其加入${state}的client:。`,
    }),
  },
  "login-leads-nowhere": {
    severity: "error",
    description: {
      en: "If the server accepts a login, its answer leads to a state in which messages are exchanged. Without such a transition, no session gets past the login.",
      zh: "服务器接受登录后，其应答应使会话进入收发消息的状态。没有这样的转移，任何会话都无法完成登录。",
    },
    message: ({ name, final, hasResponse }: { name: string; final: string; hasResponse: boolean }) =>
      hasResponse
        ? {
            en: `No transition with answered: ${name} leads to a state other than ${final}. Add one for a login that succeeds.`,
            zh: `answered: ${name}的转移均未到达${final}以外的状态。请为登录成功的情况添加转移。`,
          }
        : {
            en: `${name} has no response, so a server cannot accept it. Name an operation with a response.`,
            zh: `${name}没有应答，服务器无法接受登录。请改用带应答的操作。`,
          },
  },
  "login-differs-by-version": {
    severity: "error",
    description: {
      en: "version: of a login names the field by which a server finds out the version of a client. The server reads the login before it knows the version, so the request has the same layout in all versions.",
      zh: "登录的version:指明服务器据以判断客户端版本的字段。服务器在得知版本之前就要读取登录消息，因此其请求在所有版本中的布局必须相同。",
    },
    message: ({ login, name }: { login: string; name: string }) => ({
      en: `${name} differs between versions, so a server cannot read ${login} before it knows the version. Remove the difference, or remove version: from the login.`,
      zh: `${name}因版本而异，服务器在得知版本之前无法读取${login}。请消除差异，或删除登录的version:。`,
    }),
  },
  "keep-alive-not-allowed": {
    severity: "error",
    description: {
      en: "keep-alive: names a request with a response. Each side of by: sends it after silence, so it must be allowed for that side in every state in which messages are exchanged.",
      zh: "keep-alive:指定用于链路检测的请求，该请求须带应答。by:中的每一方在链路空闲后发送它，因此在每个收发消息的状态中都要允许该方发送。",
    },
    message: ({ name, problem }: NotAllowed) => ({
      en: `${name} cannot be the keep-alive: ${problem.en}.`,
      zh: `${name}不能用作链路检测：${problem.zh}。`,
    }),
  },
  "end-not-allowed": {
    severity: "error",
    description: {
      en: "end: names a request with a response, which ends the connection. Each side of by: may send it, so it must be allowed for that side in every state in which messages are exchanged.",
      zh: "end:指定用于拆除连接的请求，该请求须带应答。by:中的每一方都可以发送它，因此在每个收发消息的状态中都要允许该方发送。",
    },
    message: ({ name, problem }: NotAllowed) => ({
      en: `${name} cannot end the connection: ${problem.en}.`,
      zh: `${name}不能用于拆除连接：${problem.zh}。`,
    }),
  },
  "setting-unused": {
    severity: "error",
    description: {
      en: "Each setting becomes an option of a session. One that no part of flow.yaml names would be an option without effect.",
      zh: "每个设置都成为会话的选项。flow.yaml中没有引用的设置会成为不起作用的选项。",
    },
    message: ({ name }: { name: string }) => ({
      en: `Nothing uses the setting ${name}. Use it or remove it.`,
      zh: `设置${name}未被引用。请引用它，或将其删除。`,
    }),
  },
  "setting-of-wrong-kind": {
    severity: "error",
    description: {
      en: "A setting has either seconds or a count. answer-within, leave-within and after are durations; sendings and window are counts.",
      zh: "设置要么是seconds，要么是count。answer-within、leave-within和after是时长，sendings和window是次数或个数。",
    },
    message: ({ name, unit, isDefinition }: { name: string; unit: "seconds" | "count"; isDefinition: boolean }) =>
      isDefinition
        ? {
            en: `${name} is used as a setting with ${unit}:. Write ${unit}: here.`,
            zh: `${name}用作带${unit}:的设置。请在此处改为${unit}:。`,
          }
        : {
            en: `${name} is not a setting with ${unit}:. Name one with ${unit}: here.`,
            zh: `${name}不是带${unit}:的设置。请在此处引用带${unit}:的设置。`,
          },
  },
  "window-too-large": {
    severity: "error",
    description: {
      en: "The window limits how many requests have no answer yet. If more than half of the sequence numbers were in use, a late response could match a new request.",
      zh: "窗口限制未应答请求的个数。如果在用的流水号超过一半，迟到的应答可能对应到新的请求。",
    },
    message: ({ count, numbers, max }: { count: number; numbers: number; max: number }) => ({
      en: `A window of ${count} needs more than half of the ${numbers} sequence numbers. Write at most ${max}, or change sequence:.`,
      zh: `窗口${count}超过${numbers}个流水号的一半。最多可写${max}，或修改sequence:。`,
    }),
  },
  "results-missing": {
    severity: "warning",
    description: {
      en: "In results:, accepted: states which responses accept a request. Without it, every response of an operation counts as accepted, also one with an error code.",
      zh: "results:用accepted:说明哪些应答表示接受请求。没有说明的操作，其所有应答（包括带错误码的）都算作接受。",
    },
    message: ({ name, field }: { name: string; field: string }) => ({
      en: `results: does not state which values of ${field} accept ${name}, so every response counts as accepted. Add { of: ${name}, accepted: … } to results:.`,
      zh: `results:没有说明${field}取哪些值表示接受${name}，因此所有应答都算作接受。请在results:中添加{ of: ${name}, accepted: … }。`,
    }),
  },
  "slow-down-without-accepted": {
    severity: "error",
    description: {
      en: "slow-down:, repeated:, rejected: and out-of-turn: are further results, next to accepted:. Without accepted:, every response counts as accepted, also these.",
      zh: "slow-down:、repeated:、rejected:和out-of-turn:是accepted:以外的结果。没有accepted:时，所有应答（包括这些）都算作接受。",
    },
    message: ({ key }: { key: string }) => ({
      en: `${key}: needs accepted: in the same entry. Add it.`,
      zh: `${key}:须与accepted:写在同一项中。请添加accepted:。`,
    }),
  },
  "expression-not-exclusive": {
    severity: "warning",
    description: {
      en: "A response has one meaning: accepted, slow-down or repeated. If two conditions hold for the same value, the first of them applies and the other has no effect for this value.",
      zh: "一个应答只有一种含义：accepted、slow-down或repeated。如果同一个值使两个条件都成立，则前一个生效，后一个对该值不起作用。",
    },
    message: ({ one, other, value }: { one: string; other: string; value: string }) => ({
      en: `${one}: and ${other}: both hold for ${value}. Exclude this value from one of them.`,
      zh: `${value}时，${one}:和${other}:都成立。请从其中一个条件中排除该值。`,
    }),
  },
} as const;

/** A message that does not occur in a state. */
export interface NeverTaken {
  readonly name: string;
  readonly event: string;
  readonly by: "client" | "server" | "both";
  readonly state: string;
}

/** An operation, and why it cannot be the keep-alive or the end; ends with the fix. */
export interface NotAllowed {
  readonly name: string;
  readonly problem: Bilingual;
}

const BY: Readonly<Record<NeverTaken["by"], Bilingual>> = {
  client: { en: " by the client", zh: "由客户端发起的" },
  server: { en: " by the server", zh: "由服务器发起的" },
  both: { en: "", zh: "" },
};
