import { readdirSync } from "node:fs";

/** Files whose checks are mutated, and the tests that should notice. */
export interface Group {
  readonly name: string;
  /** Folders and files, from the root. */
  readonly sources: readonly string[];
  /** Without those that take seconds, such as the fuzzing: what no other test notices is missed, never the contrary. */
  readonly tests: readonly string[];
}

const MESSAGES = [
  "connect",
  "submit",
  "submit-resp",
  "deliver",
  "query-resp",
  "cancel",
  "active-test-resp",
  "fwd",
  "get-mo-route-resp",
];

/** What is mutated. */
export const GROUPS: readonly Group[] = [
  {
    name: "runtime and emitted code",
    sources: [
      "generated/runtime/octets",
      "generated/runtime/frames",
      "generated/runtime/walk",
      ...MESSAGES.map((message) => `generated/cmpp30/messages/${message}.ts`),
      "generated/cmpp30/types/mt-status-report-71.ts",
      "generated/cmpp30/types/msg-id.ts",
      "generated/cmpp30/octet-strings.ts",
      "generated/cmpp30/codec.ts",
    ],
    tests: [
      "octets",
      "memory",
      "octet-strings",
      "edges",
      "walker",
      "walker-edges",
      "wire-json",
      "known-texts",
      "splitter",
      "splitter-edges",
      "runtime",
      "every-function",
      "structures",
      "malformed-frames",
      "hostile-values",
      "engines-agree",
      "decode-for-people",
      "invented-protocol",
    ].map((test) => `test/${test}.test.ts`),
  },
  {
    name: "resolver",
    sources: ["generator/resolve"],
    tests: [
      "small-mistakes",
      "rule-mistakes",
      "name-mistakes",
      "value-mistakes",
      "schema-values",
      "expressions",
      "faulty-schemas",
      "hints",
      "imports",
      "mended-files",
      "model",
      "layout",
      "schema-edits",
      "foreign-schema",
    ].map((test) => `test/${test}.test.ts`),
  },
];

/** The generated tests of the messages that are mutated. */
export function conformanceTests(): readonly string[] {
  const names = readdirSync("generated/cmpp30/conformance");
  const wanted = new Set(MESSAGES.map((message) => `${message}.test.ts`));
  return names.filter((name) => wanted.has(name)).map((name) => `generated/cmpp30/conformance/${name}`);
}
