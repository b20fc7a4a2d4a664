import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { PROTOCOL_EXPORTS, TAKEN_EXPORTS } from "../../generator/naming/index.js";
import { compile } from "../../generator/pipeline.js";
import { moduleIds } from "../helpers/protocols.js";

/* The index of a protocol exports from the runtime only what users need, and every type in a signature. */

const VALUES = [
  "DecodeError",
  "EncodeError",
  "FrameSplitter",
  "FrameWriter",
  "SlabPool",
  "VersionDetector",
  "detectVersion",
  "explainDeviation",
  "explainError",
  "explainGuess",
  "fromHex",
  "isDecodeError",
  "isEncodeError",
  "propertyOfError",
  "splitFrames",
  "splitMessages",
  "toHex",
];

const TYPES = [
  "BitDescriptor",
  "BitValueDescriptor",
  "CStringLayout",
  "CaseDescriptor",
  "CaseLayout",
  "ContentDescriptor",
  "DecodeErrorCode",
  "DecodeErrorContext",
  "DecodeErrorDetails",
  "Deviation",
  "DeviationCode",
  "DigitsLayout",
  "EncodeErrorCode",
  "EncodeErrorDetails",
  "ErrorContext",
  "ErrorDetails",
  "FieldDescriptor",
  "FieldLayout",
  "Finding",
  "FrameEncoder",
  "FrameFormat",
  "FrameHandler",
  "FrameJson",
  "FrameLayout",
  "FrameSplitterOptions",
  "FrameWriterOptions",
  "HashFunction",
  "HeaderValues",
  "Incomplete",
  "Init",
  "IntegerLayout",
  "JsonObject",
  "JsonValue",
  "Language",
  "ListLayout",
  "MarkLayout",
  "MessageDescriptor",
  "MessageLayout",
  "OctetStringLayout",
  "OctetsLayout",
  "PaddingFinding",
  "PartDescriptor",
  "PartialReport",
  "PartialValues",
  "Phrase",
  "ProtocolDescriptor",
  "ProtocolLayout",
  "ReceiptOptions",
  "ReceiptReading",
  "Secret",
  "SlabOptions",
  "SlabPoolOptions",
  "StructureDescriptor",
  "StructureLayout",
  "TailStringLayout",
  "TextReceipt",
  "Tlv",
  "TlvDescriptor",
  "TlvLayout",
  "TlvsLayout",
  "Tolerant",
  "UnionDescriptor",
  "UnionLayout",
  "ValueDescriptor",
  "VersionCandidate",
  "VersionContradiction",
  "VersionEvidence",
  "WholeReport",
  "WithBody",
];

/** The names that only protocols with a flow export. */
const FLOW = [...PROTOCOL_EXPORTS.flow].filter((name) => name !== "sessionCodec");

const generated = join(import.meta.dirname, "..", "..", "generated");
const config = ts.readConfigFile(join(generated, "tsconfig.json"), (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, generated);
const entries = [...moduleIds, "runtime", "runtime/text", "runtime/reports", "runtime/redis", "runtime/node"].map(
  (id) => join(generated, id, "index.ts"),
);
const program = ts.createProgram(entries, options);
const checker = program.getTypeChecker();

/** The exports of the index of a folder, aliases resolved. */
function exportsOf(folder: string): ts.Symbol[] {
  const file = program.getSourceFile(join(generated, folder, "index.ts"));
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  return module === undefined ? [] : checker.getExportsOfModule(module).map(resolved);
}

/** The names under which a folder exports what certain files declare. */
function exportedNames(folder: string, isWanted: (file: string) => boolean): string[] {
  const file = program.getSourceFile(join(generated, folder, "index.ts"));
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
  return symbols.filter((symbol) => isWanted(fileOf(resolved(symbol)))).map(({ name }) => name);
}

function resolved(symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** The file of a symbol inside the generated folder; empty for symbols of the language. */
function fileOf(symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  const path = declaration?.getSourceFile().fileName ?? "";
  return path.startsWith(`${generated}/`) ? path.slice(generated.length + 1) : "";
}

/** The names that public declarations of a symbol mention: bodies, values and private members are skipped. */
function mentionedBy(symbol: ts.Symbol): ts.Symbol[] {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || isPrivate(node)) return;
    if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertyDeclaration(node)) {
      if (node.type !== undefined) visit(node.type);
      return;
    }
    const named = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (named !== undefined) found.add(resolved(named));
    ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) visit(declaration);
  return [...found].filter(isOfModule);
}

