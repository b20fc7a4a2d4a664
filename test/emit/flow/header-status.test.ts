import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DynamicMessage } from "../../../generator/simulator/index.js";
import { compile } from "../../../generator/pipeline.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { courier } from "../../fixtures/courier/courier.js";
import { compileUnformatted, type CompiledProtocols } from "../../helpers/compile/compile-unformatted.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { courierLink } from "../../helpers/flow/courier/courier-link.js";

/* A flow whose results, logins and negative answer name the status of the header. Emitted code and the link of the simulator agree. */

let compiled: CompiledProtocols;
let module: object;
const problems: string[] = [];
const { link } = courierLink();

beforeAll(async () => {
  const { protocols, diagnostics } = compile(courier());
  problems.push(...diagnostics.map(({ message }) => message));
  compiled = compileUnformatted(protocols);
  module = await compiled.load("courier10");
}, 600_000);

afterAll(() => compiled?.remove());

function at(path: string, from: unknown = module): unknown {
  return path.split(".").reduce<unknown>((found, key) => Reflect.get(Object(found), key), from);
}

/** Calls a function of the emitted link. */
function call(path: string, ...values: readonly unknown[]): unknown {
  const names = path.split(".");
  return Reflect.apply(functionOf(Object(at(names.slice(0, -1).join("."))), names.at(-1) ?? ""), null, values);
}

const ACCOUNT = { account: "a", password: "b", revision: 0x10 };
const asked = (name: string): DynamicMessage => ({
  name,
  outcome: 0,
  sequenceId: 7,
  ticket: "t1",
  ...ACCOUNT,
});

test("the emitted code compiles", () => expect([...problems, ...compiled.problems]).toEqual([]));

