import { describe, expect, test } from "vitest";
import {
  type Arrived,
  type Attempt,
  FlowError,
  type FlowMessage,
  type Operation,
  type Requester,
  requestParts,
} from "../../../generated/runtime/flow/index.js";
import { explainError } from "../../../generated/runtime/index.js";

/* A text in several parts: what its error states about each of them. */

const RESPONSE: FlowMessage = { name: "RESP", sequenceId: 1 };

const OPERATION: Operation<FlowMessage> = {
  name: "Send",
  request: "SEND",
  response: "RESP",
  isOutsideWindow: false,
  accepted: null,
  slowDown: null,
  resultInWords: null,
  weight: null,
  create: (_, sequenceId) => ({ name: "SEND", sequenceId }),
  respond: { slowDown: null, repeated: null, rejected: null, plain: null },
};

const failed = (arrived: Arrived): Attempt<never> => ({
  ok: false,
  error: new FlowError(
    { code: "cancelled", arrived, protocol: "demo", title: "Demo", messageName: "SEND", sequenceId: null, sendings: 2 },
    "cancelled before it was sent",
  ),
});
const accepted = { ok: true, response: RESPONSE } as const;

/** Sends a text whose parts have these results. */
function send(attempts: readonly Attempt<FlowMessage>[]): Promise<readonly unknown[]> {
  const left = [...attempts];
  const requester: Requester<FlowMessage> = {
    nextReference: () => 300,
    request: () => Promise.reject(new Error("not called")),
    tryRequest: (_, __, isResponse) => {
      const next = left.shift() ?? failed("no");
      if (!next.ok) return Promise.resolve(next);
      const { response } = next;
      return isResponse(response)
        ? Promise.resolve({ ok: true, response })
        : Promise.reject(new Error("another response"));
    },
    tell: () => undefined,
  };
  const isResponse = (message: FlowMessage): message is FlowMessage => message.name === "RESP";
  return requestParts(requester, { operation: OPERATION, isResponse, split: () => attempts, options: undefined });
}

describe("a text in parts", () => {
  test("resolves to the responses of all parts", async () => {
    expect(await send([accepted, accepted])).toEqual([RESPONSE, RESPONSE]);
  });

  test("of one part rejects with the error of that part", async () => {
    const attempt = failed("perhaps");
    await expect(send([attempt])).rejects.toBe(attempt.ok ? null : attempt.error);
  });

  test.each([
    [["no", "no"], "no"],
    [["yes", "yes"], "yes"],
    [["no", "yes"], "perhaps"],
    [["accepted", "no"], "perhaps"],
    [["accepted", "yes"], "yes"],
  ] as const)("with the results %j has arrived: %s", async (results, arrived) => {
    const attempts = results.map((each) => (each === "accepted" ? accepted : failed(each)));
    const error = await send(attempts).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "FlowError", code: "cancelled", arrived, parts: { length: 2 } });
  });

  test("names each part that was not accepted, in both languages", async () => {
    const error = await send([accepted, failed("no"), failed("perhaps")]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ sendings: 5 });
    expect([explainError(error, "en"), explainError(error, "zh")]).toEqual([
      "Demo SEND: not all 3 parts were accepted: 1 accepted, 2 not arrived, 3 perhaps arrived.",
      expect.stringMatching(/^Demo SEND：.*1已接受，2未到达，3可能已到达。$/),
    ]);
  });
});
