import type { Field, OctetStringType } from "../model/index.js";
import { type Code, code, importedType, joinCode } from "./code.js";
import { type Declaration, emitConstant, emitFunction } from "./declarations.js";
import { docComment } from "./doc-comment.js";
import { ofOctets, ofOctetStrings } from "./names.js";
import type { EmitContext } from "./wire-types/index.js";

/* Fields that the schema marks with `repeats`: a decoder keeps their last texts. */

/** Whether the texts of a field are kept. */
export function isKept(field: Field): field is Field & { readonly wire: OctetStringType } {
  return field.repeats && field.wire.kind === "octet-string";
}

/** The memory of every such field, as constants of a module. */
export function keptTextConstants(fields: readonly Field[]): Declaration[] {
  return fields.filter(isKept).map(({ name, property, wire }) =>
    emitConstant({
      name: memoryOf(property),
      docs: docComment(`The last texts of ${name}.`),
      isExported: false,
      value: code`/* @__PURE__ */ ${ofOctets("createKnownTexts")}(${wordsOf(wire.octets).length})`,
    }),
  );
}

/** An expression that reads such a field. */
export function readKeptText({ protocol }: EmitContext, property: string, { octets }: OctetStringType, at: Code): Code {
  return code`${ofOctetStrings(protocol, `readKnownOctetString${octets}`)}(view, ${at}, ${memoryOf(property)})`;
}

function memoryOf(property: string): string {
  return `known${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}

interface Word {
  readonly accessor: string;
  readonly offset: number;
}

const ACCESSORS = [
  [4, "Int32"],
  [2, "Int16"],
  [1, "Int8"],
] as const;

/** The integers that cover so many octets. */
function wordsOf(octets: number): Word[] {
  const words: Word[] = [];
  let offset = 0;
  for (const [size, accessor] of ACCESSORS) {
    for (; octets - offset >= size; offset += size) words.push({ accessor, offset });
  }
  return words;
}

/** Odd, and all of their bits in use: so that every bit of a word changes the highest bits of the product. */
const FACTORS = ["0x9e3779b1", "0x9e3779b3", "0x9e3779b5", "0x9e3779b7"];

/** The reader of an Octet String that looks among the known texts first. */
export function readKeptFunction(octets: number): Declaration {
  const words = wordsOf(octets);
  // A text of one word is found where its number says.
  const first = words.length === 1 ? "slot" : "key";
  const keys = words.map((_, index) => (index === 0 ? first : `key + ${index}`));
  const hash = words.map((_, index) => `Math.imul(w${index}, ${FACTORS[index % FACTORS.length]})`);
  const read = code`readOctetString${octets}(view, at)`;
  const same = keys.map((key, index) => code`known.words[${key}] === w${index}`);
  return emitFunction({
    name: `readKnownOctetString${octets}`,
    docs: docComment(`Reads an Octet String of ${octets} octets whose value is the same in most frames.`),
    parameters: [
      ["view", code`DataView`],
      ["at", code`number`],
      ["known", importedType("runtime/octets/index", "KnownTexts")],
    ],
    returns: code`string`,
    body: [
      code`if (known.misses < 0) {\nknown.misses++;\nreturn ${read};\n}`,
      ...words.map(({ accessor, offset }, index) => code`const w${index} = view.get${accessor}(${atOffset(offset)});`),
      code`const slot = ${ofOctets("slotOf")}(${hash.join(" ^ ")});`,
      ...(words.length === 1 ? [] : [code`const key = ${words.length} * slot;`]),
      code`if (${joinCode(same, " && ")}) return ${ofOctets("knownText")}(known, slot);`,
      ...keys.map((key, index) => code`known.words[${key}] = w${index};`),
      code`return ${ofOctets("keepText")}(known, slot, ${read});`,
    ],
  });
}

function atOffset(offset: number): string {
  return offset === 0 ? "at" : `at + ${offset}`;
}