/** The operations of the link, without those of the session. */
const OPERATIONS = ["Post", "Drop", "Look", "Recall", "JoinBoth", "Ping", "Leave"] as const;
const constantOf = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}Operation`;

describe.each(OPERATIONS)("the operation %s", (name) => {
  const operation = link.table.operations.find((each) => each.name === name);
  if (operation === undefined || operation.response === null) throw new Error(`There is no ${name}.`);
  const { request, response } = operation;

  test.each([0, 8, 20, 88, 1024])("reads the status %i", (outcome) => {
    for (const message of [
      { name: response, outcome, sequenceId: 7 },
      { name: "REFUSE", outcome, sequenceId: 7 },
    ]) {
      const isAccepted = call(`${constantOf(name)}.accepted`, message, asked(request));
      expect(isAccepted).toBe(message.name === response && outcome === 0);
      expect(operation.accepted?.(message, asked(request))).toBe(isAccepted);
      const isSlow = call(`${constantOf(name)}.slowDown`, message, asked(request));
      expect(isSlow).toBe(message.name === response && (outcome === 20 || outcome === 88));
      expect(operation.slowDown?.(message, asked(request))).toBe(isSlow);
      expect(operation.resultInWords?.(message, "zh")).toBe(call(`${constantOf(name)}.resultInWords`, message, "zh"));
    }
  });

  test("rejects with a status, and without a body that is optional", () => {
    for (const [key, outcome] of [
      ["slowDown", 88],
      ["rejected", 8],
      ["outOfTurn", 4],
    ] as const) {
      const answer = call(`${constantOf(name)}.respond.${key}`, asked(request));
      expect(answer).toMatchObject({ name: response, outcome, sequenceId: 7 });
      const { name: _name, outcome: _outcome, sequenceId: _sequence, ...body } = { ...Object(answer) };
      expect(Object.values(body).filter((value) => value !== undefined && value !== null)).toEqual([]);
      expect(operation.respond[key]?.(asked(request))).toStrictEqual(answer);
    }
    expect(at(`${constantOf(name)}.respond.repeated`)).toBeNull();
  });

  test("is accepted by the session itself only if it is the keep-alive or the end", () => {
    const isOfSession = name === "Ping" || name === "Leave";
    const plain = at(`${constantOf(name)}.respond.plain`);
    expect(plain === null).toBe(!isOfSession);
    expect(operation.respond.plain === null).toBe(!isOfSession);
    const answer = plain === null ? { outcome: 0 } : call(`${constantOf(name)}.respond.plain`, asked(request));
    expect(answer).toMatchObject({ outcome: 0 });
  });
});

describe("the status in words", () => {
  test("is that of the response, also of a negative answer", () => {
    const words = (message: object): unknown => call("postOperation.resultInWords", message, "en");
    expect(words({ name: "POST_REPLY", outcome: 88, sequenceId: 7 })).toBe("outcome 88, Too many messages at once");
    expect(words({ name: "REFUSE", outcome: 3, sequenceId: 7 })).toBe("outcome 3, The command is unknown");
  });
});

describe("a login", () => {
  const by = { secrets: { password: "b" }, hash: md5, date: new Date(2026, 10, 30) };

  test.each([
    ["account", 15],
    ["secret", 14],
    ["version", 16],
    ["connections", 13],
  ] as const)("is rejected for its %s by the status %i, without a body", (reason, outcome) => {
    const answer = call("agentToCenter.logins.both.reject", asked("JOIN_BOTH"), reason);
    expect(answer).toStrictEqual({ name: "JOIN_BOTH_REPLY", outcome, sequenceId: 7, center: undefined, tlvs: null });
    expect(link.logins["both"]?.reject(asked("JOIN_BOTH"), reason)).toStrictEqual(answer);
  });

  test("is accepted with a body", () => {
    const answer = call("agentToCenter.logins.both.accept", asked("JOIN_BOTH"), by);
    expect(answer).toStrictEqual({ name: "JOIN_BOTH_REPLY", outcome: 0, sequenceId: 7, center: "", tlvs: null });
    expect(link.logins["both"]?.accept(asked("JOIN_BOTH"), by)).toStrictEqual(answer);
  });

  test.each([
    [0x10, true],
    [0x05, true],
    [0x20, false],
  ])("offers the version with revision %i", (revision, fits) => {
    const message = { ...asked("JOIN_BOTH"), revision };
    expect(call("agentToCenter.logins.both.fits", message)).toBe(fits);
    expect(link.logins["both"]?.fits(message)).toBe(fits);
  });
});

describe("the transition of a login", () => {
  const transitions = Object.values(Object(at("table.transitions", link)));
  const moves = (index: number, message: object, request: object): readonly unknown[] => [
    call(`agentToCenterTable.transitions.${index}.when`, message, request),
    Reflect.apply(functionOf(Object(transitions[index]), "when"), null, [message, request]),
  ];

  test("reads the status of the response and of the request", () => {
    const response = { name: "JOIN_SENDER_REPLY", outcome: 0, sequenceId: 1 };
    const request = { name: "JOIN_SENDER", outcome: 0, sequenceId: 1 };
    expect(moves(1, response, request)).toEqual([true, true]);
    expect(moves(1, { ...response, outcome: 14 }, request)).toEqual([false, false]);
    expect(moves(1, response, { ...request, outcome: 1 })).toEqual([false, false]);
    expect(moves(1, { ...response, name: "REFUSE" }, request)).toEqual([false, false]);
  });
});

describe("a negative answer", () => {
  test.each([
    ["unknown", 3],
    ["malformed", 2],
    ["out-of-turn", 3],
  ] as const)("has a status for the reason %s; without one, that of another reason", (reason, outcome) => {
    const answer = call("agentToCenterTable.negative.create", 7, reason);
    expect(answer).toStrictEqual({ name: "REFUSE", outcome, sequenceId: 7 });
    expect(link.table.negative?.create(7, reason)).toStrictEqual(answer);
  });

  test("to a malformed frame has its sequence; 0 if it is unknown", () => {
    for (const [sequenceId, expected] of [
      [9, { name: "REFUSE", outcome: 2, sequenceId: 9 }],
      [null, { name: "REFUSE", outcome: 2, sequenceId: 0 }],
    ] as const) {
      expect(call("agentToCenterTable.negative.toMalformed", { commandId: 4, sequenceId })).toEqual(expected);
      expect(link.table.negative?.toMalformed({ commandId: 4, sequenceId })).toEqual(expected);
    }
  });
});

describe("a handler returns", () => {
  const answerTo = async (request: string, returned: unknown): Promise<unknown> => {
    const handlers = { onPost: () => returned, onRecall: () => returned, onLook: () => returned };
    return call("agentToCenter.server.handle", handlers, asked(request), null);
  };

  test("the fields of the body, with the status that accepts", async () => {
    expect(await answerTo("POST", { ticket: "t9" })).toStrictEqual({
      name: "POST_REPLY",
      outcome: 0,
      sequenceId: 7,
      ticket: "t9",
    });
    expect(await answerTo("LOOK", { state: 2 })).toMatchObject({ outcome: 0, ticket: "t1", state: 2 });
  });

  test("only a status that rejects: the response has no body", async () => {
    expect(await answerTo("POST", { outcome: 88 })).toStrictEqual({
      name: "POST_REPLY",
      outcome: 88,
      sequenceId: 7,
      ticket: undefined,
    });
    expect(await answerTo("LOOK", { outcome: 8 })).toMatchObject({ outcome: 8, ticket: undefined, state: undefined });
    expect(await answerTo("POST", { outcome: 88, ticket: "t9" })).toMatchObject({ outcome: 88, ticket: "t9" });
    expect(await answerTo("RECALL", { outcome: 8 })).toMatchObject({ name: "RECALL_REPLY", outcome: 8 });
    expect(await answerTo("RECALL", undefined)).toMatchObject({ outcome: 0 });
  });

  test("nothing: the body has its defaults", () => {
    const request = { name: "DROP", outcome: 0, sequenceId: 7, tlvs: { hurry: true } };
    expect(call("agentToCenter.client.accept", request)).toStrictEqual({
      name: "DROP_REPLY",
      outcome: 0,
      sequenceId: 7,
      ticket: "",
      tlvs: null,
    });
    expect(call("agentToCenter.server.accept", asked("POST"))).toBeNull();
  });
});

test("reply takes the status alone for a response without a body", () => {
  const reply = functionOf(module, "reply");
  expect(Reflect.apply(reply, null, [{ name: "POST", sequenceId: 7 }, { outcome: 20 }])).toStrictEqual({
    name: "POST_REPLY",
    outcome: 20,
    sequenceId: 7,
    ticket: undefined,
  });
});
