import { expect } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { build } from "../../generator/build.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { readFolder, readLanguage, readLibrary, readRuntime } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import type { Message, Protocol } from "../../generator/model/index.js";
import { type PrintFile, printFile } from "../../generator/print/index.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Compiles protocols that import the sound schema in faulty-schemas/base or CMPP. */

const base = [...readFolder("test/faulty-schemas/base", () => true)].map(
  ([path, text]) => [`demo/${path}`, text] as const,
);
/** A further operation. */
export const OWN = "operation: More\nen: More.\nzh: 更多。\nlegs: [Client -> Server]\nrequest: { name: More, id: 1 }\n";
/** A protocol before its import. */
export const HEAD = 'protocol: VARIANT\nversions: [{ version: "1.0", id: variant }]\n';

/** The schema language. */
export const language = readLanguage();
const library = readLibrary();

/** Compiles the sound schema with further files. */
export function compileWith(files: Readonly<Record<string, string>>) {
  return compile({ protocols: new Map([...base, ...Object.entries(files)]), language, library }, sharedCache());
}

/** Returns the diagnostics of the sound schema with further files, one per line. */
export function reported(files: Readonly<Record<string, string>>): string[] {
  return compileWith(files).diagnostics.map(inOneLine);
}

/** A diagnostic with its places in one line. */
export function inOneLine({ range, code, message, related }: Diagnostic): string {
  const places = related.map((each) => ` < ${each.range.file}:${each.range.start.line}`);
  return `${range.file}:${range.start.line}:${range.start.column} ${code}: ${message}${places.join("")}`;
}

/** Returns a protocol that imports CMPP 3.0. Throws if it has an error. */
export function acme(rest: string, more: Readonly<Record<string, string>> = {}): Protocol {
  const { protocols, diagnostics } = compileWith({
    "acme/protocol.yaml": `protocol: ACME\nversions: [{ version: "1.0", id: acme }]\nimport:\n  from: smswire-generator/cmpp\n  version: "3.0"\n${rest}`,
    ...more,
  });
  expect(diagnostics.map(inOneLine)).toEqual([]);
  const protocol = protocols.find(({ id }) => id === "acme");
  if (protocol === undefined) throw new Error("There is no acme.");
  return protocol;
}

/** Prints the named files of a protocol, and no others. */
export async function printed(protocol: Protocol, ...paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const print: PrintFile = (file) => (paths.includes(file.path) ? printFile(file) : Promise.resolve(""));
  return build([protocol], readRuntime(), DEFAULT_OPTIONS, print);
}

/** Returns a field of a message. Throws if the message lacks it. */
export function fieldOf({ messages }: Protocol, message: string, name: string) {
  const field = messages.find((each) => each.name === message)?.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`There is no ${message} ${name}.`);
  return field;
}

const original = compile({ protocols: readFolder("schema", (path) => path.startsWith("cmpp/")), language });
/** The imported protocol. */
export const cmpp30 = original.protocols.find(({ id }) => id === "cmpp30");
/** What a message has on the wire. */
export const places = ({ name, commandId, fields, size }: Message) => ({
  name,
  commandId,
  size,
  fields: fields.map((field) => [field.name, field.offset, field.extent, field.default]),
});
