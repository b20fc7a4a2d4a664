import { expect, test } from "vitest";
import { emitProtocol } from "../../generator/emit/emit-protocol.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { planModules } from "../../generator/emit/plan.js";
import { compileChanged } from "../helpers/diagnose.js";

const [first] = compileChanged().protocols;
if (first === undefined) throw new Error("No protocol.");
const protocol = first;

const OPTIONS = [
  DEFAULT_OPTIONS,
  { ...DEFAULT_OPTIONS, descriptors: false },
  { ...DEFAULT_OPTIONS, conformance: true },
];

test.each(OPTIONS)("every planned module is emitted once: %j", (options) => {
  const planned = planModules(protocol, options).map(({ path }) => `${path}.ts`);
  const emitted = [...emitProtocol(protocol, options)].map(({ path }) => path);
  expect(emitted.toSorted()).toEqual([...planned, `${protocol.id}/index.ts`].toSorted());
  expect(new Set(emitted).size).toBe(emitted.length);
});

test.each(OPTIONS)("no planned module is empty: %j", (options) => {
  const empty = planModules(protocol, options).filter(({ declarations }) => declarations().length === 0);
  expect(empty.map(({ path }) => path)).toEqual([]);
});

test("planning emits nothing, and emitting starts with the large modules", () => {
  const paths = planModules(protocol, DEFAULT_OPTIONS).flatMap(({ path, isLarge }) => (isLarge ? [`${path}.ts`] : []));
  const emitted = [...emitProtocol(protocol, DEFAULT_OPTIONS)].map(({ path }) => path);
  expect(emitted.slice(0, paths.length)).toEqual(paths);
});

test("a protocol without replies, rules, digests and texts does not have their modules", () => {
  const messages = protocol.messages.map((message) => ({ ...message, digests: [], rules: [], text: null }));
  const bare = { ...protocol, messages, operations: [], types: [] };
  const paths = planModules(bare, DEFAULT_OPTIONS).map(({ path }) => path);
  expect(paths.filter((path) => /\/(?:reply|check|rules|digests|text|describe)\b/.test(path))).toEqual([]);
});

test("a protocol without Octet Strings and digits does not have the module of their readers", () => {
  const paths = (fields: boolean): string[] => {
    const messages = protocol.messages.map((message) => (fields ? message : { ...message, fields: [] }));
    return planModules({ ...protocol, messages, types: [] }, DEFAULT_OPTIONS).map(({ path }) => path);
  };
  expect(paths(true)).toContain(`${protocol.id}/octet-strings`);
  expect(paths(false)).not.toContain(`${protocol.id}/octet-strings`);
});
