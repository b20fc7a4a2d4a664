import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOTATIONS, type Notation } from "../../generator/dump/index.js";
import { bytesOf, found, itemsOf } from "./pastes.js";

/* Any bytes, rendered in each notation, come back equal. Random text never throws. */

const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const hex = (octet: number): string => octet.toString(16).padStart(2, "0");
const shown = (row: Uint8Array): string =>
  Array.from(row, (octet) => (octet >= 0x20 && octet <= 0x7e ? String.fromCharCode(octet) : ".")).join("");

/** Renders bytes in rows of 16 with their offset. */
function rows(octets: Uint8Array, line: (offset: string, row: Uint8Array) => string): string {
  const starts = Array.from({ length: Math.ceil(octets.length / 16) }, (_, index) => 16 * index);
  return starts.map((at) => line(at.toString(16), octets.subarray(at, at + 16))).join("\n");
}

const spaced = (row: Uint8Array): string => Array.from(row, hex).join(" ");
const words = (row: Uint8Array): string => (hexOf(row).match(/.{1,4}/g) ?? []).join(" ");

const RENDERERS: readonly (readonly [Notation, (octets: Uint8Array) => string])[] = [
  ["xxd", (all) => rows(all, (at, row) => `${at.padStart(8, "0")}: ${words(row).padEnd(39)}  ${shown(row)}`)],
  ["hexdump", (all) => rows(all, (at, row) => `${at.padStart(8, "0")}  ${spaced(row).padEnd(49)} |${shown(row)}|`)],
  ["od", (all) => rows(all, (at, row) => `${at.padStart(6, "0")} ${spaced(row)}`)],
  ["wireshark", (all) => rows(all, (at, row) => `${at.padStart(4, "0")}   ${spaced(row).padEnd(47)}   ${shown(row)}`)],
  [
    "netty",
    (all) => rows(all, (at, row) => `|${at.padStart(8, "0")}| ${spaced(row).padEnd(47)} |${shown(row).padEnd(16)}|`),
  ],
  ["tcpdump", (all) => rows(all, (at, row) => `\t0x${at.padStart(4, "0")}:  ${words(row).padEnd(39)}  ${shown(row)}`)],
  ["c-array", (all) => `unsigned char x[] = {${Array.from(all, (each) => `0x${hex(each)}`).join(", ")}};`],
  ["java", (all) => `new byte[] {${Int8Array.from(all).join(", ")}}`],
  ["go", (all) => `[]byte{${Array.from(all, (each) => `0x${each.toString(16)}`).join(", ")}}`],
  ["javascript", (all) => `Uint8Array(${all.length}) [\n  ${all.join(",\n  ")}\n]`],
  ["decimal", (all) => `[${all.join(" ")}]`],
  ["escapes", (all) => `"${Array.from(all, (each) => `\\x${hex(each)}`).join("")}"`],
  ["python", (all) => `b'${Array.from(all, (each) => `\\x${hex(each)}`).join("")}'`],
  ["base64", (all) => Buffer.from(all).toString("base64")],
];

describe("any bytes come back from", () => {
  test.each(RENDERERS)("%s", (notation, render) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), (octets) => {
        expect(bytesOf(itemsOf(render(octets), notation))).toBe(hexOf(octets));
      }),
    );
  });

  test.each(RENDERERS)("%s as a frame, without naming the notation", (notation, render) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (body) => {
        const frame = Uint8Array.of(0, 0, 0, 12 + body.length, 0, 0, 0, 3, 0, 0, 0, 1, ...body);
        expect(found(render(frame))).toEqual([`${notation}: ${hexOf(frame)}`]);
      }),
    );
  });
});

test("random text never throws", () => {
  const unit = fc.constantFrom(
    ..."0 00 0c 0000 00000000: 0x0000: | * [ ] { } , - \\x00 b' ' \" << > = . … \n \n\n z AAAA".split(" "),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(unit).map((all) => all.join(" ")),
    fc.array(unit).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(null, ...NOTATIONS), (input, from) => {
      expect(Array.isArray(itemsOf(input, from))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** A stream of frames with repeated lines. */
const STREAM = Buffer.from(`${"0000000c0000000800000019".repeat(3)}0000005000000003${"00".repeat(72)}`, "hex");

const TOOLS: readonly (readonly [tool: string, words: readonly string[]])[] = [
  ["xxd", []],
  ["xxd", ["-p"]],
  ["xxd", ["-g1"]],
  ["xxd", ["-a"]],
  ["xxd", ["-d"]],
  ["xxd", ["-i"]],
  ["hexdump", ["-C"]],
  ["hexdump", []],
  ["od", ["-A", "x", "-t", "x1"]],
  ["od", ["-t", "x1"]],
  ["od", ["-A", "d", "-t", "x1z"]],
  ["od", ["-A", "x", "-x"]],
  ["od", ["-x"]],
  ["base64", []],
  ["base64", ["-w", "64"]],
  ["python3", ["-c", "import sys; print(sys.stdin.buffer.read())"]],
  ["python3", ["-c", "import sys; print(list(sys.stdin.buffer.read()))"]],
];

describe("reads the output of", () => {
  test.for(TOOLS)("%s %j", ([tool, options], { skip }) => {
    const { stdout, error } = spawnSync(tool, options, { input: STREAM, encoding: "utf8" });
    if (error !== undefined) return skip(`${tool} is not installed`);
    expect(bytesOf(itemsOf(stdout))).toBe(hexOf(STREAM));
  });
});
