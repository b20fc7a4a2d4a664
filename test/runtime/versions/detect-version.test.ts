import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { detectVersion, VersionDetector } from "../../../generated/runtime/versions/detect-version.js";
import { submit } from "../../helpers/values/submit.js";

const versions = [cmpp20.layouts, cmpp30.layouts] as const;
const test20 = cmpp20.encode(cmpp20.createActiveTest({ sequenceId: 1 }));
const result20 = cmpp20.encode(cmpp20.createSubmitResp({ sequenceId: 1, msgId: 5n, result: 0 }));
const result30 = cmpp30.encode(cmpp30.createSubmitResp({ sequenceId: 1, msgId: 5n, result: 0 }));
const route30 = cmpp30.encode(
  cmpp30.createGetMoRoute({ sequenceId: 1, sourceId: "1", routeType: "0", lastRouteId: 0 }),
);
const broken = test20.subarray(0, 11);

/** The numbers of each candidate. */
function summaryOf(frames: Iterable<Uint8Array>) {
  const { candidates, ...others } = detectVersion(versions, frames);
  return {
    ...others,
    candidates: candidates.map((each) => [each.protocol, each.fitting, each.contradicting, each.deciding]),
  };
}

describe("detectVersion", () => {
  test("puts the version first that fits more frames, with the deciding frames", () => {
    const { candidates, shared, unfit, frames } = detectVersion(versions, [test20, result30, result30]);
    expect([frames, shared, unfit]).toEqual([3, 1, 0]);
    expect(candidates).toMatchObject([
      { protocol: "cmpp30", title: "CMPP 3.0", fitting: 3, contradicting: 0, deciding: 2, decidingFrames: [1, 2] },
      { protocol: "cmpp20", title: "CMPP 2.0", fitting: 1, contradicting: 2, deciding: 0, decidingFrames: [] },
    ]);
    expect(candidates[1]?.contradictions.map(({ index, error }) => [index, error.code])).toEqual([
      [1, "surplus-octets"],
      [2, "surplus-octets"],
    ]);
  });

  test("cannot tell the version of a 2.0 SUBMIT of 163 bytes, which 3.0 reads as one without receivers", () => {
    const { name: _, ...fields } = submit;
    const one = { ...fields, destTerminalId: ["13800138000"], msgContent: Uint8Array.of(1, 2, 3, 4) };
    const frame = cmpp20.encode(cmpp20.createSubmit(one));
    expect(frame).toHaveLength(163);
    expect(cmpp30.decode(frame)).toMatchObject({ name: "CMPP_SUBMIT", destTerminalId: [], linkId: "" });
    expect(summaryOf([frame])).toMatchObject({ shared: 1 });
  });

  test("reports both versions of a mixed recording", () => {
    expect(summaryOf([result20, result30, result20]).candidates).toEqual([
      ["cmpp20", 2, 1, 2],
      ["cmpp30", 1, 2, 1],
    ]);
  });

  test("keeps the given order without evidence", () => {
    expect(summaryOf([test20, test20])).toMatchObject({
      shared: 2,
      candidates: [
        ["cmpp20", 2, 0, 0],
        ["cmpp30", 2, 0, 0],
      ],
    });
    expect(detectVersion(versions.toReversed(), []).candidates.map(({ protocol }) => protocol)).toEqual([
      "cmpp30",
      "cmpp20",
    ]);
  });

  test("takes the version number of a login for no evidence", () => {
    const authenticatorSource = new Uint8Array(16);
    const login = { sequenceId: 1, sourceAddr: "900001", authenticatorSource, timestamp: 0, version: 0x20 };
    const { candidates } = detectVersion(versions, [cmpp30.encode(cmpp30.createConnect(login)), result30]);
    expect(candidates[0]?.protocol).toBe("cmpp30");
    expect(candidates[0]?.decidingFrames).toEqual([1]);
  });

  test("counts a command that one version lacks as unknown there, and as decisive for the other", () => {
    const { candidates } = detectVersion(versions, [route30]);
    expect(
      candidates.map(({ protocol, unknown, contradicting, deciding }) => [protocol, unknown, contradicting, deciding]),
    ).toEqual([
      ["cmpp30", 0, 0, 1],
      ["cmpp20", 1, 0, 0],
    ]);
  });

  test("counts broken frames, and is not misled by them", () => {
    const frames = [...new Array<Uint8Array>(20).fill(broken), result20, new Uint8Array(0)];
    expect(summaryOf(frames)).toMatchObject({
      unfit: 21,
      unfitFrames: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      candidates: [
        ["cmpp20", 1, 0, 1],
        ["cmpp30", 0, 1, 0],
      ],
    });
  });

  test("never throws, whatever the bytes", () => {
    const frames = Array.from({ length: 2000 }, (_, seed) =>
      result30
        .map((octet, index) => ((seed * 7 + index) % 11 === 0 ? (octet + seed) & 0xff : octet))
        .subarray(0, seed % 25),
    );
    expect(detectVersion(versions, frames).frames).toBe(2000);
  });

  test("has no candidates without versions, and one that fits all with one version", () => {
    expect(detectVersion([], [test20])).toMatchObject({ candidates: [], unfit: 1, shared: 0 });
    expect(detectVersion([cmpp20.layouts], [test20])).toMatchObject({ shared: 0, candidates: [{ deciding: 1 }] });
  });

  test("lists ten frames of many, and counts all", () => {
    function* many(): Generator<Uint8Array> {
      for (let index = 0; index < 100_000; index++) yield index % 10 === 9 ? result30 : result20;
    }
    const { candidates } = detectVersion(versions, many());
    expect(candidates.map(({ deciding, decidingFrames }) => [deciding, decidingFrames.length])).toEqual([
      [90_000, 10],
      [10_000, 10],
    ]);
    expect(candidates.map(({ contradictions }) => contradictions.length)).toEqual([10, 10]);
  });
});

