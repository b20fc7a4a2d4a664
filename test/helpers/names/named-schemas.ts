import ts from "typescript";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { RESERVED_WORDS } from "../../../generator/naming/index.js";
import { compile } from "../../../generator/pipeline.js";
import { emittedSources } from "../compile/compile-unformatted.js";
import { sharedCache } from "../shared-cache.js";

/* Schemas whose fields, operations, types and values have names of identifiers in emitted code. */

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

/** Documentation that every part of a schema requires. */
export const DOCS = "en: A., zh: 甲。";

/** Types for other files of a schema, with a function or constant of every kind for fields. */
const TYPES = `types:
  Part:
    en: A part.
    zh: 部分。
    fields:
      - { name: Width, type: Unsigned Integer, octets: 1, ${DOCS} }
      - { name: Inside, type: Octets, octets: Width, ${DOCS} }
`;

/** Fields that use every construct once. The identifiers of a schema's message follow from them. */
export const EVERY_FIELD = [
  `{ name: Count, type: Unsigned Integer, octets: 1, ${DOCS} }`,
  `{ name: Parts, type: List, of: Part, count: Count, ${DOCS} }`,
  `{ name: Size, type: Unsigned Integer, octets: 1, ${DOCS} }`,
  `{ name: Content, type: Octets, octets: Size, ${DOCS} }`,
  `{ name: Title, type: Octet String, octets: 6, repeats: true, ${DOCS} }`,
  `{ name: Text, type: C-Octet String, max-octets: 5, ${DOCS} }`,
  `{ name: Serial, type: Digits, octets: 3, ${DOCS} }`,
];

/** Files of a schema by their paths. */
export type Files = ReadonlyMap<string, string>;

let nextId = 1;

/** An operation. `rest` is appended to the fields of its request. */
export function operationFile(name: string, fields: readonly string[], rest = ""): string {
  const request = `request:\n  name: M_${name}\n  id: 0x${(nextId++).toString(16).padStart(8, "0")}\n`;
  const list = fields.length === 0 ? "" : `  fields:\n${fields.map((field) => `    - ${field}\n`).join("")}`;
  return `operation: "${name}"\nen: O.\nzh: 令。\nlegs: [Client -> Server]\n${request}${list}${rest}`;
}

/** Returns a wire name whose property is the identifier: sizeOf → Size_Of. */
export function wireName(identifier: string): string {
  return identifier
    .replaceAll(/^[a-z]|[A-Z]/g, (letter) => `_${letter.toUpperCase()}`)
    .replaceAll(/_+/g, "_")
    .slice(1);
}

/** Splits a list into parts of one size. */
export function chunksOf<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(size * at, size * (at + 1)));
}

/** The identifiers and keywords of TypeScript. */
function identifiersOf(sources: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of sources) {
    const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
    for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
      const isWord = kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword;
      if (kind === ts.SyntaxKind.Identifier || isWord) found.add(scanner.getTokenText());
    }
  }
  return [...found].filter((name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name)).sort();
}

/** Returns one of the names that `normalized` maps to the same string. */
export function distinct(names: readonly string[], normalized: (name: string) => string): string[] {
  return [...new Map(names.map((name) => [normalized(name), name])).values()];
}

/** Compiles files without the rejected ones. Returns the protocol, and the rejected files with their codes. */
export function compileAccepted(files: Files): {
  readonly protocol: Protocol;
  readonly rejected: ReadonlyMap<string, string>;
} {
  const rejected = new Map<string, string>();
  for (const sources = new Map(files); ;) {
    const { protocols, diagnostics } = compile({ protocols: sources, language }, sharedCache());
    const [protocol] = protocols;
    // If a name conflicts with the base, the name is rejected.
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const wrong = new Map(
      errors.map(({ code, range, related }) => [
        range.file.endsWith("/base.yaml") ? related[0]?.range.file : range.file,
        code,
      ]),
    );
    if (wrong.size === 0 && protocol !== undefined) return { protocol, rejected };
    const before = rejected.size;
    for (const [path, code] of wrong) if (path !== undefined && sources.delete(path)) rejected.set(path, code);
    if (rejected.size === before) throw new Error(JSON.stringify(errors.slice(0, 3)));
  }
}

/** Files of every schema. */
const base: Files = new Map([
  ["names/protocol.yaml", PROTOCOL],
  ["names/types/base.yaml", TYPES],
  ["names/messages/base.yaml", operationFile("Probe", EVERY_FIELD)],
]);

/** The identifiers of the generated protocols, and of the constructs of a small schema. */
function allIdentifiers(): { readonly own: readonly string[]; readonly all: readonly string[] } {
  const generated = readFolder("generated/cmpp30", (path) => path.endsWith(".ts") && !path.includes("conformance"));
  const own = identifiersOf(emittedSources(compileAccepted(base).protocol).values());
  const words = [...RESERVED_WORDS, "any", "undefined", "codec", "index"];
  return { own, all: [...new Set([...identifiersOf(generated.values()), ...own, ...words])].sort() };
}

/** The identifiers of emitted code: those of a small schema, and all. */
export const { own, all } = allIdentifiers();

/** Returns identifiers without those of messages other than Submit: every message has similar ones. */
export function withoutOtherMessages(): string[] {
  const messages = all.flatMap((name) => /^create([A-Z]\w*)$/.exec(name)?.[1] ?? []);
  const others = messages.filter((name) => !/^(?:Submit|Probe|Splitter|StringCache)/.test(name));
  return all.filter((name) => !others.some((other) => capitalized(name).includes(other)));
}

/** Returns a name with a capital at the start. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A schema with the given id of its protocol. */
export function schemaOf(id: string, files: Files): Map<string, string> {
  const protocol = PROTOCOL.replace("protocol: NAMES", `protocol: ${id.toUpperCase()}`).replace(
    "id: names",
    `id: ${id}`,
  );
  return new Map([...base, ...files, ["names/protocol.yaml", protocol]]);
}

/** Returns the names whose files are accepted with only the base. */
export function acceptedOf(
  names: readonly string[],
  filesOf: (name: string, at: number) => readonly string[],
): string[] {
  const files = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const [operation = "", type] = filesOf(name, at);
    files.set(`names/messages/n${at}.yaml`, operation);
    if (type !== undefined) files.set(`names/types/n${at}.yaml`, type);
  }
  const { rejected } = compileAccepted(schemaOf("tried", files));
  return names.filter(
    (_, at) => ![`messages/n${at}`, `types/n${at}`].some((path) => rejected.has(`names/${path}.yaml`)),
  );
}

/** An integer field. */
export const integer = (name: string): string => `{ name: ${name}, type: Unsigned Integer, octets: 1, ${DOCS} }`;

/** A structure. */
export function structureFile(name: string, fields: readonly string[]): string {
  const list = fields.map((field) => `      - ${field}\n`).join("");
  return `types:\n  ${name}:\n    en: T.\n    zh: 型。\n    fields:\n${list}`;
}
