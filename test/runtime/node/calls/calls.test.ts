import { describe, expect, test } from "vitest";
import { spToIsmg, type Message, type SubmitResp, submitOperation } from "../../../../generated/cmpp30/index.js";
import { type Attempt, FlowError } from "../../../../generated/runtime/flow/index.js";
import { AbortSignals } from "../../../../generated/runtime/node/calls/abort-signals.js";
import type { CallOwner } from "../../../../generated/runtime/node/calls/call.js";
import { AttemptedCall } from "../../../../generated/runtime/node/calls/typed-calls.js";
import { WaitingCalls } from "../../../../generated/runtime/node/calls/waiting-calls.js";
import { Diagnostics } from "../../../../generated/runtime/node/sockets/channels.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* Calls without a connection. */

const { table } = spToIsmg;
const owner: CallOwner<Message> = {
  codec: table.codec,
  party: "ISMG",
  diagnostics: new Diagnostics(table, "client", spToIsmg.redact),
  keep: () => false,
};
const isResponse = (message: Message): message is SubmitResp => message.name === "CMPP_SUBMIT_RESP";

function callOf(options: { readonly sendWithin?: number; readonly signal?: AbortSignal } = {}) {
  const attempts: Attempt<SubmitResp>[] = [];
  const settle = (attempt: Attempt<SubmitResp>) => void attempts.push(attempt);
  const call = new AttemptedCall(owner, submitOperation, SUBMIT, options, isResponse, settle);
  return { call, attempts };
}

const codeOf = (attempts: readonly Attempt<unknown>[]) =>
  attempts.map((attempt) => (attempt.ok ? "ok" : attempt.error.code));

describe("a call", () => {
  test("settles once", () => {
    const { call, attempts } = callOf();
    call.drop("gave-up", "the client stopped trying to connect");
    call.drop("cancelled", "the signal was aborted");
    call.answered(table.operations[2]?.create({ ...SUBMIT }, 1) ?? JSON.parse("null"), true);
    expect(codeOf(attempts)).toEqual(["gave-up"]);
  });

  test("with another message as its response is rejected", () => {
    const { call, attempts } = callOf();
    call.answered(submitOperation.create(SUBMIT, 1), true);
    expect(attempts).toMatchObject([{ ok: false, error: { code: "rejected", arrived: "yes" } }]);
    expect(attempts[0]?.ok === false && attempts[0].error).toBeInstanceOf(FlowError);
  });
});

describe("waiting calls", () => {
  test("are taken in order, without those that were removed", () => {
    const waiting = new WaitingCalls<Message>(3);
    const [first, second, third, fourth] = [callOf(), callOf(), callOf(), callOf()];
    for (const { call } of [first, second, third, fourth]) waiting.add(call);
    expect(codeOf(fourth.attempts)).toEqual(["queue-full"]);
    expect([waiting.remove(second.call), waiting.remove(second.call)]).toEqual([true, false]);
    expect(waiting.takeAll()).toEqual([first.call, third.call]);
    expect(waiting.size).toBe(0);
  });

  test("expire one after the other, and keep no timer for those that were taken", async () => {
    const waiting = new WaitingCalls<Message>(3);
    const [soon, later, taken] = [callOf({ sendWithin: 10 }), callOf({ sendWithin: 40 }), callOf({ sendWithin: 20 })];
    for (const { call } of [later, soon, taken]) waiting.add(call);
    waiting.remove(taken.call);
    await new Promise((resolve) => setTimeout(resolve, 25));
    expect([codeOf(soon.attempts), codeOf(later.attempts)]).toEqual([["waited-too-long"], []]);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect([codeOf(later.attempts), codeOf(taken.attempts)]).toEqual([["waited-too-long"], []]);
    expect(later.attempts).toMatchObject([{ error: { arrived: "no", sendings: 0 } }]);
  });
});

test("a signal aborts the last call first, and forgets calls that are settled", () => {
  const aborted: unknown[] = [];
  const signals = new AbortSignals<AttemptedCall<Message, SubmitResp>>((call, reason) => aborted.push(call, reason));
  const controller = new AbortController();
  const [first, second, settled] = [1, 2, 3].map(() => callOf({ signal: controller.signal }).call);
  for (const call of [first, second, settled]) if (call !== undefined) signals.watch(call);
  settled?.drop("gave-up", "the client was closed");
  controller.abort("reason");
  expect(aborted).toEqual([second, "reason", first, "reason"]);
});
