import fc from "fast-check";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import type { Protocol } from "../../generator/model/index.js";
import { RESERVED_WORDS, toPropertyName } from "../../generator/naming/index.js";
import { compile } from "../../generator/pipeline.js";
import { arbitraryMessage } from "../helpers/arbitrary-message.js";
import { compileUnformatted, type CompiledProtocols, emittedTexts } from "../helpers/compile-unformatted.js";
import { subjectOf } from "../helpers/emitted-functions.js";

/*
 * No field collides with emitted code: every identifier of emitted code is used as the name of a counter, of what it counts
 * and of other fields. Either the schema is rejected, or what is generated for it compiles and works.
 */

const language = readLanguage();

const PROTOCOL = `protocol: NAMES
en: A protocol with every name.
zh: 名称协议。
versions: [{ version: "1.0", id: names }]
byte-order: big-endian
parties: { Client: { en: The client, zh: 客户端 }, Server: { en: The server, zh: 服务器 } }
limits: { max-octets: 4000000 }
responses: { suffix: _Resp, id-offset: 0x80000000 }
header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, en: A., zh: 甲。 }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, en: A., zh: 甲。 }
  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, en: A., zh: 甲。 }
`;

const DOCS = "en: A., zh: 甲。";

/** Types that other files of a schema use, with a function or constant of every kind that fields give rise to. */
const TYPES = `types:
  Part:
    en: A part.
    zh: 部分。
    fields:
      - { name: Width, type: Unsigned Integer, octets: 1, ${DOCS} }
      - { name: Inside, type: Octets, octets: Width, ${DOCS} }
`;

/** Fields after which every construct is used once: it is what the identifiers of a schema's own message come from. */
const EVERY_FIELD = [
  `{ name: Count, type: Unsigned Integer, octets: 1, ${DOCS} }`,
  `{ name: Parts, type: List, of: Part, count: Count, ${DOCS} }`,
  `{ name: Size, type: Unsigned Integer, octets: 1, ${DOCS} }`,
  `{ name: Content, type: Octets, octets: Size, ${DOCS} }`,
  `{ name: Title, type: Octet String, octets: 6, repeats: true, ${DOCS} }`,
  `{ name: Text, type: C-Octet String, max-octets: 5, ${DOCS} }`,
];

type Files = ReadonlyMap<string, string>;

let nextId = 1;

function operationFile(name: string, fields: readonly string[], rest = ""): string {
  const request = `request:\n  name: M_${name}\n  id: 0x${(nextId++).toString(16).padStart(8, "0")}\n`;
  const list = fields.length === 0 ? "" : `  fields:\n${fields.map((field) => `    - ${field}\n`).join("")}`;
  return `operation: ${name}\nen: O.\nzh: 令。\nlegs: [Client -> Server]\n${request}${list}${rest}`;
}

/** What fields called like identifiers are: counter and counted, in both orders, so that each name is both. */
function countedFields(names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    const other = `Z${index}_z`;
    const [counter, counted] = index % 2 === 0 ? [name, other] : [other, name];
    return [
      `{ name: ${wireName(counter)}, type: Unsigned Integer, octets: 1, ${DOCS} }`,
      index % 4 < 2
        ? `{ name: ${wireName(counted)}, type: Octets, octets: ${wireName(counter)}, ${DOCS} }`
        : `{ name: ${wireName(counted)}, type: List, of: Part, count: ${wireName(counter)}, ${DOCS} }`,
    ];
  });
}

function otherFields(names: readonly string[]): string[] {
  return names.map((name, index) =>
    index % 2 === 0
      ? `{ name: ${wireName(name)}, type: C-Octet String, max-octets: 3, ${DOCS} }`
      : `{ name: ${wireName(name)}, type: Octet String, octets: 2, repeats: true, ${DOCS} }`,
  );
}

/** A wire name that becomes an identifier as its property: sizeOf → Size_Of. */
function wireName(identifier: string): string {
  return identifier
    .replaceAll(/^[a-z]|[A-Z]/g, (letter) => `_${letter.toUpperCase()}`)
    .replaceAll(/_+/g, "_")
    .slice(1);
}

function chunksOf<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(size * at, size * (at + 1)));
}

/** The identifiers and keywords of TypeScript. */
function identifiersOf(texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
    for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
      const isWord = kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword;
      if (kind === ts.SyntaxKind.Identifier || isWord) found.add(scanner.getTokenText());
    }
  }
  return [...found].filter((name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name)).sort();
}

/** One of the names that become the same, as `normalized` says. */
function distinct(names: readonly string[], normalized: (name: string) => string): string[] {
  return [...new Map(names.map((name) => [normalized(name), name])).values()];
}

/** Compiles files without those that are rejected; returns the protocol and the rejected ones. */
function compileAccepted(files: Files): { readonly protocol: Protocol; readonly rejected: readonly string[] } {
  const rejected: string[] = [];
  for (const texts = new Map(files); ;) {
    const { protocols, diagnostics } = compile({ protocols: texts, language });
    const [protocol] = protocols;
    // Where something in the base is in the way of a name, the name is at fault.
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const wrong = new Set(
      errors.map(({ range, related }) => (range.file.endsWith("/base.yaml") ? related[0]?.range.file : range.file)),
    );
    if (wrong.size === 0 && protocol !== undefined) return { protocol, rejected };
    const removable = [...wrong].flatMap((path) => (path !== undefined && texts.delete(path) ? [path] : []));
    if (removable.length === 0) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
    rejected.push(...removable);
  }
}

