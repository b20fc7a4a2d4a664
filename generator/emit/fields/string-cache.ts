import type { Field, OctetStringType, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitConstant, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { ofOctetStrings } from "../code/module-paths.js";
import { local, privateName } from "../code/scope.js";

/* Fields with `repeats` in the schema: a decoder caches their last strings. */

/** Whether the strings of a field are cached. */
export function isCached(field: Field): field is Field & { readonly wire: OctetStringType } {
  return field.repeats && field.wire.kind === "octet-string";
}

/** The caches of all such fields, as constants of a module. */
export function stringCacheConstants(fields: readonly Field[]): Declaration[] {
  return fields.filter(isCached).map(({ name, property, wire }) =>
    emitConstant({
      name: cacheOf(property),
      docs: docComment(`Recent strings of ${name}.`),
      isExported: false,
      value: code`/* @__PURE__ */ ${runtime.wire("createStringCache")}(${machineWords(wire.octets).length})`,
    }),
  );
}

/** An expression that reads a field through its cache. */
export function readCachedString(protocol: Protocol, property: string, { octets }: OctetStringType, at: Code): Code {
  return code`${ofOctetStrings(protocol, `readCachedOctetString${octets}`)}(${local.view}, ${at}, ${cacheOf(property)})`;
}

function cacheOf(property: string): Code {
  return privateName(`${property}Cache`);
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

/** The integers that cover `width` bytes. */
function machineWords(width: number): Word[] {
  const words: Word[] = [];
  let offset = 0;
  for (const [size, accessor] of ACCESSORS) {
    for (; width - offset >= size; offset += size) words.push({ accessor, offset });
  }
  return words;
}

/** Odd factors with bits in every position, so that every bit of a word changes the highest bits of the product. */
const FACTORS = ["0x9e3779b1", "0x9e3779b3", "0x9e3779b5", "0x9e3779b7"];

/** A variable for each word, and where the cache holds it. */
function keptWords(words: readonly Word[]) {
  // For a string of one word, the slot is the index.
  const first = words.length === 1 ? "slot" : "key";
  return words.map((word, index) => ({
    ...word,
    variable: `w${index}`,
    kept: code`cache.words[${index === 0 ? first : `key + ${index}`}]`,
  }));
}

/** The declaration of `key`, the index of the first word of a slot. A single word is at the slot itself. */
function keyStatement({ length }: readonly Word[]): Code[] {
  return length === 1 ? [] : [code`const key = ${length} * slot;`];
}

/**
 * The reader of an Octet String that looks in the cache first.
 *
 * The string is read from a copy of the words: shared memory can change meanwhile, and words and string must come from
 * the same bytes. Both are stored without a call in between, which could throw on stack overflow.
 */
export function readCachedFunction(width: number): Declaration {
  const words = keptWords(machineWords(width));
  const hash = words.map(({ variable }, index) => `Math.imul(${variable}, ${FACTORS[index % FACTORS.length]})`);
  const same = words.map(({ kept, variable }) => code`${kept} === ${variable}`);
  return emitFunction({
    name: `readCachedOctetString${width}`,
    docs: docComment(`Reads an Octet String of ${width} bytes that is the same in most frames.`),
    parameters: [
      ["view", code`DataView`],
      ["at", code`number`],
      ["cache", runtimeType.wire("StringCache")],
    ],
    returns: code`string`,
    body: [
      code`if (cache.misses < 0) {\ncache.misses++;\nreturn readOctetString${width}(view, at);\n}`,
      ...words.map(
        ({ accessor, offset, variable }) => code`const ${variable} = view.get${accessor}(${atOffset(offset)});`,
      ),
      commented("cachedString", code`const slot = ${runtime.wire("cacheSlot")}(${hash.join(" ^ ")});`),
      ...keyStatement(words),
      code`if (${joinCode(same, " && ")}) return ${runtime.wire("cacheHit")}(cache, slot);`,
      ...words.map(({ accessor, offset, variable }) => code`cache.copy.set${accessor}(${offset}, ${variable});`),
      code`const string = readOctetString${width}(cache.copy, 0);`,
      code`${runtime.wire("cacheMiss")}(cache);`,
      ...words.map(({ kept, variable }) => code`${kept} = ${variable};`),
      code`return (cache.strings[slot] = string);`,
    ],
  });
}

function atOffset(offset: number): string {
  return offset === 0 ? "at" : `at + ${offset}`;
}
