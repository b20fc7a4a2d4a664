import { expect, test } from "vitest";
import { sequenceDiagram } from "../../../generator/emit/package/sequence-diagram.js";
import { compile } from "../../../generator/pipeline.js";
import { stateRows } from "../../../generator/tables/index.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";

const [relay] = compile(inventedFlow()).protocols;
const flow = relay?.flow ?? null;
const [link] = flow?.links ?? [];
if (relay === undefined || flow === null || link === undefined) throw new Error("No link.");
const lines = sequenceDiagram(relay, link, stateRows(relay, flow, link)).split("\n");

test("names the sides, and every state in which messages are sent", () => {
  expect(lines.slice(0, 4)).toEqual([
    "sequenceDiagram",
    `  participant c as ${link.client}`,
    `  participant s as ${link.server}`,
    `  Note over c,s: ${flow.states[0]?.name}`,
  ]);
  const sending = flow.states.filter(({ requests }) =>
    requests.some((each) => each.link === link.name && each.client.length + each.server.length > 0),
  );
  expect(lines.filter((line) => line.includes("Note over"))).toHaveLength(sending.length);
});

test("draws each request with its response, and a one-way message without one", () => {
  for (const { request, response } of relay.operations) {
    const at = lines.findIndex((line) => line.endsWith(`: ${request.name}`));
    if (at < 0) continue;
    const answer = lines[at + 1]?.split(": ")[1];
    expect(answer === response?.name, `${request.name} and ${answer}`).toBe(response !== null);
  }
  expect(lines.filter((line) => line.includes("-->>")).length).toBeGreaterThan(2);
});

test("draws what changes the state last", () => {
  const first = lines.findIndex((line) => line.includes("Note over"));
  const second = lines.findIndex((line, index) => index > first && line.includes("Note over"));
  const last = lines.slice(first, second).findLast((line) => line.includes("->>") && !line.includes("-->>"));
  const moving = stateRows(relay, flow, link)[0]?.ways.flatMap(({ cause }) =>
    "messages" in cause ? cause.messages : [],
  );
  expect(moving).toContain(last?.split(": ")[1]);
});
