import type { Item, Notation, Problem } from "./notation.js";
import { isWhole } from "./frame-sizes.js";
import type { Block, Context } from "./block.js";
import * as problems from "./problems.js";

/** How a list of numbers begins in a language. */
interface Beginning {
  readonly notation: Notation;
  readonly pattern: RegExp;
  /** The bracket that ends the list. */
  readonly end: string;
}

const BEGINNINGS: readonly Beginning[] = [
  { notation: "java", pattern: /^(?:[\w\s[\].]*=\s*)?new\s+s?byte\s*\[\s*\d*\s*\]\s*\{/, end: "}" },
  {
    notation: "java",
    pattern: /^(?:(?:public|private|static|final)\s+)*byte\s*(?:\[\]\s*\w+|\w+\s*\[\])\s*=\s*\{/,
    end: "}",
  },
  { notation: "go", pattern: /^(?:(?:var\s+)?\w+\s*:?=\s*)?\[(?:\d+|\.\.\.)?\](?:byte|uint8)\s*\{/, end: "}" },
  { notation: "javascript", pattern: /^<(?:Slow)?Buffer(?= )/, end: ">" },
  { notation: "javascript", pattern: /^(?:new\s+)?(?:Uint8Array|Buffer)(?:\(\d+\))?\s*(?:\(\d+\)|\()?\s*\[/, end: "]" },
  { notation: "javascript", pattern: /^(?:Buffer|Uint8Array)\.(?:from|of)\(\[/, end: "]" },
  {
    notation: "javascript",
    pattern: /^\{\s*["']?type["']?\s*:\s*["']Buffer["']\s*,\s*["']?data["']?\s*:\s*\[/,
    end: "]",
  },
  {
    notation: "c-array",
    pattern:
      /^(?:(?:static|const|constexpr|unsigned|signed|char|u?int8_t|uint8|byte|BYTE|u_char|std::byte)\s+)+\w+\s*\[\s*\w*\s*\]\s*=\s*\{/,
    end: "}",
  },
  { notation: "c-array", pattern: /^\{(?=\s*(?:$|\/[*/]|\(byte\)|[-\d}]))/, end: "}" },
  { notation: "python", pattern: /^(?:bytes|bytearray)\(\[/, end: "]" },
  { notation: "decimal", pattern: /^\[(?=[-\s\da-fx,]*(?:\.\.\.|…|\][\s)\]};,'"]*$|$))/i, end: "]" },
];

/** The maximum number of characters in a list. */
const MAX_TEXT = 67_108_864;

/** A list that has begun, and may end in a later line. */
export class NumberList implements Block {
  isComplete = false;
  private readonly beginning: Beginning;
  private readonly line: number;
  private readonly context: Context;
  private readonly octets: number[] = [];
  /** The elements as written. Only lists in plain brackets need them. */
  private readonly words: string[] = [];
  private size = 0;
  private isInComment = false;

  constructor(beginning: Beginning, line: number, context: Context) {
    this.beginning = beginning;
    this.line = line;
    this.context = context;
  }

  push(line: string, number: number): readonly Item[] | null {
    const code = this.withoutComments(line);
    const at = code.indexOf(this.beginning.end);
    this.isComplete = at >= 0;
    const problem = this.addWords(this.isComplete ? code.slice(0, at) : code, number);
    if (problem !== null) return this.stop(problem);
    if (!this.isComplete) return [];
    const isEnd = /^[\s)\]};,'"]*$/.test(code.slice(at + 1));
    return isEnd
      ? [this.result()]
      : this.stop(
          problems.wrongNumber(
            number,
            code
              .slice(at + 1)
              .trim()
              .slice(0, 40),
          ),
        );
  }

  end() {
    return { items: this.isComplete ? [] : [problems.notClosed(this.line, this.beginning.notation)], again: [] };
  }

  private stop(problem: Problem): Item[] {
    this.isComplete = true;
    return [problem];
  }

  private withoutComments(line: string): string {
    const opened = this.isInComment ? `/*${line}` : line;
    const code = opened.replaceAll(/\/\*.*?\*\//g, " ").replace(/\/\/.*$/, "");
    const open = code.indexOf("/*");
    this.isInComment = open >= 0;
    return open < 0 ? code : code.slice(0, open);
  }

  private addWords(code: string, line: number): Problem | null {
    this.size += code.length;
    if (this.size > MAX_TEXT) return problems.tooLarge(line, MAX_TEXT);
    const cut = /\.\.\.[^,\]}>]*|…[^,\]}>]*/.exec(code);
    if (cut !== null) return problems.shortenedList(line, cut[0].trim());
    const words =
      code.replaceAll(/\(\s*(?:byte|sbyte|char|unsigned char|uint8_t)\s*\)\s*/g, "").match(/[^\s,]+/g) ?? [];
    for (const word of words) {
      const octet = this.octetOf(word);
      if (octet === null) return problems.wrongNumber(line, word.slice(0, 40));
      this.octets.push(octet);
      if (this.beginning.notation === "decimal") this.words.push(word);
    }
    return null;
  }

  private octetOf(word: string): number | null {
    if (this.beginning.end === ">") return /^[0-9a-f]{2}$/i.test(word) ? parseInt(word, 16) : null;
    if (this.beginning.notation === "decimal" && /^[0-9a-f]{2}$/i.test(word) && /[a-f]/i.test(word)) return 0;
    return byteOf(word);
  }

  private result(): Item {
    const { beginning, line, context } = this;
    const octets = Uint8Array.from(this.octets);
    const { notation } = beginning;
    const isPairs = this.words.length > 0 && this.words.every((word) => /^[0-9a-f]{2}$/i.test(word));
    if (!isPairs || context.from === notation) return { kind: "bytes", line, notation, octets };
    const inHex = Uint8Array.from(this.words, (word) => parseInt(word, 16));
    const hex = { kind: "bytes", line, notation: "hex", octets: inHex } as const;
    // Decimal numbers have no zeros before them, and no letters.
    if (this.words.some((word) => /^0|[a-f]/i.test(word)) || context.from === "hex") return hex;
    if (isWhole(context.sizeAt, octets)) return { kind: "bytes", line, notation, octets, instead: "hex" };
    return isWhole(context.sizeAt, inHex) ? { ...hex, instead: notation } : problems.ambiguous(line, notation, "hex");
  }
}

/** Returns the byte of a number in a program; null if it is not one. Signed bytes are those of Java. */
function byteOf(word: string): number | null {
  const [, sign = "", hex, octal, decimal] = /^(-?)(?:0x([0-9a-f]{1,8})|0([0-7]+)|(\d{1,3}))u?l?$/i.exec(word) ?? [];
  const size = hex !== undefined ? parseInt(hex, 16) : octal !== undefined ? parseInt(octal, 8) : Number(decimal);
  const value = sign === "-" ? -size : size;
  return value >= -128 && value <= 255 ? value & 0xff : null;
}

/** Returns the list that a line begins, and the rest of the line; null if it begins none. */
export function beginList(line: string, number: number, context: Context): { block: NumberList; rest: string } | null {
  const text = line.trimStart();
  for (const beginning of BEGINNINGS) {
    const found = beginning.pattern.exec(text);
    if (found === null || !isWanted(beginning, context)) continue;
    return { block: new NumberList(beginning, number, context), rest: text.slice(found[0].length) };
  }
  return null;
}

/** A forced notation takes every list in brackets. */
function isWanted({ notation }: Beginning, { from }: Context): boolean {
  return from === null || from === notation || notation === "decimal" || notation === "c-array";
}
