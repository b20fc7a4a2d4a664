import { createHash } from "node:crypto";
import { createServer, connect } from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { createActiveTest, createSplitter, decode, encode } from "../../../generated/cmpp30/index.js";
import { splitMessages } from "../../../generated/runtime/frames/index.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { toHex } from "../../../generated/runtime/wire/index.js";

/* Features that only Node has, and sockets without an adapter. */

test.each([
  ["", "d41d8cd98f00b204e9800998ecf8427e"],
  ["616263", "900150983cd24fb0d6963f7d28e17f72"],
  ["39303030303100000000000000000038383838383831303231303830353130", "90d00c1d517abd0b4f65f6bcf8535d16"],
])("md5 of %j", (hex, digest) => {
  const octets = Uint8Array.from(Buffer.from(hex, "hex"));
  expect(toHex(md5(octets))).toBe(digest);
  expect(toHex(md5(octets))).toBe(createHash("md5").update(octets).digest("hex"));
});

test("md5 returns 16 bytes in new memory, and accepts bytes from the middle of a buffer", () => {
  const memory = Uint8Array.of(1, 0x61, 0x62, 0x63, 2);
  const digest = md5(memory.subarray(1, 4));
  expect(toHex(digest)).toBe("900150983cd24fb0d6963f7d28e17f72");
  expect([digest.length, digest.buffer.byteLength, digest.constructor]).toEqual([16, 16, Uint8Array]);
});

test("md5 throws on a platform without node:crypto", () => {
  const own = Object.getOwnPropertyDescriptor(process, "getBuiltinModule");
  try {
    Object.defineProperty(process, "getBuiltinModule", { value: undefined, configurable: true });
    expect(() => md5(Uint8Array.of(1))).toThrow(
      "smswire/node needs Node 20.16 or later, or a platform that has its crypto.",
    );
  } finally {
    if (own !== undefined) Object.defineProperty(process, "getBuiltinModule", own);
  }
});

test("reads messages from a socket", async () => {
  const frames = [1, 2, 3].map((sequenceId) => encode(createActiveTest({ sequenceId })));
  const server = createServer((socket) => socket.end(Buffer.concat(frames))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const socket = connect(typeof address === "object" && address !== null ? address.port : 0, "127.0.0.1");
  const numbers: number[] = [];
  for await (const message of splitMessages(socket, createSplitter(), decode)) {
    numbers.push("sequenceId" in message ? message.sequenceId : -1);
  }
  server.close();
  expect(numbers).toEqual([1, 2, 3]);
});