function isPrivate(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

/** Whether a symbol is exported by its own module: TypeScript writes out the others. */
function isOfModule(symbol: ts.Symbol): boolean {
  const [declaration] = symbol.declarations ?? [];
  const module = declaration === undefined ? undefined : checker.getSymbolAtLocation(declaration.getSourceFile());
  return fileOf(symbol) !== "" && module?.exports?.get(symbol.escapedName) === symbol;
}

/** The types of the text folder: `smswire/text` exports them. */
const textExports = new Set(exportsOf("runtime/text"));

describe.each(moduleIds)("the index of %s", (id) => {
  const exported = exportsOf(id);

  test("exports exactly the public names of the runtime", () => {
    const names = exportedNames(id, (file) => file.startsWith("runtime/"));
    expect(names.toSorted()).toEqual([...VALUES, ...TYPES, ...FLOW].toSorted());
  });

  test("exports every type that its declarations mention", () => {
    const known = new Set([...exported, ...textExports]);
    const missing = exported.flatMap((symbol) => mentionedBy(symbol).filter((each) => !known.has(each)));
    expect([...new Set(missing)].map(({ name }) => name)).toEqual([]);
    expect(exported.flatMap(mentionedBy).length).toBeGreaterThan(1000);
  });
});

test("the index of the runtime exports the same names, and values as values", async () => {
  const names = exportsOf("runtime").map(({ name }) => name);
  expect(names.toSorted()).toEqual([...VALUES, ...TYPES].toSorted());
  const module: object = await import("../../generated/runtime/index.js");
  expect(Object.keys(module).toSorted()).toEqual(VALUES);
});

test.each([
  ["runtime/text", ["runtime/text"]],
  ["runtime/reports", ["runtime/reports"]],
  ["runtime/redis", ["runtime/redis", "runtime/reports", "runtime/text"]],
  ["runtime/node", ["runtime/node", "runtime/text"]],
] as const)("the index of %s exports every type that its declarations mention, or %j do", (id, modules) => {
  const known = new Set(modules.flatMap(exportsOf));
  const mentioned = exportsOf(id).flatMap(mentionedBy);
  expect(mentioned.filter((each) => !known.has(each)).map(({ name }) => name)).toEqual([]);
  expect(exportsOf(id).length).toBeGreaterThan(0);
});

test("no operation or type of a schema has a public name of the runtime", () => {
  const demo = [...readExamples()].flatMap(([path, text]) =>
    path.startsWith("base/") ? [[path.replace("base/", "demo/"), text] as const] : [],
  );
  const language = readLanguage();
  const codesOf = (name: string): string[] => {
    const operation = `operation: ${name}\nen: O.\nzh: 令。\nlegs: [Client -> Server]\nrequest: { name: Other, id: 256 }\n`;
    const texts = new Map([...demo, ["demo/messages/x.yaml", operation] as const]);
    return compile({ protocols: texts, language }).diagnostics.map(({ code }) => code);
  };
  expect([...VALUES, ...TYPES].filter((name) => !TAKEN_EXPORTS.has(name))).toEqual([]);
  const types = [...VALUES.filter((name) => /^[A-Z]/.test(name)), ...TYPES];
  expect(types.filter((name) => !codesOf(name).includes("export-collision"))).toEqual([]);
  expect(codesOf("Account")).not.toContain("export-collision");
});