test.each([
  [[undefined, []], "versions at offset 0: expected an array of the layouts of protocols, got undefined."],
  [[cmpp20.layouts, []], "versions at offset 0: expected an array of the layouts of protocols, got an object."],
  [[[undefined], []], "versions[0] at offset 0: expected the layouts of a protocol, got undefined."],
  [[new Array(1), []], "versions[0] at offset 0: expected the layouts of a protocol, got undefined."],
  [[[cmpp20.layouts, cmpp30], []], "versions[1] at offset 0: expected the layouts of a protocol, got an object."],
  [
    [[{ frame: null, messages: [] }], []],
    "versions[0] at offset 0: expected the layouts of a protocol, got an object.",
  ],
  [[versions], "frames at offset 0: expected an iterable of frames, got undefined."],
  [[versions, "0000"], "frames at offset 0: expected an iterable of frames, got a string."],
  [[versions, test20], "frames at offset 0: expected an iterable of frames, got a Uint8Array."],
  [[versions, { [Symbol.iterator]: 1 }], "frames at offset 0: expected an iterable of frames, got an object."],
  [[versions, [test20, "0c"]], "frames[1] at offset 0: expected a Uint8Array, got a string."],
])("detectVersion names a wrong argument (case %#)", (values, message) => {
  expect(() => Reflect.apply(detectVersion, null, values)).toThrow(
    expect.objectContaining({ name: "DecodeError", code: "wrong-memory", message: `smswire ${message}` }),
  );
});

test("VersionDetector names a frame that is not bytes, and does not count it", () => {
  const detector = new VersionDetector(versions);
  expect(() => Reflect.apply(Reflect.get(detector, "add"), detector, [undefined])).toThrow(
    "smswire frame at offset 0: expected a Uint8Array, got undefined.",
  );
  expect(detector.evidence().frames).toBe(0);
});

test("VersionDetector gives the evidence of the frames so far", () => {
  const detector = new VersionDetector(versions);
  detector.add(test20);
  const before = detector.evidence();
  detector.add(result30);
  expect(before).toMatchObject({ frames: 1, candidates: [{ protocol: "cmpp20" }, { protocol: "cmpp30" }] });
  expect(detector.evidence()).toMatchObject({
    frames: 2,
    candidates: [{ protocol: "cmpp30", decidingFrames: [1] }, {}],
  });
});
