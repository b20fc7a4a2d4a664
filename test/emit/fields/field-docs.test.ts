import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Field, Protocol } from "../../../generator/model/index.js";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import { isProperty } from "../../../generator/emit/fields/read.js";

/* What an editor shows where the mouse rests, asked of TypeScript's language service. */

const { protocols } = openFolders(["schema"], ".");
const file = join(import.meta.dirname, "..", "..", "hover.ts");

/** A file that uses every property, with a mark before each place where the mouse will rest. */
class Usage {
  text = "";
  readonly places: number[] = [];

  /** Adds a line, in which ¦ marks a place. */
  add(line: string): void {
    for (const [index, part] of line.split("¦").entries()) {
      if (index > 0) this.places.push(this.text.length);
      this.text += part;
    }
    this.text += "\n";
  }
}

/** What is shown at each of the places: the declaration and its documentation. */
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

/** What must be shown of a field: both languages, name and octets on the wire, allowed values, the section. */
function factsOf(protocol: Protocol, section: string | null, field: Field): string[] {
  const values = field.type?.kind === "enumeration" ? field.type.values : [];
  const octets =
    field.wire.kind === "integer" || field.wire.kind === "octet-string" ? [`${field.wire.octets} octet`] : [];
  return [
    ...[field.en, field.zh].map((text) => text.split("\n")[0] ?? ""),
    `\`${field.name}\``,
    ...octets,
    ...values.flatMap(({ en, zh }) => [en, zh]),
    ...((field.section ?? section) === null
      ? [protocol.specification ?? protocol.title]
      : [`${protocol.title}, ${field.section ?? section}`]),
  ];
}

describe.each(protocols.map((protocol) => [protocol.title, protocol] as const))("a property of %s", (_, protocol) => {
  test("shows both languages, octets, values and section", () => {
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
    expect(expected.length).toBeGreaterThan(170);
  });
});

test("functions, and what they are given, are explained too", () => {
  const usage = new Usage();
  usage.add('import { ¦createSubmit, ¦encodeSubmit, ¦decodeSubmit, MsgFmt } from "smswire/cmpp30";');
  usage.add("createSubmit({ ¦feeType: MsgFmt.¦ucs2 });");
  const [create, encode, decode, property, value] = shownAt(usage);
  expect(create).toContain("Makes a CMPP_SUBMIT, defaults filled in.");
  expect(encode).toContain("Throws an EncodeError that names the field at fault.");
  expect(decode).toContain("Throws a DecodeError that names field and octet.");
  expect(property).toContain("资费类别");
  expect(property).toContain("- 03: Charged per month");
  expect(value).toContain("8: UCS2, big-endian");
});

test("a message says who sends it, and its name which command it is", () => {
  const usage = new Usage();
  usage.add('import type { ¦Submit } from "smswire/cmpp30";');
  usage.add("export const nameOf = (submit: Submit): string => submit.¦name;");
  const [message, name] = shownAt(usage);
  expect(message).toContain("CMPP_SUBMIT, from SP to ISMG.");
  expect(message).toContain("CMPP 3.0, 8.4.3.");
  expect(name).toContain("Always 0x00000004.");
});
