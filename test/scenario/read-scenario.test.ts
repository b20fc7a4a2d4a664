import { beforeAll, describe, expect, test } from "vitest";
import { shippedProtocols } from "../../generator/commands/project/select-protocol.js";
import { readLanguage } from "../../generator/files/index.js";
import { readScenario } from "../../generator/scenario/index.js";
import { type OpenedLink, openLink } from "../../generator/simulator/index.js";
import { submit } from "../helpers/flow/raw-client.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Scenarios: steps, actions and expectations, and errors with places. */

const language = readLanguage();
let link: OpenedLink;

beforeAll(() => {
  const protocol = shippedProtocols({ cache: sharedCache() }).find(({ id }) => id === "cmpp30");
  const flow = protocol?.flow ?? null;
  const model = flow?.links[0];
  if (protocol === undefined || flow === null || model === undefined) throw new Error("There is no flow of CMPP 3.0.");
  link = openLink({ protocol, flow }, model);
});

const read = (text: string) => readScenario({ file: "scenario.yaml", text, language }, link);

test("reads steps, actions and expectations", () => {
  const { scenario, diagnostics } = read(`
seed: 7
accounts: { "900001": { secret: "888888", window: 4 } }
steps:
  - { on: Submit, number: "1380013????", answer: { Result: 8 }, times: 3 }
  - { on: Submit, when: Msg_Fmt == ucs2 and Msg_Length > 2, answer: none }
  - { on: Submit, chance: 50%, cut: 100ms..2s, report: { states: { UNDELIV: 1 }, after: 1s } }
send:
  - { every: 500ms, message: { from: "13900139000", to: "10690001", text: "TD {n}" } }
expect:
  - { never: window-exceeded }
  - { count: CMPP_CONNECT, min: 2 }
  - { every: Deliver, answered-within: 2s }
`);
  expect(diagnostics).toEqual([]);
  expect(scenario?.seed).toBe(7);
  const [slow, silent, cut] = scenario?.steps ?? [];
  expect([slow?.fields, slow?.isAccepted, slow?.times]).toEqual([{ result: 8 }, false, 3]);
  expect([slow?.number?.test("13800138000"), slow?.number?.test("13900138000")]).toEqual([true, false]);
  expect(silent?.answers).toBe(false);
  const chinese = { msgFmt: 8, msgContent: new Uint8Array(4) };
  expect([silent?.when?.({ ...submit(1, chinese) }), silent?.when?.({ ...submit(1) })]).toEqual([true, false]);
  expect([cut?.chance, cut?.cutAfter, cut?.reportAfter]).toEqual([
    0.5,
    { from: 100, to: 2000 },
    { from: 1000, to: 1000 },
  ]);
  expect(scenario?.actions).toHaveLength(1);
  expect(scenario?.expectations).toEqual([
    { kind: "never", rule: "window-exceeded" },
    { kind: "count", message: "CMPP_CONNECT", min: 2, max: Infinity },
    { kind: "answered", message: "CMPP_DELIVER", within: 2000 },
  ]);
});

test("reads a cut in the middle of a frame", () => {
  const [step] = read("steps: [{ on: Submit, cut: mid-frame }]").scenario?.steps ?? [];
  expect([step?.cutsMidFrame, step?.cutAfter]).toEqual([true, null]);
});

test("reads what the login of an account is answered with", () => {
  const loginOf = (fields: string): unknown =>
    read(`accounts: { "1": { secret: a, login: ${fields} } }`).scenario?.accounts?.get("1")?.login;
  expect(loginOf("{ Status: 3 }")).toEqual({ fields: { status: 3 }, isAccepted: false });
  expect(loginOf("{ Version: 32 }")).toEqual({ fields: { version: 32 }, isAccepted: true });
});

test("reads for how long connections are rejected", () => {
  expect(read("send: [{ after: 90s, reject-connections: 20s }]").scenario?.actions).toEqual([
    {
      after: { from: 90_000, to: 90_000 },
      repeats: false,
      does: { kind: "reject-connections", milliseconds: { from: 20_000, to: 20_000 } },
    },
  ]);
});

describe("reports errors with their places and the nearest names", () => {
  test.each([
    ["steps: [{ on: Submti }]", 15, "Did you mean Submit?"],
    ["steps: [{ on: Submit, answer: { Resul: 8 } }]", 40, "Did you mean Result?"],
    ["steps: [{ on: Submit, when: Msg_Fm == 8 }]", 29, "CMPP_SUBMIT has no field Msg_Fm. Did you mean Msg_Fmt?"],
    ["steps: [{ on: Submit, when: Msg_Fmt == usc2 }]", 29, "Msg_Fmt has no value usc2. Did you mean ucs2?"],
    ["expect: [{ never: window-exceded }]", 19, "Did you mean window-exceeded?"],
    ["expect: [{ count: CMPP_CONECT }]", 19, "Did you mean CMPP_CONNECT?"],
    ["steps: [{ on: Submit, cut: midframe }]", 28, ""],
    ["steps: [{ on: Submit, report: { over: all } }]", 39, "any"],
    ["expect: [{ every: Delivr, answered-within: 2s }]", 19, "Did you mean Deliver?"],
    ["expect: [{ every: Deliver }]", 10, "answered-within"],
    ["expect: [{ every: Deliver, answered-within: soon }]", 45, "longest duration"],
    ['accounts: { "1": { secret: a, login: { Statu: 3 } } }', 47, "Did you mean Status?"],
    ["send: [{ after: 1s, reject-connections: 20 }]", 41, ""],
    ["step: []", 1, "steps"],
    ['steps: [{ on: Submit, answer-after: "2" }]', 37, ""],
  ])("%s", (text, column, words) => {
    const { scenario, diagnostics } = read(text);
    expect(scenario).toBeNull();
    expect(diagnostics.map(({ range }) => range.start.column)).toEqual([column]);
    expect(JSON.stringify(diagnostics)).toContain(words);
  });
});
