import type { Protocol } from "../../model/index.js";
import { pluralizeOctets } from "../../tables/index.js";
import { code } from "../code/code.js";
import { firstCommented } from "../code/comment.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { isCached, readCachedFunction } from "../fields/string-cache.js";
import { runtime } from "../code/runtime.js";
import { fieldsOf, widthsOfDigits, widthsOfStrings } from "../wire/octet-string-widths.js";

/** Wider Octet Strings are read in a loop: unrolled code grows with the square of the width. */
const MAX_UNROLLED = 32;

/** The readers of Octet Strings and of digits, one per width in the protocol. */
export function octetStringDeclarations(protocol: Protocol): Declaration[] {
  const { single, lists } = widthsOfStrings(protocol);
  const kept = new Set(fieldsOf(protocol).flatMap((field) => (isCached(field) ? [field.wire.octets] : [])));
  const strings = ascending(single).flatMap((width) => [
    readFunction(width),
    ...(kept.has(width) ? [readCachedFunction(width)] : []),
    ...(lists.has(width) ? [readListFunction(width)] : []),
  ]);
  return [...strings, ...ascending(widthsOfDigits(protocol)).map(readDigitsFunction)];
}

/** Whether a protocol has Octet Strings or digits. */
export function hasOctetStrings(protocol: Protocol): boolean {
  return widthsOfStrings(protocol).single.size > 0 || widthsOfDigits(protocol).size > 0;
}

function ascending(widths: ReadonlySet<number>): number[] {
  return [...widths].sort((one, other) => one - other);
}

function readFunction(width: number): Declaration {
  return emitFunction({
    name: `readOctetString${width}`,
    docs: docComment(
      `Reads an Octet String of ${pluralizeOctets(width, "byte")}: the characters before the first NUL.`,
    ),
    parameters: [
      ["view", code`DataView`],
      ["at", code`number`],
    ],
    returns: code`string`,
    body:
      width > MAX_UNROLLED ? [code`return ${runtime.wire("readOctetString")}(view, at, ${width});`] : unrolled(width),
  });
}

/** Reads each byte once, and creates the string from exactly the bytes before the NUL. This is the fastest form. */
function unrolled(width: number) {
  const octets = Array.from({ length: width }, (_, index) => `c${index}`);
  const reads = octets.flatMap((octet, index) => [
    code`const ${octet} = view.getUint8(at${index === 0 ? "" : ` + ${index}`});`,
    code`if (${octet} === 0) return ${index === 0 ? '""' : `String.fromCharCode(${octets.slice(0, index).join(", ")})`};`,
  ]);
  return firstCommented("unrolled", [...reads, code`return String.fromCharCode(${octets.join(", ")});`]);
}

function readListFunction(width: number): Declaration {
  return emitFunction({
    name: `readOctetStrings${width}`,
    docs: docComment(`Reads Octet Strings of ${pluralizeOctets(width, "byte")} each.`),
    parameters: [
      ["view", code`DataView`],
      ["at", code`number`],
      ["count", code`number`],
    ],
    returns: code`string[]`,
    body: [
      code`if (count === 1) return [readOctetString${width}(view, at)];`,
      code`const texts: string[] = [];`,
      code`for (let index = 0; index < count; index++) texts.push(readOctetString${width}(view, at + ${width} * index));`,
      code`return texts;`,
    ],
  });
}

/** Like a string, digits are read at once: one that is joined from pieces must be joined again when it is compared. */
function readDigitsFunction(width: number): Declaration {
  const octets = Array.from({ length: width }, (_, index) => `c${index}`);
  const reads = octets.map(
    (octet, index) => code`const ${octet} = view.getUint8(at${index === 0 ? "" : ` + ${index}`});`,
  );
  const characters = octets.map((octet) => `48 + (${octet} >> 4), 48 + (${octet} & 15)`).join(", ");
  return emitFunction({
    name: `readDigits${width}`,
    docs: docComment(`Reads ${2 * width} decimal digits from ${pluralizeOctets(width, "byte")}.`),
    parameters: [
      ["view", code`DataView`],
      ["at", code`number`],
    ],
    returns: code`string`,
    body:
      2 * width > MAX_UNROLLED
        ? [code`return ${runtime.wire("readDigits")}(view, at, ${width});`]
        : firstCommented("unrolled", [...reads, code`return String.fromCharCode(${characters});`]),
  });
}
