import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { moduleOf } from "../../../generator/emit/code/module.js";
import { reportDeclarations } from "../../../generator/emit/flow/reports.js";
import { DEFAULT_OPTIONS, runtimeFiles } from "../../../generator/emit/index.js";
import { readFolder, readLanguage, readRuntime } from "../../../generator/files/index.js";
import type { Protocol, ReportRelation } from "../../../generator/model/index.js";
import { compile } from "../../../generator/pipeline.js";
import { newProject } from "../../../generator/print/print-module.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { emittedSources } from "../../helpers/compile/compile-unformatted.js";
import { unformattedModule } from "../../helpers/compile/print-unformatted.js";
import { protocolText } from "../../helpers/protocol-text.js";
import { compileProject, loadModule } from "../../helpers/compile/typescript.js";

/* The relations of reports, emitted from models that a test makes by hand, compiled and run. */

const CMPP = {
  of: "Submit",
  identifier: "msgId",
  in: "Deliver",
  structure: "MT_Status_Report",
  names: "msgId",
  tlv: null,
  receipt: null,
  when: null,
} as const;

const RELATIONS: Readonly<Record<string, ReportRelation>> = {
  cmpp20: { ...CMPP, copies: null, sharedBy: "destTerminalId.length" },
  cmpp30: { ...CMPP, copies: "destTerminalId.length", sharedBy: null },
  ask10: {
    of: "Ask",
    identifier: null,
    copies: null,
    sharedBy: null,
    in: "Tell",
    structure: null,
    names: "of",
    tlv: null,
    receipt: null,
    when: null,
  },
};

/** A protocol whose identifier is the sequence, a structure, and whose report is a message. */
const ASK = new Map([
  ["ask/protocol.yaml", protocolText({ name: "Ask", en: "A protocol.", zh: "协议。", id: "ask10", maxOctets: 1024 })],
  [
    "ask/messages/ask.yaml",
    `operation: Ask
en: A question.
zh: 询问。
legs: [Client -> Server]
request: { name: ASK, id: 0x1 }
response: { name: ASK_RESP, id: 0x80000001 }
`,
  ],
  [
    "ask/messages/tell.yaml",
    `operation: Tell
en: A report.
zh: 报告。
legs: [Server -> Client]
request:
  name: TELL
  id: 0x2
  fields:
    - { name: Of, type: Unsigned Integer, octets: 4, en: Sequence of the question., zh: 询问的流水号。 }
response: { name: TELL_RESP, id: 0x80000002 }
`,
  ],
]);

/** Uses the relations as a program does: wrong types would not compile. */
const USE = `import { submitReports, type SubmitReport } from "./cmpp30/reports.js";
import { createSubmit, type Message } from "./cmpp30/index.js";
import { askReports } from "./ask10/reports.js";
import { ReportMatcher, type UnmetSide } from "./runtime/reports/index.js";

const onUnmet = (unmet: readonly UnmetSide<{ order: number }, SubmitReport>[]): void => void unmet;
export const matcher = new ReportMatcher(submitReports, { onUnmet });

export async function use(message: Message): Promise<string | null> {
  const fields = { destTerminalId: ["1", "2"] };
  const quick: SubmitReport[] = await matcher.submitted(fields, { sequenceId: 1, msgId: 7n }, { order: 1 });
  const met = await matcher.reported(message);
  if (met?.report.kind === "report") return \`\${met.value.order + quick.length} \${met.report.report.stat}\`;
  return met?.report.state ?? null;
}

export const keys: readonly string[] = askReports.keysOf({}, { sequenceId: 7 });
// @ts-expect-error The type of the identifier is checked.
export const wrong = () => matcher.submitted({ destTerminalId: [] }, { sequenceId: 1, msgId: 7 }, { order: 1 });
void createSubmit;
`;

function protocolsOf(sources: ReadonlyMap<string, string>): readonly Protocol[] {
  const { protocols, diagnostics } = compile({ protocols: sources, language: readLanguage() });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return protocols;
}

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
  const cmpp = protocolsOf(readFolder("schema", (path) => path.startsWith("cmpp/")));
  const files = new Map(runtimeFiles(readRuntime(), [], { ...DEFAULT_OPTIONS, runtime: "all" }));
  for (const protocol of [...cmpp, ...protocolsOf(ASK)]) {
    for (const [path, text] of emittedSources(protocol)) files.set(path, text);
    const relation = RELATIONS[protocol.id];
    const path = `${protocol.id}/reports`;
    const module = moduleOf(path, "", relation === undefined ? [] : reportDeclarations(protocol, relation));
    files.set(`${path}.ts`, unformattedModule(newProject(), module, ".js"));
  }
  files.set("use.ts", USE);
  files.set("package.json", '{ "type": "module" }');
  const settings = { target: "es2022", lib: ["es2023"], module: "nodenext", types: [], strict: true, rootDir: "." };
  const compilerOptions = { ...settings, noUnusedParameters: true, exactOptionalPropertyTypes: true, outDir: "dist" };
  files.set("tsconfig.json", JSON.stringify({ compilerOptions, files: ["use.ts", "cmpp20/reports.ts"] }));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const problems = compileProject(folder);
  if (problems !== "") throw new Error(problems);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A relation of a compiled protocol. */
