import { expect, test } from "vitest";
import { readLanguage } from "../../generator/files/index.js";
import { readScenario } from "../../generator/scenario/index.js";
import { courierLink } from "../helpers/flow/courier/courier-link.js";

/* Scenarios of a protocol whose header has a status. */

const read = (text: string) => readScenario({ file: "scenario.yaml", text, language: readLanguage() }, courierLink());

test("an answer and a condition may name the status", () => {
  const { scenario, diagnostics } = read(`
accounts: { "a": { secret: "b", login: { status: 15 } } }
steps:
  - { on: Post, when: status == 0 and receipts == all, answer: { status: 88 } }
  - { on: Post, answer: { ticket: t1 } }
`);
  expect(diagnostics).toEqual([]);
  const [slow, other] = scenario?.steps ?? [];
  expect([slow?.fields, slow?.isAccepted]).toEqual([{ outcome: 88 }, false]);
  expect([other?.fields, other?.isAccepted]).toEqual([{ ticket: "t1" }, true]);
  const post = { name: "POST", sequenceId: 1, outcome: 0, receipts: 1 };
  expect([slow?.when?.(post), slow?.when?.({ ...post, outcome: 1 })]).toEqual([true, false]);
  expect(scenario?.accounts?.get("a")?.login).toEqual({ fields: { outcome: 15 }, isAccepted: false });
});

test("reports a name that neither the body nor the header has", () => {
  const { diagnostics } = read("steps: [{ on: Post, answer: { outcome: 88 } }]");
  expect(diagnostics).toHaveLength(1);
});
