import { describe, expect, test } from "vitest";
import { createSplitter } from "../../../generated/cmpp30/index.js";
import { FrameSplitter, isDecodeError, toHex } from "../../../generated/runtime/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* Lengths of frames outside the limits. */

const frames = vectorFrames("cmpp30");

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe("a length outside the limits", () => {
  const bad = (length: number): Uint8Array => {
    const octets = new Uint8Array(12);
    new DataView(octets.buffer).setUint32(0, length);
    return octets;
  };

  test.each([0, 11, 8579, 2 ** 31, 2 ** 32 - 1])("%d stops the splitter until it is reset", (length) => {
    const splitter = createSplitter();
    const error = errorOf(() => splitter.push(bad(length)));
    expect(error).toMatchObject({ code: "frame-length", field: "Total_Length", offset: 0 });
    expect(errorOf(() => splitter.push(frames[0] ?? bad(0)))).toBe(error);
    expect(errorOf(() => splitter.finish())).toBe(error);
    splitter.reset();
    expect(splitter.push(frames[0] ?? bad(0))).toHaveLength(1);
  });

  test.each([
    ["GET / HTTP/1.1", "begin like an HTTP request"],
    ["HTTP/1.1 400 Bad Request", "begin like an HTTP response"],
    ["PRI * HTTP/2.0", "begin like an HTTP request"],
    ["SSH-2.0-OpenSSH_9.2", "begin like SSH"],
    ["AMQP\u0000\u0000\u0009\u0001", "begin like AMQP"],
    ["PROXY TCP4 192.0.2.1 192.0.2.2 56324 7890", "begin like the PROXY protocol, version 1"],
    ["\r\n\r\n\u0000\r\nQUIT\n", "begin like the PROXY protocol, version 2"],
    ["\u0016\u0003\u0001\u0002\u0000\u0001", "begin like TLS"],
    ["\u0003\u0000\u0000\u002f\u002a\u00e0", "begin like RDP"],
    ["EHLO peer", 'begin with the text "EHLO"'],
    ["\u0000\u0000\u0000\u0000\u0000", "begin with 00 00 00 00"],
    ["\u0000\u0000\u0000\u000b\u0000", "begin with 00 00 00 0b"],
    ["\u0080\u0000\u0000\u0000\u0000", "begin with 80 00 00 00"],
  ])("describes %j, also if it arrives byte by byte", (text, look) => {
    const octets = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const states = `${new DataView(octets.buffer).getUint32(0)} (the bytes ${look})`;
    for (const size of [octets.length, 1, 3]) {
      const splitter = createSplitter();
      const error = errorOf(() => {
        for (let at = 0; at < octets.length; at += size) splitter.push(octets.subarray(at, at + size));
      });
      expect(error).toMatchObject({ code: "frame-length", field: "Total_Length", actual: states });
    }
  });

  test("is described by the bytes that arrived, for a shorter length field", () => {
    const format = { ...createSplitter().format, length: { field: "Size", offset: 0, octets: 2 } } as const;
    const actual = (...octets: number[]): unknown =>
      errorOf(() => new FrameSplitter(format, { maxOctets: 100 }).push(Uint8Array.from(octets)));
    expect(actual(0x16, 0x03)).toMatchObject({ actual: "5635 (the bytes begin like TLS)" });
    expect(actual(0x50, 0x52)).toMatchObject({ actual: '20562 (the bytes begin with the text "PR")' });
    expect(actual(0xff, 0xff, 0, 0)).toMatchObject({ actual: "65535 (the bytes begin with ff ff 00 00)" });
  });

  test("loses no frame before it", () => {
    const splitter = createSplitter();
    const [first = bad(0)] = frames;
    expect(splitter.push(join([first, bad(0)])).map(toHex)).toEqual([toHex(first)]);
    expect(isDecodeError(splitter.error)).toBe(true);
    expect(errorOf(() => splitter.push(first))).toBe(splitter.error);
  });

  test("is found in a header that spans chunks", () => {
    const splitter = createSplitter();
    expect(splitter.push(bad(0).slice(0, 3))).toEqual([]);
    expect(errorOf(() => splitter.push(bad(0).slice(3)))).toMatchObject({ code: "frame-length" });
  });

  test("can be lowered, but not raised", () => {
    expect(createSplitter({ maxOctets: 4096 }).maxOctets).toBe(4096);
    expect(createSplitter({ maxOctets: 1_000_000 }).maxOctets).toBe(8578);
    expect(errorOf(() => createSplitter({ maxOctets: 100 }).push(bad(101)))).toMatchObject({
      code: "frame-length",
    });
    expect(createSplitter({ maxOctets: 100 }).push(bad(100))).toEqual([]);
  });
});
