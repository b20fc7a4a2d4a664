import { describe, expect, test } from "vitest";
import type { Tolerant } from "../../../generated/runtime/index.js";
import { type ProtocolId, protocolIds, protocols } from "../../helpers/protocols.js";
import { bytes, deliver20, deliver30, resized } from "../../helpers/values/deviating-frames.js";

const RESPONSE = bytes("0000000c 80000004 00000007");
const UNREADABLE = bytes("0000000d 00000007 00000009 01");
const STREAM = Uint8Array.from([...deliver20, ...RESPONSE, ...UNREADABLE, ...deliver30]);

describe.each(protocolIds)("%s", (id: ProtocolId) => {
  const { createSplitter, decodeTolerant, decodeTolerantEach, splitMessages } = protocols[id];

  test("decodeTolerantEach passes results and errors, in the order of the frames", () => {
    const seen: string[] = [];
    const splitter = createSplitter();
    let frames = 0;
    for (let at = 0; at < STREAM.length; at += 50) {
      frames += decodeTolerantEach(
        splitter,
        STREAM.subarray(at, at + 50),
        ({ message, deviations }) => void seen.push(`${message.name} ${deviations.length}`),
        (error, frame) => void seen.push(`${error.code} ${frame.length}`),
      );
    }
    const deviations = (strict: ProtocolId): number => (id === strict ? 0 : 4);
    expect(seen).toEqual([
      `CMPP_DELIVER ${deviations("cmpp20")}`,
      "CMPP_SUBMIT_RESP 1",
      "body-too-short 13",
      `CMPP_DELIVER ${deviations("cmpp30")}`,
    ]);
    expect(frames).toBe(4);
    expect(splitter.pending).toBe(0);
  });

  test("without a function for errors, an error is thrown, and the frames after it are kept", () => {
    const splitter = createSplitter();
    let count = 0;
    const handle = (): void => void count++;
    expect(() => decodeTolerantEach(splitter, STREAM, handle)).toThrow("Msg_Id at offset 12");
    expect([count, splitter.pending]).toEqual([2, 1]);
    decodeTolerantEach(splitter, new Uint8Array(0), handle);
    expect(count).toBe(3);
  });

  test("splitMessages takes decodeTolerant", async () => {
    const deliver = id === "cmpp30" ? deliver30 : deliver20;
    const chunks = [resized(deliver, bytes("00")), RESPONSE];
    const surplus: number[] = [];
    const decode = (frame: Uint8Array): Tolerant<{ readonly name: string }> => decodeTolerant(frame);
    for await (const read of splitMessages(chunks, createSplitter(), decode)) surplus.push(read.surplus.length);
    expect(surplus).toEqual([1, 0]);
  });

  test("decodeTolerantFrom reads a frame inside other bytes, and gives offsets from its start", () => {
    const octets = Uint8Array.from([0xff, 0xff, 0xff, ...RESPONSE, 0xff]);
    const view = new DataView(octets.buffer);
    const { deviations } = protocols[id].decodeTolerantFrom(octets, view, 3, 3 + RESPONSE.length);
    expect(deviations.map(({ code, offset }) => [code, offset])).toEqual([["header-only", 12]]);
  });
});
