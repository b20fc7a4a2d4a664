import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vectorFrames } from "../helpers/values/vector-frames.js";
import { pcapOf } from "./build-file.js";
import { type BuiltPacket, Conversation, ipPacket } from "./build-packets.js";
import { framesOf, itemsOf, othersOf } from "./read-items.js";

/* Streams of TCP: segments in any order, repeated, missing or cut, become the frames that were sent. */

const client = { address: "10.0.0.1", port: 40_001 };
const server = { address: "10.0.0.2", port: 7890 };
const frames = vectorFrames("cmpp30").filter(({ length }) => length < 600);
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const sent = frames.slice(0, 40);
const joined = Buffer.concat(sent);

const opened = (): Conversation => new Conversation(client, server).open();

/** The segments of one direction in which frames were sent. */
function segments(size: number): readonly BuiltPacket[] {
  const cuts = Array.from({ length: Math.floor(joined.length / size) }, (_, index) => (index + 1) * size);
  return opened().send(0, joined, cuts).packets;
}

const EXPECTED = sent.map(hex);

/** The frames that have no byte in a part of the stream. */
function framesOutside(from: number, to: number): readonly string[] {
  let end = 0;
  return sent.filter(({ length }) => (end += length) <= from || end - length >= to).map(hex);
}

test("frames are found across segments, and several in one", () => {
  for (const size of [1, 5, 100, 1400]) expect(framesOf(itemsOf(pcapOf(segments(size))).items)).toEqual(EXPECTED);
});

test("a frame has the number and the time of the packet that completes it, and both ends", () => {
  const { packets } = opened().send(0, joined.subarray(0, 50), [20]);
  const first = Buffer.from("0000000c0000000800000019", "hex");
  const built = opened().send(0, first, [5]).packets;
  const item = itemsOf(pcapOf(built)).items.find(({ kind }) => kind === "frame");
  expect(item).toMatchObject({
    stream: 0,
    source: "10.0.0.1:40001",
    destination: "10.0.0.2:7890",
    protocol: "cmpp30",
    mark: { number: 5, time: built[4]?.time },
  });
  expect(packets).toHaveLength(5);
});

describe("a direction", () => {
  test("with every third segment sent twice has each frame once", () => {
    const packets = segments(100).flatMap((packet, index) => (index % 3 === 0 ? [packet, packet] : [packet]));
    const { items } = itemsOf(pcapOf(packets));
    expect(framesOf(items)).toEqual(EXPECTED);
    expect(othersOf(items)).toEqual(["cmpp30 by only"]);
  });

  test("with overlapping retransmissions has each frame once", () => {
    const packets: BuiltPacket[] = [];
    for (let at = 0; at < joined.length; at += 70) {
      const payload = joined.subarray(Math.max(0, at - 30), at + 90);
      const sequence = 1001 + Math.max(0, at - 30);
      packets.push({ time: at, octets: ipPacket({ from: client, to: server, sequence, payload }) });
    }
    expect(framesOf(itemsOf(pcapOf([...opened().packets, ...packets])).items)).toEqual(EXPECTED);
  });

  test("out of order is put in order, also when its numbers begin again", () => {
    for (const first of [1000, 0xffff_ff00]) {
      const cuts = Array.from({ length: Math.floor(joined.length / 64) }, (_, index) => (index + 1) * 64);
      const { packets } = new Conversation(client, server, [first, 5]).open().send(0, joined, cuts);
      const [head, data] = [packets.slice(0, 3), packets.slice(3)];
      const mixed = data.flatMap((_, index) => (index % 8 === 0 ? data.slice(index, index + 8).toReversed() : []));
      expect(framesOf(itemsOf(pcapOf([...head, ...mixed])).items)).toEqual(EXPECTED);
    }
  });

  test("with a missing segment continues at the next header", () => {
    const packets = segments(100).filter((_, index) => index !== 10);
    const { items } = itemsOf(pcapOf(packets));
    expect(framesOf(items)).toEqual(framesOutside(700, 800));
    expect(othersOf(items)).toContain("gap 100");
  });

  test("waits for at most 64 segments, so that memory stays bounded", () => {
    const many = Buffer.concat(Array.from({ length: 40 }, () => joined));
    const cuts = Array.from({ length: Math.floor(many.length / 100) }, (_, index) => (index + 1) * 100);
    const { packets } = opened().send(0, many, cuts);
    const file = pcapOf(packets.filter((_, index) => index !== 10));
    const { reader } = itemsOf(file);
    expect(reader.counts.segments).toBe(packets.length - 1);
    const { items } = itemsOf(file.subarray(0, 24 + 80 * 170));
    expect(othersOf(items)).toContain("gap 100");
    expect(framesOf(items).length).toBeGreaterThan(3);
  });

  test("whose start was not captured is read from the first header on", () => {
    const packets = segments(100).slice(3 + 4);
    const { items } = itemsOf(pcapOf(packets));
    expect(framesOf(items)).toEqual(framesOutside(0, 400));
    expect(othersOf(items)[1]).toMatch(/^skipped \d+$/);
  });

  test("of cut packets gives what was captured, and stays in step", () => {
    const { packets } = sent.reduce((conversation, frame) => conversation.send(0, frame), opened());
    const { items } = itemsOf(pcapOf(packets, { snapLength: 100 }));
    const whole = EXPECTED.filter((frame) => frame.length / 2 <= 46);
    expect(framesOf(items)).toEqual(whole);
    const partial = items.filter(({ kind }) => kind === "partial");
    expect(partial).toHaveLength(EXPECTED.length - whole.length);
    const beginnings = partial.map((item) => (item.kind === "partial" ? hex(item.octets) : ""));
    expect(beginnings).toEqual(EXPECTED.filter((frame) => !whole.includes(frame)).map((frame) => frame.slice(0, 92)));
  });

  test("that ends in a frame gives its beginning", () => {
    const [first = new Uint8Array(0), second = new Uint8Array(0)] = sent;
    const { items } = itemsOf(pcapOf(opened().send(0, Buffer.concat([first, second.subarray(0, 15)])).packets));
    expect(othersOf(items)).toEqual(["cmpp30 by only", "partial"]);
  });
});

test("any segmentation, order and repetition gives the frames that were sent", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(
      sizes,
      fc.infiniteStream(fc.nat(1000)),
      fc.integer({ min: 1, max: 20 }),
      (cutSizes, random, distance) => {
        const cuts: number[] = [];
        for (let at = 0, index = 0; at < joined.length; index++)
          cuts.push((at += cutSizes[index % cutSizes.length] ?? 1));
        const { packets } = opened().send(
          0,
          joined,
          cuts.filter((cut) => cut < joined.length),
        );
        const next = (): number => Number(random.next().value);
        const data = packets.slice(3).flatMap((packet) => (next() % 5 === 0 ? [packet, packet] : [packet]));
        // Each packet moves by a limited number of places.
        const mixed = data
          .map((packet, index) => ({ packet, place: index + (next() % distance) }))
          .toSorted((one, other) => one.place - other.place);
        const file = pcapOf([...packets.slice(0, 3), ...mixed.map(({ packet }) => packet)]);
        expect(framesOf(itemsOf(file).items)).toEqual(EXPECTED);
      },
    ),
    { numRuns: 30 },
  );
});
