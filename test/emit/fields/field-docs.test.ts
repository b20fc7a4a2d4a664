import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Field, Protocol } from "../../../generator/model/index.js";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import { withArticle } from "../../../generator/emit/code/article.js";
import { isProperty } from "../../../generator/emit/fields/read.js";

/* The documentation that an editor shows on hover, from the language service of TypeScript. */

const { protocols } = openFolders(["schema"], ".");
const file = join(import.meta.dirname, "..", "..", "hover.ts");

/** A file that uses every property, with a mark before each hover position. */
class Usage {
  text = "";
  readonly places: number[] = [];

  /** Adds a line, in which ¦ marks a position. */
  add(line: string): void {
    for (const [index, part] of line.split("¦").entries()) {
      if (index > 0) this.places.push(this.text.length);
      this.text += part;
    }
    this.text += "\n";
  }
}

/** The hover text at each position: the declaration and its documentation. */
function shownAt({ text, places }: Usage): string[] {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    customConditions: ["source"],
    strict: true,
    types: [],
  };
  const read = (path: string): string | undefined => (path === file ? text : ts.sys.readFile(path));
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const found = read(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: (path) => ts.sys.directoryExists(path),
  });
  return places.map((place) => {
    const info = service.getQuickInfoAtPosition(file, place);
    return `${ts.displayPartsToString(info?.displayParts)}\n${ts.displayPartsToString(info?.documentation)}`;
  });
}

/** The expected parts for a field: both languages, wire name and size, and its section if it differs from the owner's. */
function factsOf(protocol: Protocol, section: string | null, field: Field): string[] {
  const octets =
    field.wire.kind === "integer" || field.wire.kind === "octet-string" ? [`${field.wire.octets} byte`] : [];
  return [
    ...[field.en, field.zh].map((text) => text.split("\n")[0] ?? ""),
    `\`${field.name}\``,
    ...octets,
    ...(field.section === null || field.section === section ? [] : [`${protocol.title}, ${field.section}.`]),
  ];
}

describe.each(protocols.map((protocol) => [protocol.title, protocol] as const))("a property of %s", (_, protocol) => {
  test("shows both languages, its size, and its own section", () => {
    const usage = new Usage();
    const expected: (readonly [path: string, facts: readonly string[]])[] = [];
    usage.add(`import type * as all from "smswire/${protocol.id}";`);
    const use = (name: string, section: string | null, fields: readonly Field[]): void => {
      usage.add(`declare const of${name}: all.${name};`);
      for (const field of fields.filter(isProperty)) {
        usage.add(`of${name}.¦${field.property};`);
        expected.push([`${name}.${field.property}`, factsOf(protocol, section, field)]);
      }
    };
    for (const { typeName, section, fields } of protocol.messages) use(typeName, section, fields);
    for (const type of protocol.types) if (type.kind === "structure") use(type.typeName, type.section, type.fields);
    const shown = shownAt(usage);
    const plain = (text: string): string => text.replaceAll(/\s+/g, " ");
    const lacking = expected.flatMap(([path, facts], index) =>
      facts.filter((fact) => !plain(shown[index] ?? "").includes(plain(fact))).map((fact) => `${path} lacks: ${fact}`),
    );
    expect(lacking).toEqual([]);
    expect(expected.length).toBeGreaterThan(protocol.id.startsWith("cmpp") ? 170 : 140);
  });
});

test("functions and their input types are documented, too", () => {
  const usage = new Usage();
  usage.add('import { ¦createSubmit, ¦encodeSubmit, ¦decodeSubmit, MsgFmt } from "smswire/cmpp30";');
  usage.add("createSubmit({ ¦feeType: MsgFmt.¦ucs2 });");
  const [create, encode, decode, property, value] = shownAt(usage).map((text) => text.replaceAll(/\s+/g, " "));
  expect(create).toContain("Creates a CMPP_SUBMIT and fills in defaults.");
  expect(encode).toContain("Throws an EncodeError that names the invalid field.");
  expect(decode).toContain("Throws a DecodeError with the field and its offset.");
  expect(property).toContain("资费类别");
  expect(property).not.toContain("Charged per month");
  expect(value).toContain("8: UCS2, big-endian");
});

test("a message states its sender, and its name states its command", () => {
  const usage = new Usage();
  usage.add('import type { ¦Submit } from "smswire/cmpp30";');
  usage.add("export const nameOf = (submit: Submit): string => submit.¦name;");
  const [message, name] = shownAt(usage);
  expect(message).toContain("CMPP_SUBMIT, from SP to ISMG.");
  expect(message).toContain("CMPP 3.0, 8.4.3.");
  expect(name).toContain("Always 0x00000004.");
});

test("an enumeration lists its values once, at its constant", () => {
  const text = readFileSync(join("generated", "cmpp30", "types", "msg-fmt.ts"), "utf8");
  expect(text.match(/^ \* - 8: UCS2/gm)).toHaveLength(1);
  expect(text).toContain("/** A value of the constant `MsgFmt`, or any other number. */");
});

test("the section of a message is stated once", () => {
  const text = readFileSync(join("generated", "cmpp30", "messages", "submit.ts"), "utf8");
  expect(text.match(/CMPP 3\.0, 8\.4\.3\./g)).toHaveLength(1);
});

test("no generated comment has the wrong article before a wire name", () => {
  const folder = join("generated", "cmpp30");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const wrong = files.flatMap((path) =>
    [...readFileSync(join(folder, path), "utf8").matchAll(/\b(an? [A-Z]+_[A-Za-z_]+)/g)]
      .map(([, words = ""]) => words)
      .filter((words) => withArticle(words.split(" ")[1] ?? "") !== words),
  );
  expect(wrong).toEqual([]);
});
