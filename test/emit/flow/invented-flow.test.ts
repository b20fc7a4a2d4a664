import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "../../../generator/pipeline.js";
import { compileUnformatted, type CompiledProtocols } from "../../helpers/compile/compile-unformatted.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";
import { schemaOf } from "../../helpers/small-schema.js";

/* The links of an invented protocol with a flow of every kind, and of one whose operations have hostile names. */

/** Operations that are words of the language, members of promises, types of the runtime, or prefixed alike. */
const HOSTILE = [
  "Then",
  "Delete",
  "End",
  "Constructor",
  "Submit",
  "TrySubmit",
  "SendSubmit",
  "SendEnd",
  "Link",
  "State",
];
const MORE = [
  "Operation",
  "Notice",
  "NoticeRequest",
  "NoticeRequestRequest",
  "Handlers",
  "Request",
  "Fields",
  "Options",
];

const operationFile = (name: string, index: number): string => `operation: ${name}
en: O. */ @deprecated
zh: 令。
legs: [Client -> Server]
request:
  name: ${name.toUpperCase()}
  id: 0x${(index + 0x10).toString(16)}
  fields:
    - { name: handlers, type: Octets, octets: 2, en: C., zh: 容。 }
    - { name: request, type: Unsigned Integer, octets: 8, en: C., zh: 容。 }
    - { name: context, type: Octet String, octets: 2, en: C., zh: 容。 }
response:
  name: ${name.toUpperCase()}_RESP
  id: 0x${(index + 0x80).toString(16)}
  fields:
    - { name: request, type: Unsigned Integer, octets: 8, en: C., zh: 容。 }
    - { name: fields, type: Unsigned Integer, octets: 1, en: C., zh: 容。 }
`;

const FLOW = `settings:
  T: { seconds: 60, en: T., zh: 时。 }
  W: { count: 16, en: W., zh: 窗。 }
sequence: { first: 1, last: 0xffffffff }
requests: { answer-within: T, sendings: 1, window: W }
states:
  open: { en: O., zh: 开。, client: [Then], leave-within: T }
  running: { en: R., zh: 行。, client: rest }
  closed: { en: C., zh: 关。 }
transitions:
  - { from: open, answered: Then, to: running }
  - { from: running, answered: End, to: closed, because: ended }
login: { operation: Then, account: context }
results:
  - { of: any, accepted: fields == 0 }
links:
  - { name: promise, client: Client, server: Server }
`;

function hostile() {
  const operations = [...HOSTILE, ...MORE].map((name, index) => [
    `demo/messages/o${index}.yaml`,
    operationFile(name, index),
  ]);
  return schemaOf({ ...Object.fromEntries(operations), "demo/flow.yaml": FLOW });
}

const problems: string[] = [];
let compiled: CompiledProtocols;
let module: object;

beforeAll(async () => {
  const results = [compile(inventedFlow()), compile(hostile())];
  for (const { diagnostics } of results) problems.push(...diagnostics.map(({ message }) => message));
  compiled = compileUnformatted(results.flatMap(({ protocols }) => protocols));
  module = await compiled.load("relay10");
}, 600_000);

afterAll(() => compiled?.remove());

test("the emitted code compiles", () => expect([...problems, ...compiled.problems]).toEqual([]));

function objectAt(path: string): object {
  let found: unknown = module;
  for (const key of path.split("."))
    found = typeof found === "object" && found !== null ? Reflect.get(found, key) : null;
  if (typeof found === "object" && found !== null) return found;
  throw new Error(`There is no ${path}.`);
}

function call(path: string, name: string, ...values: readonly unknown[]): unknown {
  return Reflect.apply(functionOf(objectAt(path), name), null, values);
}

test("a sequence may be a structure with the number of the sender and the time", () => {
  const context = { date: new Date(2016, 10, 24, 14, 30, 0), node: 3000 };
  const sequence = call("sessionCodec.sequence", "of", 7, context);
  expect(sequence).toMatchObject({ source: 3000, time: 1124143000, serial: 7 });
  expect(call("sessionCodec.sequence", "keyOf", sequence)).toBe("3000 1124143000 7");
});

test("a one-way message has no attempt, and its handler returns nothing", () => {
  const sent: unknown[] = [];
  const requester = { tell: (...given: readonly unknown[]) => void sent.push(...given) };
  const calls = call("nodeToHub.server", "calls", requester);
  expect(Object.keys(Object(calls))).toContain("invite");
  expect(Object.keys(Object(calls))).not.toContain("tryInvite");
  Reflect.apply(functionOf(Object(calls), "invite"), null, [{ reason: "a" }]);
  expect(sent).toEqual([objectAt("inviteOperation"), { reason: "a" }]);
  const onInvite = (message: object): void => void sent.push(message);
  const name: unknown = Reflect.get(objectAt("inviteOperation"), "request");
  call("nodeToHub.client", "tell", { onInvite }, { name }, null);
  expect(sent.at(-1)).toEqual({ name });
});

test("a negative answer has the sequence of the request", () => {
  const sequenceId = { source: 1, time: 2, serial: 3 };
  expect(call("nodeToHubTable.negative", "create", sequenceId)).toMatchObject({ sequenceId });
});

test("a link has its logins by name, with its constants and secrets that a message contains", () => {
  const by = { secrets: { password: "guess" }, hash: (octets: Uint8Array) => octets, date: new Date() };
  const wrong = { ...by, secrets: { password: "guesS" } };
  expect(Object.keys(objectAt("nodeToHub.logins"))).toEqual(["password", "ticket"]);
  const request = call("hubToNode.logins.password", "create", { account: "a", mode: 0 }, by, {
    source: 1,
    time: 2,
    serial: 3,
  });
  expect(request).toMatchObject({ linkKind: 2, password: "guess", version: 1 });
  const login = "nodeToHub.logins.password";
  expect([by, wrong].map((each) => call(login, "isAuthentic", request, each))).toEqual([true, false]);
  const accepted = call(login, "accept", request, by);
  expect(call(login, "isServerAuthentic", accepted, request, by)).toBeNull();
  expect(call(login, "resultInWords", accepted, "en")).toMatch(/^Result 0/);
});

test("conditions of transitions may read the request", () => {
  const transitions = objectAt("nodeToHubTable.transitions");
  const when = functionOf(Object(Reflect.get(transitions, 1)), "when");
  const names = {
    request: Reflect.get(objectAt("bindOperation"), "request"),
    response: Reflect.get(objectAt("bindOperation"), "response"),
  };
  const test = (mode: number): unknown =>
    Reflect.apply(when, null, [
      { name: names.response, result: 0 },
      { name: names.request, mode },
    ]);
  expect([0, 1, 2].filter((mode) => test(mode) === true)).toHaveLength(1);
});