const base: Files = new Map([
  ["names/protocol.yaml", PROTOCOL],
  ["names/types/base.yaml", TYPES],
  ["names/messages/base.yaml", operationFile("Probe", EVERY_FIELD)],
]);

/** The identifiers of the generated protocols, and of what the constructs of a small schema of its own become. */
function allIdentifiers(): { readonly own: readonly string[]; readonly all: readonly string[] } {
  const generated = readFolder("generated/cmpp30", (path) => path.endsWith(".ts") && !path.includes("conformance"));
  const own = identifiersOf(emittedTexts(compileAccepted(base).protocol).values());
  const words = [...RESERVED_WORDS, "any", "undefined", "codec", "index"];
  return { own, all: [...new Set([...identifiersOf(generated.values()), ...own, ...words])].sort() };
}

const { own, all } = allIdentifiers();

/** Identifiers but for those that are made from other messages than Submit: their like is made from every message. */
function withoutOtherMessages(): string[] {
  const messages = all.flatMap((name) => /^create([A-Z]\w*)$/.exec(name)?.[1] ?? []);
  const others = messages.filter((name) => !/^(?:Submit|Probe|Splitter|StringCache)/.test(name));
  return all.filter((name) => !others.some((other) => capitalized(name).includes(other)));
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A schema of its own, by the id of its protocol. */
function schemaOf(id: string, files: Files): Map<string, string> {
  const protocol = PROTOCOL.replace("protocol: NAMES", `protocol: ${id.toUpperCase()}`).replace(
    "id: names",
    `id: ${id}`,
  );
  return new Map([...base, ...files, ["names/protocol.yaml", protocol]]);
}

/** Those of some names whose files are accepted, each with nothing but the base. */
function acceptedOf(names: readonly string[], filesOf: (name: string, at: number) => readonly string[]): string[] {
  const files = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const [operation = "", type] = filesOf(name, at);
    files.set(`names/messages/n${at}.yaml`, operation);
    if (type !== undefined) files.set(`names/types/n${at}.yaml`, type);
  }
  const rejected = compileAccepted(schemaOf("tried", files)).rejected.map((path) => /n(\d+)\.yaml$/.exec(path)?.[1]);
  return names.filter((_, at) => !rejected.includes(String(at)));
}

const integer = (name: string): string => `{ name: ${name}, type: Unsigned Integer, octets: 1, ${DOCS} }`;

function structureFile(name: string, fields: readonly string[]): string {
  const list = fields.map((field) => `      - ${field}\n`).join("");
  return `types:\n  ${name}:\n    en: T.\n    zh: 型。\n    fields:\n${list}`;
}

/** Fields in messages and structures; those of Probe are called like what is emitted for it. */
function fieldProtocol(): Protocol {
  const names = distinct(withoutOtherMessages(), (name) => toPropertyName(wireName(name)));
  const usable = acceptedOf(names, (name, at) => [operationFile(`One${at}`, [integer(wireName(name))])]);
  const files = new Map<string, string>();
  // A list gives a view a method whose name ends with At, so these names are apart from the others.
  const [ending, others] = [true, false].map((isEnding) => usable.filter((name) => name.endsWith("At") === isEnding));
  const lists = [ending, others, others?.slice(1)].flatMap((list = []) => [
    ...chunksOf(list, 16).map(countedFields),
    ...chunksOf(list, 32).map(otherFields),
  ]);
  for (const [at, fields] of lists.entries()) {
    const isStructure = at % 2 === 1;
    const field = `{ name: S, type: Struct${at}, ${DOCS} }`;
    if (isStructure) files.set(`names/types/f${at}.yaml`, structureFile(`Struct${at}`, fields));
    files.set(`names/messages/f${at}.yaml`, operationFile(`Fields${at}`, isStructure ? [field] : fields));
  }
  const taken = /^(?:count|parts|size|content|title|text)$/i;
  const ours = (others ?? []).filter((name) => own.includes(name) && !taken.test(wireName(name)));
  for (const [at, list] of [ours, ours.slice(1)].entries()) {
    files.set(`names/messages/base.yaml`, operationFile("Probe", [...EVERY_FIELD, ...countedFields(list)]));
    if (at === 1) files.set(`names/types/probe.yaml`, structureFile("Probe_Part", countedFields(list)));
  }
  files.set("names/messages/p.yaml", operationFile("Holder", [`{ name: S, type: Probe_Part, ${DOCS} }`]));
  const { protocol, rejected } = compileAccepted(schemaOf("fields", files));
  expect(rejected).toEqual([]);
  expect(usable.length).toBeGreaterThan(300);
  return protocol;
}

describe("names of emitted code", () => {
  const protocols: Protocol[] = [];
  let compiled: CompiledProtocols;

  beforeAll(() => {
    protocols.push(fieldProtocol());
    compiled = compileUnformatted(protocols);
  });

  afterAll(() => compiled?.remove());

  test("compile as names of fields", () => {
    expect(compiled.problems.slice(0, 10)).toEqual([]);
  });

  test("every message decodes to what was encoded", async () => {
    const [protocol] = protocols;
    if (protocol === undefined) throw new Error("No protocol.");
    const module = await compiled.load(protocol.id);
    for (const message of protocol.messages) {
      const subject = subjectOf(module, protocol, message);
      const [value = {}] = fc.sample(arbitraryMessage(subject.layout), { numRuns: 1, seed: 1 });
      const frame = subject.encode(value);
      expect(subject.decode(frame)).toEqual(value);
      const view = subject.createView();
      view.over(frame);
      for (const [property, read] of Object.entries(value)) expect(Reflect.get(view, property)).toEqual(read);
    }
  });
});
