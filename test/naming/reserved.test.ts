import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExamples, readFolder, readLanguage } from "../../generator/files/index.js";
import type { Flow } from "../../generator/model/index.js";
import { loginName, namesOfLinks, PROTOCOL_EXPORTS, TAKEN_EXPORTS } from "../../generator/naming/index.js";
import { compile } from "../../generator/pipeline.js";
import { compilePackage, type CompiledPackage } from "../helpers/compile/compile-package.js";

/* Operations and messages may have any name that does not break what is generated. */

const language = readLanguage();
const demo = [...readExamples()].flatMap(([path, text]) =>
  path.startsWith("base/") ? [[path.replace("base/", "demo/"), text] as const] : [],
);

const FIELDS = [
  "{ name: Class, property: kind, type: Unsigned Integer, octets: 4, en: A., zh: 甲。 }",
  "{ name: Text, type: Octet String, octets: 8, en: B., zh: 乙。 }",
  "{ name: Octets, type: Unsigned Integer, octets: 1, en: D., zh: 丁。 }",
  "{ name: End, type: Unsigned Integer, octets: 2, en: E., zh: 戊。 }",
  "{ name: Rest, type: Octets, octets: rest, en: C., zh: 丙。 }",
];

function operation(name: string, wireName: string, id: number): string {
  const rules = "[{ id: some, require: Class >= 1, en: R., zh: 则。 }]";
  const request = `{ name: ${wireName}, id: 0x${id.toString(16)}, fields: [${FIELDS.join(", ")}], rules: ${rules} }`;
  return `operation: ${name}\nen: O.\nzh: 令。\nlegs: [Client -> Server]\nrequest: ${request}\nresponse: {}\n`;
}

describe("names that mean something in TypeScript, or look like parts of every protocol", () => {
  const names = [
    "Class",
    "Interface",
    "Default",
    "Await",
    "Any",
    "Undefined",
    "Encode",
    "Layouts",
    "Codec",
    "Index",
    "View",
    "Unknown",
    "Request",
    "Content",
    "Failure",
  ];
  let compiled: CompiledPackage;

  beforeAll(async () => {
    const files = names.map(
      (name, at) => [`demo/messages/${at}.yaml`, operation(name, `M_${name}`, 256 + at)] as const,
    );
    compiled = await compilePackage(new Map([...demo, ...files]));
  }, 60_000);

  afterAll(() => compiled?.remove());

  test.each(names)("%s", async (name) => {
    const module = await compiled.load("demo20");
    const call = (exported: string, value: unknown): unknown => {
      const each: unknown = Reflect.get(module, exported);
      return typeof each === "function" ? each(value) : null;
    };
    const message = {
      name: `M_${name}`,
      sequenceId: 7,
      kind: 1,
      text: "a",
      octets: 5,
      end: 6,
      rest: Uint8Array.of(1, 2),
    };
    expect(call("decode", call("encode", call(`create${name}`, message)))).toEqual(message);
    expect(call(`check${name}`, { ...message, kind: 0 })).toHaveLength(1);
  });
});

describe("names that every protocol exports are taken", () => {
  const codesOf = (name: string, wireName: string): string[] => {
    const sources = new Map([...demo, ["demo/messages/x.yaml", operation(name, wireName, 256)] as const]);
    return compile({ protocols: sources, language }).diagnostics.map(({ code }) => code);
  };

  test.each(["Message", "Each", "Splitter", "Frame", "Text", "Requests", "Promise", "Uint8Array", "DecodeError"])(
    "an operation cannot be called %s",
    (name) => expect(codesOf(name, "Other")).toEqual(["export-collision"]),
  );

  test("a message cannot be called unknown, as messages without a known command are", () => {
    expect(codesOf("Other", "Unknown")).toEqual([]);
    expect(codesOf("Other", "unknown")).toEqual(["bad-name"]);
  });

  const index = join("generated", "cmpp30", "index.ts");
  const program = ts.createProgram([index], { module: ts.ModuleKind.NodeNext, types: [], lib: ["lib.es2023.d.ts"] });
  const checker = program.getTypeChecker();

  test("they are all that a protocol exports besides what follows from messages and types", () => {
    const exported = new Set(exportsOf(checker, program.getSourceFile(index)));
    for (const { messages, types, flow } of compileCmpp30()) {
      for (const name of namesOfFlow(flow)) exported.delete(name);
      for (const { typeName, fields } of messages) {
        for (const name of exported) if (isOf(name, typeName)) exported.delete(name);
        for (const { accessor, receipt } of fields) {
          if (accessor !== null) exported.delete(accessor);
          if (receipt !== null) exported.delete(receipt.reader);
        }
      }
      // A type may have a word of the runtime as its name, such as Version.
      const derived = [...exported].filter(
        (name) => !PROTOCOL_EXPORTS.runtime.has(name) && !PROTOCOL_EXPORTS.flow.has(name),
      );
      for (const { typeName } of types) for (const name of derived) if (isOf(name, typeName)) exported.delete(name);
    }
    // No message of CMPP answers any request.
    const { nack: _, ...ofCmpp } = PROTOCOL_EXPORTS;
    const taken = Object.values(ofCmpp).flatMap((names) => [...names]);
    expect([...exported].sort()).toEqual([...taken].sort());
  });

  test("they include all globals that emitted code refers to", () => {
    const modules = program.getSourceFiles().filter(({ fileName }) => fileName.includes("generated/cmpp30/"));
    const globals = new Set(modules.flatMap((module) => globalsIn(checker, module)));
    expect([...globals].filter((name) => !TAKEN_EXPORTS.has(name))).toEqual([]);
    expect([...globals]).toEqual(expect.arrayContaining(["ArrayBuffer", "Omit", "Uint8Array"]));
  });
});

/** The names of the links of a flow. */
function namesOfFlow(flow: Flow | null): string[] {
  if (flow === null) return [];
  const logins = flow.links.flatMap(({ name }) => flow.logins.map(({ as }) => loginName(name, as)));
  const links = namesOfLinks(flow.links).flatMap(({ link, table, client, server }) => [
    link,
    table,
    client.calls,
    client.handlers,
    server.calls,
    server.handlers,
  ]);
  return [...links, ...logins];
}

function compileCmpp30() {
  const protocols = readFolder("schema", (path) => /^[^/]+\/.*\.yaml$/.test(path) && !path.startsWith("language/"));
  return compile({ protocols, language }).protocols.filter(({ id }) => id === "cmpp30");
}

/** Whether an exported name follows from the name of a message or type: encodeSubmit, submitLayout. */
function isOf(name: string, typeName: string): boolean {
  return name.includes(typeName) || name.startsWith(typeName.charAt(0).toLowerCase() + typeName.slice(1));
}

function exportsOf(checker: ts.TypeChecker, module: ts.SourceFile | undefined): string[] {
  const symbol = module === undefined ? undefined : checker.getSymbolAtLocation(module);
  return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name);
}

/** The identifiers of a module that a library of TypeScript declares. */
function globalsIn(checker: ts.TypeChecker, module: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isProperty = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (ts.isIdentifier(node) && !isProperty && node.text !== "const") {
      const [declaration] = checker.getSymbolAtLocation(node)?.declarations ?? [];
      if (declaration?.getSourceFile().fileName.includes("/lib.") === true) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(module, visit);
  return found;
}
