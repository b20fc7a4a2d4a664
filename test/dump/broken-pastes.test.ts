import { expect, test } from "vitest";
import { NOTATIONS } from "../../generator/dump/index.js";
import { found, ipPacket, itemsOf, tcpdumpOf } from "./pastes.js";

/* Pastes that are not read, with the exact error. */

const A = "0000000c0000000800000019";
const ROW = "00 00 00 0c 00 00 00 08 00 00 00 19 00 00 00 0c";

test.each<readonly [name: string, text: string, expected: readonly string[]]>([
  [
    "a gap",
    `00000000  ${ROW}  |................|\n00000020  ${ROW}  |................|\n`,
    ["! Line 2: expected offset 00000010, got 00000020. Copy the dump again, without gaps."],
  ],
  [
    "a gap before more lines, which are skipped",
    `00000000  ${ROW}  |................|\n00000020  ${ROW}  |................|\n00000030  ${ROW}  |................|\n`,
    ["! Line 2: expected offset 00000010, got 00000020. Copy the dump again, without gaps."],
  ],
  [
    "the wrong order",
    `0010   ${ROW}   ................\n0008   ${ROW}   ................`,
    ["! Line 2: expected offset 0020, got 0008. Copy the dump again, without gaps."],
  ],
  [
    "a line that is too short",
    "00000000: 0000 000c 0000\n00000010: 0008 0000 0019",
    ["! Line 2: expected offset 00000006, got 00000010. Copy the dump again, without gaps."],
  ],
  [
    "a wrong end",
    `00000000  ${ROW}  |................|\n00000011`,
    ["! Line 2: expected offset 00000010, got 00000011. Copy the dump again, without gaps."],
  ],
  [
    "a character that is no digit",
    "00000000: 0000 000c 0000 0008 0000 0019 0000 000c  ................\n00000010: 00z0 0008  ....",
    ['! Line 2: expected pairs of hexadecimal digits, got "z" at column 13.'],
  ],
  [
    "* without an offset after it",
    `00000000  ${ROW}  |................|\n*`,
    ["! Line 2: * repeats the line before it up to the next offset, but there is no such line or offset."],
  ],
  [
    "* before an offset inside a line",
    `00000000  ${ROW}  |................|\n*\n00000025`,
    ["! Line 2: * repeats the line before it up to the next offset, but there is no such line or offset."],
  ],
  [
    "* for too many bytes",
    `00000000  ${ROW}  |................|\n*\nfffffff0`,
    ["! Line 3: more than 64 MiB in one dump. Split it."],
  ],
  [
    "octal words of od",
    "0000000 000000 006000 000000 004000 000000 014400\n0000014",
    ["! Line 1: od shows octal words. Show bytes instead: od -A x -t x1."],
  ],
  [
    "reversed groups of xxd -e",
    "00000000: 0c000000 08000000 19000000           ............",
    ["! Line 1: xxd -e reverses the bytes of each group. Show the bytes in order: xxd without -e."],
  ],
  [
    "reversed groups with text",
    "00000000: 64636261 68676665           abcdefgh",
    ["! Line 1: xxd -e reverses the bytes of each group. Show the bytes in order: xxd without -e."],
  ],
  [
    "words in neither order",
    "0000000 1234 5678\n0000004",
    [
      "! Line 1: little-endian words and big-endian words both fit, and neither gives a frame. Select a notation with --from.",
    ],
  ],
  [
    "a packet that was cut",
    tcpdumpOf(ipPacket(A).slice(0, -8)),
    ["! Line 2: the packet has 52 bytes, but only 48 were captured. Capture again with tcpdump -s 0."],
  ],
  ["packets without data", tcpdumpOf(ipPacket("")), ["! Line 2: the packets contain no data."]],
  [
    "a heading without a dump",
    "12:34:56.789012 IP 10.0.0.1.1 > 10.0.0.2.2: Flags [.], length 0\n\n",
    ["line 1: 12:34:56.789012 IP 10.0.0.1.1 > 10.0.0.2.2: Flags [.], length 0"],
  ],
  [
    "a shortened Buffer",
    "<Buffer 00 00 00 0c ... 10 more bytes>",
    [
      '! Line 1: the list was shortened when it was printed: "... 10 more bytes". Print all bytes, for example in hexadecimal.',
    ],
  ],
  [
    "a shortened Uint8Array",
    "Uint8Array(120) [\n  0, 0, 0, 12,\n  ... 20 more items\n]",
    [
      '! Line 3: the list was shortened when it was printed: "... 20 more items". Print all bytes, for example in hexadecimal.',
      "line 4: ]",
    ],
  ],
  ["a number that is no byte", "[0, 0, 0, 256]", ['! Line 1: expected a byte from -128 to 255, got "256".']],
  ["a name in a list", "new byte[] { 0, 0, SIZE }", ['! Line 1: expected a byte from -128 to 255, got "SIZE".']],
  ["text after a list", "new byte[] { 0 } + x", ['! Line 1: expected a byte from -128 to 255, got "+ x".']],
  ["a list without an end", "[]byte{0x00, 0x00,\n0x00,", ["! Line 1: the list of bytes (Go) has no closing bracket."]],
  [
    "a list that is decimal or hexadecimal",
    "[10 11 12]",
    ["! Line 1: decimal numbers and hexadecimal both fit, and neither gives a frame. Select a notation with --from."],
  ],
  ["printable text", "....SUBMIT....", ["line 1: ....SUBMIT...."]],
  ["a word that is valid base64", "hello123", ["line 1: hello123"]],
  ["an odd number of digits", "0000000c000", ["line 1: 0000000c000"]],
  [
    "two broken frames in digits",
    `${A.slice(0, 20)}\n${A.slice(0, 20)}`,
    [`line 1: ${A.slice(0, 20)}`, `line 2: ${A.slice(0, 20)}`],
  ],
  ["a broken frame before a frame", `${A.slice(0, 20)}\n${A}`, [`line 1: ${A.slice(0, 20)}`, `line 2: ${A}`]],
  ["words before a broken frame", "size: 00 00 00 0c", ["line 1: size: 00 00 00 0c"]],
])("reports %s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("reports an error of a dump once, and continues with the next one", () => {
  const broken = `00000000  ${ROW}  |................|\n00000020  ${ROW}  |................|\n00000040  00\n00000041\n\n`;
  const [first, ...others] = found(`${broken}00000000  00 00 00 0c 00 00 00 08  00 00 00 19  |............|\n`);
  expect(first).toContain("Line 2: expected offset");
  expect(others).toEqual([`hexdump: ${A}`]);
});

test("has each error in Chinese", () => {
  const texts = [`0000   ${ROW}\n0020   ${ROW}`, "[10 11 12]", "<Buffer 00 ... 1 more byte>", tcpdumpOf(ipPacket(""))];
  for (const item of texts.flatMap((text) => itemsOf(text))) {
    expect(item.kind === "problem" ? item.text.zh : item.kind).toMatch(/^第\d+行：.*。$/);
  }
});

test("reads only the notation that is selected", () => {
  expect(found("[10 11 12]", "decimal")).toEqual(["decimal: 0a0b0c"]);
  expect(found("[10 11 12]", "hex")).toEqual(["hex: 101112"]);
  expect(found("0000000 1234 5678\n0000004", "hexdump")).toEqual(["hexdump: 34127856"]);
  expect(found("hello123", "base64")).toEqual([`base64: ${Buffer.from("hello123", "base64").toString("hex")}`]);
  const others = NOTATIONS.filter((each) => each !== "hex");
  for (const from of others) {
    const [first] = found("some words", from);
    expect(first).toMatch(/^! Line 1: expected .*, as --from selects\.$/);
  }
});
