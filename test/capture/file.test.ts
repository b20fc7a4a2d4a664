import { describe, expect, test } from "vitest";
import { CaptureFile, chunksOfBlob, isCapture } from "../../generator/capture/index.js";
import { blockOf, type LinkName, LINKS, pcapngOf, pcapOf } from "./build-file.js";
import { Conversation } from "./build-packets.js";
import { framesOf, itemsOf } from "./read-items.js";

/* The formats of captures: packets with their times, in both byte orders. */

const ACTIVE = Buffer.from("0000000c0000000800000019", "hex");
const client = { address: "10.0.0.1", port: 40_001 };
const server = { address: "10.0.0.2", port: 7890 };
const { packets } = new Conversation(client, server).open().send(0, ACTIVE).close();
const times = packets.map(({ time }) => time);

function read(file: Uint8Array, chunk = 1000) {
  const capture = new CaptureFile();
  const found = [];
  for (let at = 0; at < file.length; at += chunk) found.push(...capture.push(file.subarray(at, at + chunk)));
  capture.end();
  return { packets: found, problem: capture.problem };
}

describe("a format", () => {
  const orders = [true, false];
  test.each(orders)("pcap, little-endian %s, has times to the microsecond", (littleEndian) => {
    for (const isNano of [false, true]) {
      const { packets: found, problem } = read(pcapOf(packets, { littleEndian, isNano }));
      expect(problem).toBeNull();
      expect(found.map(({ time }) => time)).toEqual(times);
      expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  test.each(orders)("pcapng, little-endian %s, has times by its resolution", (littleEndian) => {
    // Nanoseconds, microseconds, milliseconds, and units of 2^-20 and 2^-30 seconds.
    for (const [resolution, error] of [
      [9, 0],
      [6, 0],
      [3, 1000],
      [128 + 20, 1],
      [128 + 30, 0],
    ] as const) {
      const { packets: found, problem } = read(pcapngOf(packets, { littleEndian, resolution }));
      expect(problem).toBeNull();
      for (const [index, { time }] of found.entries())
        expect(Math.abs((time ?? 0) - (times[index] ?? 0))).toBeLessThanOrEqual(error);
    }
  });

  test("has no time in simple packets", () => {
    const { packets: found } = read(pcapngOf(packets, { isSimple: true }));
    expect(found.map(({ time }) => time)).toEqual(times.map(() => null));
    expect(framesOf(itemsOf(pcapngOf(packets, { isSimple: true })).items)).toEqual([ACTIVE.toString("hex")]);
  });

  test("may have several sections in different byte orders", () => {
    const file = Buffer.concat([pcapngOf(packets, { littleEndian: true }), pcapngOf(packets, { littleEndian: false })]);
    expect(read(file).packets.map(({ time }) => time)).toEqual([...times, ...times]);
  });

  test("gives the same in chunks of any size", () => {
    for (const file of [pcapOf(packets), pcapngOf(packets)]) {
      const shown = (chunk: number) =>
        read(file, chunk).packets.map(({ offset, octets }) => ({ offset, hex: Buffer.from(octets).toString("hex") }));
      const whole = shown(file.length);
      for (const { offset, hex } of whole) expect(file.toString("hex", offset, offset + hex.length / 2)).toBe(hex);
      for (const chunk of [1, 2, 3, 7, 13, 64]) expect(shown(chunk)).toEqual(whole);
    }
  });
});

const linkNames: readonly string[] = Object.keys(LINKS);
const isLink = (name: string): name is LinkName => linkNames.includes(name);

test.each(linkNames.filter(isLink))("a frame is found after the header of %s, in IPv4 and IPv6", (link) => {
  const newer = new Conversation({ address: "2001:db8::1", port: 40_001 }, { address: "2001:db8:0:1::2", port: 7890 });
  newer.open().send(0, ACTIVE);
  for (const built of [packets, newer.packets]) {
    const { items } = itemsOf(pcapOf(built, { link }));
    expect(framesOf(items)).toEqual([ACTIVE.toString("hex")]);
  }
});

describe("a file that is no whole capture", () => {
  const problemOf = (file: Uint8Array) => read(file).problem?.text.en;

  test("is reported in a sentence", () => {
    expect(problemOf(Buffer.alloc(0))).toBe("The file is empty.");
    expect(problemOf(Buffer.from("hello, world"))).toMatch(
      /^The file is not a capture: .* begins with the bytes 68656c6c\.$/,
    );
    expect(problemOf(Buffer.from([0x1f, 0x8b, 8, 0]))).toMatch(/compressed/);
    expect(problemOf(Buffer.from("d4c3b2a103000000".padEnd(48, "0"), "hex"))).toMatch(/version 3\.0 of pcap/);
  });

  test("has no time for one that no calendar has", () => {
    for (const resolution of [0, 6]) {
      const file = pcapngOf(packets, { resolution });
      const words = file.indexOf(Buffer.from([6, 0, 0, 0]), 60) + 12;
      file.fill(0xff, words, words + 8);
      expect(read(file).packets[0]?.time).toBeNull();
    }
  });

  test("gives the packets before the cut, wherever it is", () => {
    for (const file of [pcapOf(packets), pcapngOf(packets)]) {
      const whole = read(file).packets.length;
      for (let size = 4; size < file.length; size++) {
        const { packets: found, problem } = read(file.subarray(0, size));
        expect(found.length).toBeLessThanOrEqual(whole);
        expect(problem?.kind ?? "cut").toBe("cut");
      }
      expect(problemOf(file.subarray(0, file.length - 3))).toMatch(/ends in the middle of packet 6/);
    }
  });

  test("with an invalid length ends there", () => {
    const pcap = pcapOf(packets);
    pcap.writeUInt32LE(0x7fffffff, 24 + 8);
    expect(read(pcap)).toMatchObject({ packets: [], problem: { kind: "broken" } });
    expect(problemOf(Buffer.concat([pcapngOf([]), blockOf(6, Buffer.alloc(4))]))).toMatch(
      /Packet 1, .* invalid length/,
    );
    expect(problemOf(Buffer.concat([pcapngOf([]), Buffer.alloc(12)]))).toMatch(/invalid length/);
  });

  test("is not taken for a capture", () => {
    expect(isCapture(pcapOf([]))).toBe(true);
    expect(isCapture(pcapngOf([]))).toBe(true);
    expect(isCapture(Buffer.from("0000000c"))).toBe(false);
    expect(isCapture(Buffer.from([0xa1]))).toBe(false);
  });
});

test("a file of a browser is read in chunks", async () => {
  const file = pcapOf(packets);
  const chunks = [];
  for await (const chunk of chunksOfBlob(new Blob([Uint8Array.from(file)]), 100)) chunks.push(chunk);
  expect(Buffer.concat(chunks)).toEqual(file);
  expect(chunks[0]?.length).toBe(100);
});
