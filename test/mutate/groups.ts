import { readdirSync } from "node:fs";

/** Files whose checks are mutated, and the tests that should notice. */
export interface Group {
  readonly name: string;
  /** Folders and files, from the root. */
  readonly sources: readonly string[];
  /** Without those that take seconds, such as the fuzzing: what no other test notices is missed, never the contrary. */
  readonly tests: readonly string[];
}

/** What is mutated. Emitted code is that of CMPP 3.0: that of CMPP 2.0 is made by the same emitters. */
export const GROUPS: readonly Group[] = [
  {
    name: "runtime and emitted code",
    sources: [
      ...["octets", "frames", "faults", "walk", "conformance", "meaning", "text", "node"].map(
        (room) => `generated/runtime/${room}`,
      ),
      ...[
        "messages",
        "views",
        "types",
        "rules",
        "faults.ts",
        "octet-strings.ts",
        "codec.ts",
        "reply.ts",
        "text.ts",
      ].map((path) => `generated/cmpp30/${path}`),
    ],
    tests: [
      "octets",
      "memory",
      "octet-strings",
      "edges",
      "faults",
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
      "views",
      "conformance-checks",
      "conformance-edges",
      "rules",
      "digests",
      "declared-meaning",
      "long-messages",
      "reassembler",
      "message-times",
      "format-text",
      "text-codings",
      "text-vectors",
      "text-hostile-values",
      "text-edges",
      "meaning-edges",
      "hostile-texts",
      "node-room",
    ].map((test) => `test/${test}.test.ts`),
  },
  {
    name: "front end",
    sources: ["syntax", "naming", "compose", "bind", "check", "lower"].map((layer) => `generator/${layer}`),
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
  return names.filter((name) => name.endsWith(".test.ts")).map((name) => `generated/cmpp30/conformance/${name}`);
}
