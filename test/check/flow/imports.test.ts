import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/index.js";
import { readLanguage, readLibrary } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { sharedCache } from "../../helpers/shared-cache.js";

/* The same checks run on imported flows. */

const language = readLanguage();
const library = readLibrary();

const HEAD = 'protocol: ACME\nversions: [{ version: "1", id: acme1 }]\n';
const IMPORT = `${HEAD}import:\n  from: smswire-generator/cmpp\n  version: "3.0"\n`;

/** Returns the diagnostics of a protocol that imports CMPP 3.0. `rest` are further lines of the import. */
function reported(rest: string, files: Readonly<Record<string, string>> = {}, head = IMPORT): string[] {
  const protocols = new Map([["acme/protocol.yaml", head + rest], ...Object.entries(files)]);
  return compile({ protocols, language, library }, sharedCache()).diagnostics.map(describeOne);
}

function describeOne({ range: { file, start }, code, related }: Diagnostic): string {
  const others = related.map(({ range }) => ` < ${range.file}:${range.start.line}`).join("");
  return `${file}:${start.line}:${start.column} ${code}${others}`;
}

/** Returns the diagnostics of a schema with CMPP and further files. */
function withSource(files: Readonly<Record<string, string>>): string[] {
  const cmpp = [...library].map(([path, text]) => [path.replace("smswire-generator/", ""), text] as const);
  const protocols = new Map([...cmpp, ...Object.entries(files)]);
  return compile({ protocols, language }, sharedCache()).diagnostics.map(describeOne);
}

/** Returns the flow of CMPP as that of the protocol itself, and its protocol.yaml, whose version is also 3.0. */
function ownFlow(): { readonly flow: string; readonly head: string } {
  const flow = (library.get("smswire-generator/cmpp/flow.yaml") ?? "")
    .replace(/ {2}- \{ of: [^\n]*until: "2.0"[^\n]*\n/g, "")
    .replace('"2.0": [0x20, 0x21, 0x00..0x02, 0x12], ', "")
    .replace('"2.0": "6", ', "");
  return { flow, head: IMPORT.replace('version: "1"', 'version: "3.0"') };
}

/** A file of an operation. */
function operation(name: string, id: string, legs: string, response = "response: {}\n"): string {
  const head = `operation: ${name}\nen: An operation.\nzh: 操作。\nlegs: [${legs}]\n`;
  return `${head}request: { name: ${name.toUpperCase()}, id: ${id} }\n${response}`;
}

test("accepts an imported flow, whole or narrowed", () => {
  expect(reported("")).toEqual([]);
  expect(reported("  operations: [Connect, Submit, Deliver, Terminate]\n")).toEqual([]);
  expect(reported("  operations: [Connect, Terminate]\n")).toEqual([]);
});

test("reports a change of a setting at the change", () => {
  expect(reported("  change: { flow: { requests: { window: V } } }\n")).toEqual([
    "acme/protocol.yaml:6:41 unknown-setting",
  ]);
  expect(reported("  change: { flow: { requests: { window: T } } }\n")).toEqual([
    "acme/protocol.yaml:6:41 setting-of-wrong-kind < smswire-generator/cmpp/flow.yaml:6",
  ]);
  const change = "  change: { flow: { settings: { W: { count: 200 } } } }\n";
  const flow = (library.get("smswire-generator/cmpp/flow.yaml") ?? "").replace("last: 0xffffffff", "last: 255");
  const own = IMPORT.replace("smswire-generator/", "") + change;
  expect(withSource({ "cmpp/flow.yaml": flow, "acme/protocol.yaml": own })).toEqual([
    "acme/protocol.yaml:6:45 window-too-large < cmpp/flow.yaml:13",
  ]);
});

test("reports an own operation that no state or link allows at the operation", () => {
  const file = "acme/messages/more.yaml";
  expect(reported("", { [file]: operation("More", "0x100", "ISMG -> SP") })).toEqual([]);
  expect(reported("", { [file]: operation("More", "0x100", "SP -> GNS") })).toEqual([
    "acme/messages/more.yaml:4:8 leg-without-link < smswire-generator/cmpp/flow.yaml:71",
  ]);
});

test("reports a part of the imported flow that an own operation breaks, with the import", () => {
  const files = { "acme/messages/connect.yaml": operation("Connect", "0x1", "SP -> ISMG, ISMG -> ISMG") };
  expect(reported("  operations: [Submit, Deliver, Terminate]\n", files)).toEqual([
    "acme/protocol.yaml:3:1 unknown-flow-field < smswire-generator/cmpp/flow.yaml:36",
  ]);
});

test("reports an error of an imported flow of the same schema once", () => {
  const flow = (library.get("smswire-generator/cmpp/flow.yaml") ?? "").replace("to: running", "to: runing");
  const own = IMPORT.replace("smswire-generator/", "");
  expect(withSource({ "cmpp/flow.yaml": flow, "acme/protocol.yaml": own })).toEqual([
    "cmpp/flow.yaml:24:62 unknown-state",
  ]);
});

test("reports what imported operations lack in the own flow", () => {
  const { flow, head } = ownFlow();
  const links = flow.replace(/links:\n[^]*/, "links:\n  - { name: spToIsmg, client: SP, server: ISMG, port: 7890 }\n");
  const operations = "  operations: [Connect, Submit, Deliver, ActiveTest, Terminate]\n";
  const files = {
    "acme/flow.yaml": links.replace(/ {2}- \{ of: (?:Cancel|\[(?:Mt|Mo|Push))[^\n]*\n/g, "").replace(", Fwd]", "]"),
  };
  expect(reported(operations, files, head)).toEqual([
    "acme/flow.yaml:64:1 leg-without-link < smswire-generator/cmpp/messages/active-test.yaml:6",
  ]);
});

test("reports an own flow in its own file", () => {
  const { flow, head } = ownFlow();
  expect(reported("", { "acme/flow.yaml": flow }, head)).toEqual([]);
  expect(reported("", { "acme/flow.yaml": flow.replace("to: running", "to: runing") }, head)).toEqual([
    "acme/flow.yaml:24:62 unknown-state",
  ]);
});
