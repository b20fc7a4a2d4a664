import { expect, test } from "vitest";
import { compile } from "../../../generator/pipeline.js";
import { rulesOfLink, stateRows, wayInWords } from "../../../generator/tables/index.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";

const [relay] = compile(inventedFlow()).protocols;
const flow = relay?.flow ?? null;
const [link] = flow?.links ?? [];
if (relay === undefined || flow === null || link === undefined) throw new Error("No flow.");
const rows = stateRows(relay, flow, link);

test("shows conditions with the wire names of fields, and those of the request", () => {
  const words = rows.flatMap(({ ways }) => ways.map((way) => wayInWords(way)));
  expect(words.map(({ en }) => en)).toContain("BIND answered with Result == ok and request.Mode == send -> sending");
  expect(words.map(({ zh }) => zh)).toContain("BIND已应答且Result == ok and request.Mode == send -> sending");
});

test("shows who must send, and the end after silence", () => {
  expect(rows.flatMap(({ ways }) => ways.map((way) => wayInWords(way).en))).toEqual(
    expect.arrayContaining([
      "BYE sent by the client -> ending",
      "quiet over (60 s) -> closed",
      "INVITE sent -> invited",
    ]),
  );
});

test("lists every login, and what is tolerated", () => {
  const rules = rulesOfLink(relay, flow, link).map(({ en }) => en);
  expect(rules.filter((rule) => rule.startsWith("Login ("))).toHaveLength(2);
  expect(rules).toEqual(
    expect.arrayContaining([
      "Idle: the server may close after 60 s (quiet) of silence",
      "End: BYE by the client",
      "Tolerated: PUSH in sending",
    ]),
  );
});
