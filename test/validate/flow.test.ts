import { describe, expect, test } from "vitest";
import { CompilationCache } from "../../generator/cache/index.js";
import { Reporter } from "../../generator/diagnostics/index.js";
import { load } from "../../generator/load/index.js";
import { isPoisoned } from "../../generator/syntax/index.js";
import { compileLanguage, validate } from "../../generator/validate/index.js";
import { inventedFlow } from "../fixtures/invented-flow/invented-flow.js";

/* The form of flow.yaml: its errors, and what recovery keeps. */

/** Validates the invented protocol with an edited flow.yaml, at a path. */
function validated(change: (flow: string) => string, path = "relay/flow.yaml") {
  const { protocols, language } = inventedFlow(change);
  const files = new Map(protocols);
  files.delete("relay/flow.yaml");
  files.set(path, protocols.get("relay/flow.yaml") ?? "");
  const reporter = new Reporter();
  const loaded = load(files, reporter);
  const [protocol] = validate(loaded, compileLanguage(language), reporter, new CompilationCache()).protocols;
  const diagnostics = reporter.diagnostics.map(({ range, code, message }) => `${range.start.line} ${code}: ${message}`);
  return { node: protocol?.flow?.node, isFlowIncomplete: protocol?.isFlowIncomplete, protocol, diagnostics };
}

function withText(before: string, after: string) {
  return validated((flow) => {
    expect(flow).toContain(before);
    return flow.replace(before, () => after);
  });
}

test("a sound flow.yaml is read whole", () => {
  const { node, isFlowIncomplete, diagnostics } = validated((flow) => flow);
  expect(diagnostics).toEqual([]);
  expect(isFlowIncomplete).toBe(false);
  expect(Object.keys(node?.states ?? {})).toEqual([
    "open",
    "invited",
    "sending",
    "receiving",
    "both",
    "ending",
    "closed",
  ]);
});

describe("one error is one diagnostic, and the rest is kept", () => {
  test.each([
    ["    as: password\n", "    az: password\n", "unknown-key", "login"],
    ["end: { operation: Bye, by: client }", "end: { operation: Bye, by: anyone }", "unknown-value", "end"],
    ["window: { count: 32, ", "window: { ", "missing-key", "settings"],
    ["window: { count: 32, ", "window: { count: 32, seconds: 1, ", "misplaced-key", "settings"],
    ["{ from: open, told: Invite, to: invited }", "{ from: open, to: invited }", "missing-key", "transitions"],
    [
      "{ from: open, told: Invite, to: invited }",
      "{ from: open, tolt: Invite, to: invited }",
      "unknown-key",
      "transitions",
    ],
    ["told: Invite, to", "told: Invite, asked: Bye, to", "misplaced-key", "transitions"],
    ["client: [Bind], ", "client: [bind], ", "bad-name", "states"],
    ["node: Source, ", "node: Source, first: 1, ", "misplaced-key", "sequence"],
    ["requests: { answer-within: answer, sendings: 2, window: window }\n", "", "missing-key", "requests"],
    ["port: 8801, set: { Link_Kind: 1 }", "port: 88010, set: { Link_Kind: 1 }", "out-of-bounds", "links"],
    ["weight: { Put: Count }", "weight: { Put: 1 }", "unquoted-text", "weight"],
  ])("%j as %j: %s", (before, after, code, key) => {
    const { node, diagnostics, isFlowIncomplete, protocol } = withText(before, after);
    expect(diagnostics.map((each) => each.replace(/^\d+ ([\w-]+).*/, "$1"))).toEqual([code]);
    expect([isFlowIncomplete, protocol?.isIncomplete]).toEqual([true, false]);
    expect(Object.keys(node ?? {})).toContain("transitions");
    expect(isMarked(node, key)).toBe(true);
  });

  test("of a transition without an event, with all of its events", () => {
    expect(withText("from: open, told: Invite", "from: open").diagnostics).toEqual([
      "25 missing-key: One of the keys asked, answered or told is missing. Add it.",
    ]);
  });
});

/** Whether a part of a flow under a key is poisoned, or a value in it. */
function isMarked(value: unknown, key: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isPoisoned(value, key) || Object.values(value).some((inner) => isMarkedAnywhere(inner));
}

function isMarkedAnywhere(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const keys = ["*", "client", "port", ...Object.keys(value)];
  return keys.some((key) => isPoisoned(value, key)) || Object.values(value).some(isMarkedAnywhere);
}

test("a flow with the same key twice is poisoned whole", () => {
  const { node, diagnostics } = validated((flow) => `${flow}\nnegative: Nack\n`);
  expect(diagnostics).toHaveLength(1);
  expect(node !== undefined && isPoisoned(node, "states")).toBe(true);
});

test("a flow that is not YAML is missing, and nothing else is incomplete", () => {
  const { node, protocol, isFlowIncomplete, diagnostics } = validated(() => "states: [");
  expect(diagnostics).toHaveLength(1);
  expect([node, isFlowIncomplete, protocol?.isIncomplete]).toEqual([undefined, true, false]);
});

test.each([
  ["relay/flow.yml", "Did you mean relay/flow.yaml?"],
  ["relay/messages/flow.yaml", "relay/messages/flow.yaml holds the flow. Move it to relay/flow.yaml."],
])("%s is misplaced", (path, text) => {
  const { diagnostics } = validated((flow) => flow, path);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toContain(text);
});
