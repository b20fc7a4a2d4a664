/* Source of string readers that a person would write for one width only. Code that calls them has constant offsets. */

/** Checks each octet once, and returns at the first zero, or all octets. */
export function unrolledReader(octets: number): string {
  return readerSource(`read${octets}`, octets, (codes) => `return fromCharCode(${codes});`);
}

/** Checks each octet once, and returns at the first zero, which must exist. Calls `bad` without one. */
export function readerToNul(octets: number): string {
  return readerSource(`readToNul${octets}`, octets, () => "bad();");
}

function readerSource(name: string, octets: number, whole: (codes: string) => string): string {
  const codes = Array.from({ length: octets }, (_, index) => `c${index}`);
  const steps = codes.map((code, index) => {
    const before = index === 0 ? '""' : `fromCharCode(${codes.slice(0, index).join(", ")})`;
    return `const ${code} = octets[at + ${index}]; if (${code} === 0) return ${before};`;
  });
  return `const charsOf_${name} = String.fromCharCode;
function ${name}(octets, at) { const fromCharCode = charsOf_${name}; ${steps.join(" ")} ${whole(codes.join(", "))} }`;
}

const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0x9e3779b9].map((factor) => factor | 0);

/** A field whose decoder keeps its last strings. */
interface KeptText {
  readonly property: string;
  readonly octets: number;
}

/** Searches 64 kept strings, by the octets as integers. */
export function keepingReader({ property, octets }: KeptText): string {
  const words = wordsOf(octets);
  const all = (part: (index: number) => string, separator: string): string =>
    words.map((_, index) => part(index)).join(separator);
  return `
const keys_${property} = new Int32Array(${64 * words.length});
const texts_${property} = new Array(64).fill("");
function known_${property}(octets, at, view) {
  ${words.map(({ accessor, at: place }, index) => `const w${index} = view.get${accessor}(at + ${place});`).join(" ")}
  let hash = ${all((index) => `Math.imul(w${index}, ${FACTORS[index]})`, " ^ ")};
  hash = (hash ^ hash >>> 15) & 63;
  const key = hash * ${words.length};
  if (${all((index) => `keys_${property}[key + ${index}] === w${index}`, " && ")}) return texts_${property}[hash];
  ${all((index) => `keys_${property}[key + ${index}] = w${index};`, " ")}
  return texts_${property}[hash] = read${octets}(octets, at);
}`;
}

/** A part of a field that one accessor of a DataView reads. */
export interface Word {
  readonly accessor: string;
  readonly at: number;
}

/** Divides the octets of a field into words, the widest first. */
export function wordsOf(octets: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const [size, accessor] of [
    [4, "Int32"],
    [2, "Int16"],
    [1, "Int8"],
  ] as const) {
    for (; octets - at >= size; at += size) words.push({ accessor, at });
  }
  return words;
}
