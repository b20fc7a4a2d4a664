import { type Bilingual, safeJson } from "../diagnostics/index.js";
import type { Notation, Problem, Reading } from "./notation.js";

/** The names of notations in sentences. Most are the same in both languages. */
const NAMES: Readonly<Record<Reading, Bilingual>> = {
  hex: { en: "hexadecimal", zh: "十六进制" },
  xxd: same("xxd"),
  hexdump: same("hexdump"),
  od: same("od"),
  tcpdump: same("tcpdump"),
  wireshark: same("Wireshark"),
  netty: same("Netty"),
  "c-array": { en: "C", zh: "C语言" },
  java: same("Java"),
  go: same("Go"),
  python: same("Python"),
  javascript: same("JavaScript"),
  decimal: { en: "decimal numbers", zh: "十进制数" },
  escapes: { en: "escape sequences", zh: "转义序列" },
  base64: same("base64"),
  "little-endian words": { en: "little-endian words", zh: "小端序的字" },
  "big-endian words": { en: "big-endian words", zh: "大端序的字" },
};

function same(name: string): Bilingual {
  return { en: name, zh: name };
}

/** Returns the name of a notation for a sentence. */
export function nameOf(reading: Reading): Bilingual {
  return NAMES[reading];
}

/** Creates a problem from the two texts that follow the line number. */
function problemAt(line: number, en: string, zh: string): Problem {
  return { kind: "problem", line, text: { en: `Line ${line}: ${en}`, zh: `第${line}行：${zh}` } };
}

/** Reports an offset that does not follow from the lines before it. */
export function wrongOffset(line: number, expected: string, got: string): Problem {
  return problemAt(
    line,
    `expected offset ${expected}, got ${got}. Copy the dump again, without gaps.`,
    `偏移应为${expected}，实为${got}。请重新复制完整的转储。`,
  );
}

/** Reports a character that does not belong to the bytes of a dump or list; column 1 is the first one. */
export function wrongCharacter(line: number, column: number, shown: string): Problem {
  return problemAt(
    line,
    `expected pairs of hexadecimal digits, got ${safeJson(shown)} at column ${column}.`,
    `应为成对的十六进制数字，第${column}列是${safeJson(shown)}。`,
  );
}

/** Reports `*` before which there is no line to repeat, or after which there is no offset. */
export function wrongRepeat(line: number): Problem {
  return problemAt(
    line,
    "* repeats the line before it up to the next offset, but there is no such line or offset.",
    "*表示重复上一行直至下一个偏移，但缺少该行或该偏移。",
  );
}

/** Reports six-digit words of `od` in octal. */
export function octalWords(line: number): Problem {
  return problemAt(
    line,
    "od shows octal words. Show bytes instead: od -A x -t x1.",
    "od显示的是八进制字。请改为显示字节：od -A x -t x1。",
  );
}

/** Reports groups whose bytes xxd -e reversed. */
export function reversedGroups(line: number): Problem {
  return problemAt(
    line,
    "xxd -e reverses the bytes of each group. Show the bytes in order: xxd without -e.",
    "xxd -e颠倒了每组字节的顺序。请去掉-e重新显示。",
  );
}

/** Reports a packet of which the capture holds only the beginning. */
export function cutPacket(line: number, captured: number, size: number): Problem {
  return problemAt(
    line,
    `the packet has ${size} bytes, but only ${captured} were captured. Capture again with tcpdump -s 0.`,
    `数据包有${size}字节，只捕获了${captured}字节。请用tcpdump -s 0重新捕获。`,
  );
}

/** Reports packets without data, such as acknowledgements. */
export function noPayload(line: number): Problem {
  return problemAt(line, "the packets contain no data.", "数据包中没有数据。");
}

/** Reports a list that its program shortened, with the words that replace the rest. */
export function shortenedList(line: number, shown: string): Problem {
  return problemAt(
    line,
    `the list was shortened when it was printed: ${safeJson(shown)}. Print all bytes, for example in hexadecimal.`,
    `列表打印时被截短：${safeJson(shown)}。请打印全部字节，例如用十六进制。`,
  );
}

/** Reports an element of a list that is not the value of a byte. */
export function wrongNumber(line: number, shown: string): Problem {
  return problemAt(
    line,
    `expected a byte from -128 to 255, got ${safeJson(shown)}.`,
    `应为-128至255的字节，实为${safeJson(shown)}。`,
  );
}

/** Reports a list or string without an end. */
export function notClosed(line: number, notation: Notation): Problem {
  const { en, zh } = nameOf(notation);
  return problemAt(line, `the list of bytes (${en}) has no closing bracket.`, `字节列表（${zh}）缺少右括号。`);
}

/** Reports input that two notations read differently, with frames in neither reading. */
export function ambiguous(line: number, first: Reading, second: Reading): Problem {
  const [one, other] = [nameOf(first), nameOf(second)];
  return problemAt(
    line,
    `${one.en} and ${other.en} both fit, and neither gives a frame. Select a notation with --from.`,
    `${one.zh}与${other.zh}都符合，但都得不到完整的帧。请用--from指定写法。`,
  );
}

/** Reports a line that is not in the notation that `--from` selects. */
export function notInNotation(line: number, notation: Notation): Problem {
  const { en, zh } = nameOf(notation);
  return problemAt(line, `expected ${en}, as --from selects.`, `应为--from指定的${zh}。`);
}

/** Reports input that needs too much memory. */
export function tooLarge(line: number, max: number): Problem {
  const mebibytes = max / 1_048_576;
  return problemAt(line, `more than ${mebibytes} MiB in one dump. Split it.`, `一份转储超过${mebibytes}MiB。请拆分。`);
}
