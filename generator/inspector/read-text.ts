import type { Bilingual } from "../diagnostics/index.js";
import { hexToBytes, type Item, nameOf, PasteReader, sizesOf, withoutMarks } from "../dump/index.js";
import { jsonIn } from "./json-input.js";
import type { Block, ReadBlocks } from "./blocks.js";
import type { InspectedProtocol } from "./inspected-protocol.js";

/** Problems that are listed; the rest is counted. */
const MAX_PROBLEMS = 20;

/** Finds bytes in a text in any notation, or in wire JSON. */
export function readBlocks(protocols: readonly InspectedProtocol[], text: string): ReadBlocks {
  const json = jsonIn(protocols, text);
  if (json !== null) return json;
  const reader = new PasteReader(sizesOf(protocols.map(({ layouts }) => layouts)), null);
  const found = new Found();
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) found.add(reader.push(line, index + 1));
  found.add(reader.end());
  return found.result();
}

class Found {
  readonly #blocks: Block[] = [];
  readonly #notations = new Map<string, Bilingual>();
  readonly #problems: Bilingual[] = [];
  #more = 0;

  add(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === "problem") this.#problem(item.text);
      else if (item.kind === "bytes") this.#block(item.line, item.octets, nameOf(item.notation));
      else this.#line(item.text, item.line);
    }
  }

  result(): ReadBlocks {
    const more = this.#more === 0 ? [] : [moreProblems(this.#more)];
    return {
      blocks: this.#blocks,
      notations: [...this.#notations.values()],
      problems: [...this.#problems, ...more],
    };
  }

  #line(text: string, line: number): void {
    const octets = hexToBytes(withoutMarks(text));
    if (octets === null || octets.length === 0) this.#problem(notBytes(text, line));
    else this.#block(line, octets, nameOf("hex"));
  }

  #block(line: number, octets: Uint8Array, notation: Bilingual): void {
    this.#notations.set(notation.en, notation);
    this.#blocks.push({ line, octets, protocol: null });
  }

  #problem(text: Bilingual): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(text);
    else this.#more++;
  }
}

function notBytes(text: string, line: number): Bilingual {
  const digits = withoutMarks(text);
  if (/^[0-9a-fA-F]+$/.test(digits))
    return {
      en: `Line ${line} has an odd number of hexadecimal digits, ${digits.length}: one is missing or too many.`,
      zh: `第${line}行的十六进制位数为奇数（${digits.length}）：缺少或多出一位。`,
    };
  return {
    en: `Line ${line} is in no known notation of bytes, and was passed over.`,
    zh: `第${line}行不是已知的字节写法，已略过。`,
  };
}

function moreProblems(count: number): Bilingual {
  return { en: `${count} more lines have such errors.`, zh: `另有${count}行有同类错误。` };
}
