import { describe, expect, test } from "vitest";
import { found, ipPacket, tcpdumpOf } from "./pastes.js";

/* What the reader finds in pastes of every notation. */

const A = "0000000c0000000800000019";
const B = "0000000d800000080000001900";

/** A frame of 30 bytes whose body is text. */
const TEXT = `0000001e0000000300000019${Buffer.from("0123456789abcd |ef").toString("hex")}`;

const dump = (rows: readonly string[]): string => rows.join("\n");

const NETTY = dump([
  "2026-01-02 03:04:05.678 DEBUG i.n.h.l.LoggingHandler - [id: 0x1, L:/10.0.0.1:1] READ: 12B",
  "         +-------------------------------------------------+",
  "         |  0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f |",
  "+--------+-------------------------------------------------+----------------+",
  "|00000000| 00 00 00 0c 00 00 00 08 00 00 00 19             |............    |",
  "+--------+-------------------------------------------------+----------------+",
]);

const ETHERNET = "0000000000010000000000020800";

describe("reads", () => {
  test.each<readonly [name: string, text: string, expected: readonly string[]]>([
    ["digits", A, [`line 1: ${A}`]],
    ["several frames in a line", A + B, [`line 1: ${A}${B}`]],
    ["a frame per line", `${A}\n${B}\r\n\n${A}`, [`line 1: ${A}`, `line 2: ${B}`, `line 4: ${A}`]],
    ["xxd -p", `${A.slice(0, 16)}\n${A.slice(16)}\n`, [`hex: ${A}`]],
    ["xxd -p of two frames", `${(A + B).slice(0, 30)}\n${(A + B).slice(30)}`, [`hex: ${A}${B}`]],
    [
      "full-width spaces and a byte order mark",
      `\ufeff0000000c\u300000000008\u300000000019`,
      ["line 1: 0000000c 00000008 00000019"],
    ],
    [
      "two dumps without an empty line between them",
      `00000000: 0000 000c 0000 0008 0000 0019\n00000000  00 00 00 0c 00 00 00 08  00 00 00 19 |............|`,
      [`xxd: ${A}`, `hexdump: ${A}`],
    ],
    ["xxd", "00000000: 0000 000c 0000 0008 0000 0019            ............", [`xxd: ${A}`]],
    ["xxd without its last column", "00000000: 0000 000c 0000 0008 0000 0019", [`xxd: ${A}`]],
    ["xxd -g1", "00000000: 00 00 00 0c 00 00 00 08 00 00 00 19              ............", [`xxd: ${A}`]],
    ["xxd -u", "00000000: 0000 000C 0000 0008 0000 0019            ............", [`xxd: ${A}`]],
    [
      "hexdump -C",
      "00000000  00 00 00 0c 00 00 00 08  00 00 00 19              |............|\n0000000c",
      [`hexdump: ${A}`],
    ],
    [
      "hexdump",
      "0000000 0000 0c00 0000 0800 0000 1900          \n000000c",
      [`hexdump instead of big-endian words: ${A}`],
    ],
    [
      "hexdump of a big-endian machine",
      "0000000 0000 000c 0000 0008 0000 0019\n000000c",
      [`hexdump instead of little-endian words: ${A}`],
    ],
    [
      "hexdump of an odd number of bytes",
      "0000000 0000 0d00 0080 0800 0000 1900 0000\n000000d",
      [`hexdump instead of big-endian words: ${B}`],
    ],
    ["od -A x -t x1", "000000 00 00 00 0c 00 00 00 08 00 00 00 19\n00000c", [`od: ${A}`]],
    [
      "od -t x1, whose offsets are octal",
      `0000000 ${spaced(TEXT.slice(0, 32))}\n0000020 ${spaced(TEXT.slice(32))}\n0000036`,
      [`od: ${TEXT}`],
    ],
    ["od -A x -t x1z", "000000 00 00 00 0c 00 00 00 08 00 00 00 19              >............<", [`od: ${A}`]],
    ["od -A x -x", "000000 0000 0c00 0000 0800 0000 1900\n00000c", [`od instead of big-endian words: ${A}`]],
    ["Wireshark: hex dump", "0000   00 00 00 0c 00 00 00 08 00 00 00 19", [`wireshark: ${A}`]],
    [
      "Wireshark: hex and characters",
      "0000   00 00 00 0c 00 00 00 08 00 00 00 19               ............",
      [`wireshark: ${A}`],
    ],
    [
      "Wireshark: characters like digits",
      `0000   ${spaced(TEXT.slice(0, 32))}   ............0123\n0010   ${spaced(TEXT.slice(32))}         456789abcd |ef`,
      [`wireshark: ${TEXT}`],
    ],
    [
      "characters that are only digits",
      `0000   ${spaced(TEXT.slice(0, 32))}   ............0123\n0010   34 35  45\n0012   ${spaced(TEXT.slice(36))}`,
      [`wireshark: ${TEXT}`],
    ],
    ["Netty's table", NETTY, [`netty: ${A}`]],
    ["Netty's table without its heading", NETTY.split("\n").slice(1).join("\n"), [`netty: ${A}`]],
    ["tcpdump -x", tcpdumpOf(ipPacket(A)), [`tcpdump: ${A}`]],
    ["tcpdump -xx", tcpdumpOf(ETHERNET + ipPacket(A)), [`tcpdump: ${A}`]],
    ["tcpdump of Linux cooked packets", tcpdumpOf(`00000001000600000000000000000800${ipPacket(A)}`), [`tcpdump: ${A}`]],
    ["tcpdump of a loopback packet", tcpdumpOf(`02000000${ipPacket(A)}`), [`tcpdump: ${A}`]],
    [
      "tcpdump with padding after the data",
      tcpdumpOf(`${ETHERNET}${ipPacket("")}000000000000\n`) + `\n${tcpdumpOf(ETHERNET + ipPacket(A))}`,
      [`tcpdump: ${A}`],
    ],
    [
      "a frame in two packets",
      `${tcpdumpOf(ipPacket(A.slice(0, 10)))}\n${tcpdumpOf(ipPacket(A.slice(10), 6))}`,
      [`tcpdump: ${A}`],
    ],
    [
      "packets in the wrong order",
      `${tcpdumpOf(ipPacket(A))}\n${tcpdumpOf(ipPacket(A, 26))}\n${tcpdumpOf(ipPacket(B, 13))}`,
      [`tcpdump: ${A}`, `tcpdump: ${B}`, `tcpdump: ${A}`],
    ],
    [
      "a packet that was sent again",
      `${tcpdumpOf(ipPacket(A))}\n${tcpdumpOf(ipPacket(A))}\n${tcpdumpOf(ipPacket(B, 13))}`,
      [`tcpdump: ${A}`, `tcpdump: ${B}`],
    ],
    [
      "both directions",
      `${tcpdumpOf(ipPacket(A))}\n${tcpdumpOf(ipPacket(B, 900, "1ed29c40"))}`,
      [`tcpdump: ${A}`, `tcpdump: ${B}`],
    ],
    ["a whole packet in digits", ETHERNET + ipPacket(A), [`hex: ${A}`]],
    ["Java", "new byte[] { 0, 0, 0, 12, 0, 0, 0, 8, 0, 0, 0, 25 }", [`java: ${A}`]],
    [
      "Java with casts and signs",
      "byte[] frame = { 0, 0, 0, 13, (byte) 0x80, 0, 0, 8, 0, 0, 0, 25, 0x00 };",
      [`java: ${B}`],
    ],
    [
      "Java: bytes with a cast each, without braces",
      "(byte)0x00,(byte)0x00,(byte)0x00,(byte)0x0c,(byte)0x00,(byte)0x00,(byte)0x00,(byte)0x08,(byte) 0x0, (byte) 0x0, (byte) 0x0, (byte) 0x19,",
      [`hex: ${A}`],
    ],
    ["Java: negative bytes", "byte[] frame = new byte[] {0, 0, 0, 13, -128, 0, 0, 8, 0, 0, 0, 25, 0};", [`java: ${B}`]],
    ["Java: Arrays.toString", "[0, 0, 0, 13, -128, 0, 0, 8, 0, 0, 0, 25, 0]", [`decimal: ${B}`]],
    ["C", "unsigned char x[] = {0x00,0x00,0x00,0x0c,0x00,0x00,0x00,0x08,0x00,0x00,0x00,0x19};", [`c-array: ${A}`]],
    [
      "C over several lines with comments",
      "/* Frame (12 bytes) */\nstatic const unsigned char pkt1[12] = {\n0x00, 0x00, 0x00, 0x0c, /* .... */\n0x00, 0x00, 0x00, 0x08, // 0x99\n\n0x00, 0x00, 0x00, 0x19\n};",
      [`c-array: ${A}`],
    ],
    ["C: braces only", "{0x0, 0x0, 0x0, 0xc, 0, 0, 0, 010, 0, 0, 0, 25}", [`c-array: ${A}`]],
    ["Go", "[]byte{0x0, 0x0, 0x0, 0xc, 0x0, 0x0, 0x0, 0x8, 0x0, 0x0, 0x0, 0x19}", [`go: ${A}`]],
    ["Go: fmt", "[0 0 0 13 128 0 0 8 0 0 0 25 0]", [`decimal: ${B}`]],
    ["Go: % x in brackets", "[00 00 00 0c 00 00 00 08 00 00 00 19]", [`hex: ${A}`]],
    ["Python", String.raw`b'\x00\x00\x00\x1e\x00\x00\x00\x03\x00\x00\x00\x190123456789abcd |ef'`, [`python: ${TEXT}`]],
    ["Python: simple escapes", String.raw`frame = b"\x00\x00\x00\r\x80\x00\x00\b\x00\x00\x00\x19\0"`, [`python: ${B}`]],
    ["Python: a list", "bytes([0, 0, 0, 12, 0, 0, 0, 8, 0, 0, 0, 25])", [`python: ${A}`]],
    ["JavaScript: a Buffer", "<Buffer 00 00 00 0c 00 00 00 08 00 00 00 19>", [`javascript: ${A}`]],
    [
      "JavaScript: a Uint8Array",
      "Uint8Array(12) [\n  0, 0, 0, 12, 0,\n  0, 0, 8, 0, 0,\n  0, 25\n]",
      [`javascript: ${A}`],
    ],
    ["JavaScript: code", "new Uint8Array([0,0,0,12,0,0,0,8,0,0,0,25]);", [`javascript: ${A}`]],
    ["JavaScript: JSON", '{"type":"Buffer","data":[0,0,0,12,0,0,0,8,0,0,0,25]}', [`javascript: ${A}`]],
    ["C#: BitConverter", "00-00-00-0C-00-00-00-08-00-00-00-19", [`hex: ${A}`]],
    ["colons", "00:00:00:0c:00:00:00:08:00:00:00:19", ["line 1: 00:00:00:0c:00:00:00:08:00:00:00:19"]],
    ["commas", "0x00,0x00,0x00,0x0c,0x00,0x00,0x00,0x08,0x00,0x00,0x00,0x19", [`hex: ${A}`]],
    ["commas and one digit", "0x0, 0x0, 0x0, 0xc, 0x0, 0x0, 0x0, 0x8, 0x0, 0x0, 0x0, 0x19", [`hex: ${A}`]],
    ["quotes", `"${A}"`, [`hex: ${A}`]],
    ["escape sequences", String.raw`\x00\x00\x00\x0c\x00\x00\x00\x08\x00\x00\x00\x19`, [`escapes: ${A}`]],
    [
      "Wireshark: escaped string",
      dump([String.raw`"\x00\x00\x00\x0c\x00\x00" \ `.trimEnd(), String.raw`"\x00\x08\x00\x00\x00\x19"`]),
      [`escapes: ${A}`],
    ],
    ["base64", Buffer.from(A, "hex").toString("base64"), [`base64: ${A}`]],
    [
      "base64url without padding",
      Buffer.from(`0000000d8000000800fffeff00`, "hex").toString("base64url"),
      ["base64: 0000000d8000000800fffeff00"],
    ],
    [
      "base64 in lines",
      `${Buffer.from(TEXT, "hex").toString("base64").slice(0, 20)}\n${Buffer.from(TEXT, "hex").toString("base64").slice(20)}`,
      [`base64: ${TEXT}`],
    ],
    ["a log line", `2026-01-02 03:04:05,678 [DEBUG] recv: ${A}`, [`hex: ${A}`]],
    ["a log line with its time only", `03:04:05 ${A}`, [`hex: ${A}`]],
    ["a log line with a list", "INFO [main] <- [0 0 0 12 0 0 0 8 0 0 0 25]", [`decimal: ${A}`]],
    ["a log line with a Buffer", "data: <Buffer 00 00 00 0c 00 00 00 08 00 00 00 19>", [`javascript: ${A}`]],
    [
      "a dump with a prefix on each line",
      "[DEBUG] 00000000: 0000 000c 0000 0008 0000 0019            ............",
      [`xxd: ${A}`],
    ],
    [
      "a prompt before a dump",
      "$ xxd frame.bin\n00000000: 0000 000c 0000 0008 0000 0019            ............",
      [`xxd: ${A}`],
    ],
    [
      "two dumps",
      "0000   00 00 00 0c 00 00 00 08 00 00 00 19\n\n0000   00 00 00 0c 00 00 00 08 00 00 00 19",
      [`wireshark: ${A}`, `wireshark: ${A}`],
    ],
    ["a frame in two dumps", "0000   00 00 00 0c 00 00\n\n0000   00 08 00 00 00 19", [`wireshark: ${A}`]],
    ["a dump and a line", `00000000: 0000 000c 0000 0008 0000 0019  ............\n${B}`, [`xxd: ${A}`, `line 2: ${B}`]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

function spaced(hex: string): string {
  return (hex.match(/../g) ?? []).join(" ");
}

test("a line with many gaps takes time that grows with its length", () => {
  expect(found(`0000  ${"00  ".repeat(30_000)}`)).toEqual([`wireshark: ${"00".repeat(30_000)}`]);
});
