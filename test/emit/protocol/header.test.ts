import { describe, expect, test } from "vitest";
import { fromHex } from "../../../generated/runtime/index.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The header of any frame, and what errors say about it. */

const SUBMIT = fromHex("000000ff00000004fedcba98") ?? new Uint8Array(0);

describe.each(protocolIds)("the header of %s", (id) => {
  const { decode, encode, readHeader, tryDecode } = protocols[id];

  test("is read from every vector, also inside of larger memory", () => {
    for (const frame of vectorFrames(id)) {
      const { name, sequenceId } = decode(frame);
      const header = { totalLength: frame.length, sequenceId, messageName: name };
      expect(readHeader(frame)).toMatchObject(header);
      const larger = new Uint8Array(frame.length + 20).fill(0xee);
      larger.set(frame, 13);
      expect(readHeader(larger.subarray(13, 13 + frame.length))).toEqual(readHeader(frame));
      expect(readHeader(larger.subarray(13, 25))).toEqual(readHeader(frame));
    }
  });

  test("is read whatever its length states, and whatever follows it", () => {
    const header = { totalLength: 255, commandId: 4, sequenceId: 0xfedcba98, messageName: "CMPP_SUBMIT" };
    expect(readHeader(SUBMIT)).toEqual(header);
    expect(readHeader(Uint8Array.of(...SUBMIT, 1, 2, 3))).toEqual(header);
    const unknown = Uint8Array.from(SUBMIT).fill(0xff, 0, 8);
    expect(readHeader(unknown)).toEqual({
      ...header,
      totalLength: 2 ** 32 - 1,
      commandId: 2 ** 32 - 1,
      messageName: null,
    });
  });

  test("that is incomplete is the DecodeError of decoding it, and has the values that are there", () => {
    for (let length = 0; length < 12; length++) {
      const error = errorOf(() => readHeader(SUBMIT.subarray(0, length)));
      expect(error).toEqual(errorOf(() => decode(SUBMIT.subarray(0, length))));
      expect(error).toMatchObject({
        name: "DecodeError",
        code: "truncated",
        commandId: length < 8 ? null : 4,
        sequenceId: null,
      });
    }
    for (const value of [null, undefined, 7, "frame", [1, 2], new Uint16Array(20)]) {
      const error = errorOf(() => Reflect.apply(readHeader, null, [value]));
      expect(error).toMatchObject({ code: "wrong-memory", commandId: null, sequenceId: null });
    }
  });

  test("is in every error of a frame, whatever is wrong with it", () => {
    const cancel = encode(protocols[id].createCancel({ sequenceId: 77, msgId: 1n }));
    const changed = (at: number, octet: number) => Object.assign(cancel.slice(), { [at]: octet });
    const frames = {
      truncated: cancel.subarray(0, 15),
      "surplus-octets": Uint8Array.of(...cancel, 0),
      "frame-length": changed(0, 0xff),
      "body-too-short": changed(3, 12).subarray(0, 12),
    };
    for (const [code, frame] of Object.entries(frames)) {
      const result = tryDecode(frame);
      expect(result).toMatchObject({ ok: false, error: { code, commandId: 7, sequenceId: 77 } });
    }
    const other = errorOf(() => protocols[id].decodeSubmit(cancel));
    expect(other).toMatchObject({ code: "wrong-command", commandId: 7, sequenceId: 77 });
    const json = errorOf(() => protocols[id].frameToJson(cancel.subarray(0, 15)));
    expect(json).toMatchObject({ code: "truncated", commandId: 7, sequenceId: 77 });
    const report = errorOf(() => protocols[id].decodeMtStatusReport(new Uint8Array(3)));
    expect(report).toMatchObject({ commandId: null, sequenceId: null });
  });

  test("is in the errors of a splitter, however the stream is cut into chunks", () => {
    const header = { commandId: 4, sequenceId: 0xfedcba98 };
    const tooLong = Uint8Array.from(SUBMIT).fill(0xff, 0, 1);
    for (let cut = 0; cut <= 12; cut++) {
      const splitter = protocols[id].createSplitter();
      const chunks = [tooLong.subarray(0, cut), tooLong.subarray(cut)];
      const error = errorOf(() => chunks.map((chunk) => splitter.push(chunk)));
      // The error is thrown when the length is there; what comes after it is not read.
      const commandId = cut >= 4 && cut < 8 ? null : 4;
      const sequenceId = cut >= 4 && cut < 12 ? null : header.sequenceId;
      expect(error).toMatchObject({ code: "frame-length", commandId, sequenceId });
      expect(splitter.error).toBe(error);
    }
    const splitter = protocols[id].createSplitter();
    for (const octet of SUBMIT) splitter.push(Uint8Array.of(octet));
    expect(errorOf(() => splitter.finish())).toMatchObject({ code: "truncated", ...header });
    expect(errorOf(() => splitter.push(SUBMIT))).toMatchObject({ code: "truncated", ...header });
    expect(errorOf(() => protocols[id].createSplitter().each(SUBMIT, JSON.parse("null")))).toMatchObject({
      code: "splitter-state",
      commandId: null,
      sequenceId: null,
    });
  });
});