async function relationOf(id: string, name = "submitReports") {
  const module = await loadModule(join(folder, "dist", id, "reports.js"));
  const relation: object = Reflect.get(module, name);
  const call = (method: string, ...values: readonly unknown[]): unknown =>
    Reflect.apply(Reflect.get(relation, method), relation, values);
  return {
    keysOf: (request: object, response: object) => call("keysOf", request, response),
    idOf: (response: object) => call("idOf", response),
    reportIn: (message: object) => call("reportIn", message),
  };
}

const MSG_ID = cmpp30.packMsgId({ month: 10, day: 21, hour: 8, minute: 5, second: 2, gateway: 1342, sequence: 65_534 });

function deliverOf(msgContent: Uint8Array, registeredDelivery = 1): cmpp30.Deliver {
  return cmpp30.createDeliver({
    sequenceId: 3,
    msgId: 1n,
    destId: "10658888",
    serviceId: "",
    srcTerminalId: "13800138000",
    registeredDelivery,
    msgContent,
  });
}

const structure = cmpp30.encodeMtStatusReport71({
  msgId: MSG_ID,
  stat: "DELIVRD",
  submitTime: "2610210805",
  doneTime: "2610210806",
  destTerminalId: "13800138000",
  smscSequence: 7,
});

const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the relation of CMPP", () => {
  const response = { sequenceId: 9, msgId: MSG_ID };

  test("3.0 has an identifier for each receiver, of which only the 16 bits of its sequence count up", async () => {
    const { keysOf, idOf } = await relationOf("cmpp30");
    const keys = keysOf({ destTerminalId: ["1", "2", "3", "4"] }, response);
    const parts = cmpp30.unpackMsgId(MSG_ID);
    const expected = [65_534, 65_535, 0, 1].map((sequence) => String(cmpp30.packMsgId({ ...parts, sequence })));
    expect(keys).toEqual(expected);
    expect(idOf(response)).toBe("9");
  });

  test("2.0 has one identifier for all receivers", async () => {
    const { keysOf } = await relationOf("cmpp20");
    expect(keysOf({ destTerminalId: ["1", "2"] }, response)).toEqual([String(MSG_ID), String(MSG_ID)]);
  });

  test.each([
    ["a structure", structure, "report"],
    ["a structure that is cut", structure.subarray(0, 25), "partial"],
    ["a text with 22 digits", octetsOf(`id:${cmpp30.formatMsgId(MSG_ID)} sub:001 stat:DELIVRD`), "text"],
    ["a text with a decimal number", octetsOf(`id:${MSG_ID} sub:001 stat:DELIVRD`), "text"],
  ])("3.0 finds the report in %s", async (_, content, kind) => {
    const { reportIn } = await relationOf("cmpp30");
    const report = { kind, state: "DELIVRD" };
    expect(reportIn(deliverOf(content))).toMatchObject({ key: String(MSG_ID), id: cmpp30.toHex(content), report });
  });

  test.each([
    ["a message without a report", deliverOf(octetsOf("hello"), 0)],
    ["a text without an identifier", deliverOf(octetsOf("sub:001 stat:DELIVRD"))],
    ["another message", cmpp30.createActiveTest({ sequenceId: 1 })],
  ])("3.0 finds none in %s", async (_, message) => {
    expect((await relationOf("cmpp30")).reportIn(message)).toBeNull();
  });
});

describe("a relation by the sequence", () => {
  test("has one key, and the message is the report", async () => {
    const { keysOf, idOf, reportIn } = await relationOf("ask10", "askReports");
    expect([keysOf({}, { sequenceId: 7 }), idOf({ sequenceId: 7 })]).toEqual([["7"], "7"]);
    const message = { name: "TELL", sequenceId: 8, of: 7 };
    expect(reportIn(message)).toEqual({ key: "7", id: "8", report: message });
  });
});

test("a matcher relates the reports of a compiled protocol", async () => {
  const use: unknown = Reflect.get(await loadModule(join(folder, "dist", "use.js")), "use");
  if (typeof use !== "function") throw new Error("There is no function.");
  const content = cmpp30.encodeMtStatusReport71({ ...cmpp30.decodeMtStatusReport71(structure), msgId: 8n });
  expect(await Reflect.apply(use, null, [deliverOf(content)])).toBe("1 DELIVRD");
});

test("a relation that names something missing is a bug of the checks, which is reported", () => {
  const [protocol] = protocolsOf(ASK);
  if (protocol === undefined) throw new Error("There is no protocol.");
  const relation = {
    of: "Ask",
    identifier: null,
    copies: null,
    sharedBy: null,
    in: "Other",
    structure: null,
    names: "of",
    tlv: null,
    receipt: null,
    when: null,
  };
  expect(() => reportDeclarations(protocol, relation)).toThrow(
    "The relation of a report names Other, which is missing.",
  );
});
