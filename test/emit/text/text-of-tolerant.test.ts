import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { errorOf } from "../../helpers/values/errors.js";

/* Texts and parts of messages that were read tolerantly: by type, and with or without the fields that they need. */

const deliver = cmpp30.createDeliver({
  sequenceId: 1,
  msgId: 2n,
  destId: "10690001",
  serviceId: "",
  msgFmt: 8,
  tpUdhi: 1,
  srcTerminalId: "13800138000",
  registeredDelivery: 0,
  msgContent: Uint8Array.of(5, 0, 3, 0x2e, 2, 1, 0x4f, 0x60),
});

/** The tolerant message of the first bytes of a frame. */
function cut(frame: Uint8Array, size: number): cmpp30.TolerantMessage {
  const octets = frame.slice(0, size);
  new DataView(octets.buffer).setUint32(0, size);
  return cmpp30.decodeTolerant(octets).message;
}

const frame = cmpp30.encodeDeliver(deliver);

describe("a CMPP_DELIVER without LinkID", () => {
  const message = cut(frame, frame.length - 20);

  test("has its text", () => {
    if (message.name !== "CMPP_DELIVER") throw new Error("The frame is not a CMPP_DELIVER.");
    expect(message.linkId).toBeUndefined();
    const content = cmpp30.textOfDeliver(message);
    expect(content?.text).toBe("你");
    expect(content).toEqual(cmpp30.textOfDeliver(deliver));
  });

  test("is a part", () => {
    if (message.name !== "CMPP_DELIVER") throw new Error("The frame is not a CMPP_DELIVER.");
    expect(cmpp30.partOfDeliver(message)).toEqual(cmpp30.partOfDeliver(deliver));
  });
});

describe("a CMPP_DELIVER without its content", () => {
  const message = cut(frame, 12 + 8 + 21);

  test.each([
    ["its text", (each: cmpp30.TolerantDeliver) => cmpp30.textOfDeliver(each)],
    ["a part", (each: cmpp30.TolerantDeliver) => cmpp30.partOfDeliver(each)],
  ])("has not %s, and the error names the first missing field", (_, read) => {
    if (message.name !== "CMPP_DELIVER") throw new Error("The frame is not a CMPP_DELIVER.");
    const error = errorOf(() => read(message));
    expect(cmpp30.isDecodeError(error)).toBe(false);
    expect(error).toMatchObject({ name: "TextError", code: "missing-field" });
  });
});

test.each(["msgContent", "msgFmt", "tpUdhi", "registeredDelivery"])("the text is never read without %s", (field) => {
  const error = errorOf(() => cmpp30.textOfDeliver({ ...deliver, [field]: undefined }));
  expect(error).toMatchObject({
    name: "TextError",
    code: "missing-field",
    message: `CMPP_DELIVER ${field}: expected a value, got undefined.`,
  });
});

test.each(["srcTerminalId", "destId", "msgId", "msgContent", "msgFmt", "tpUdhi"])(
  "a part is never made without %s",
  (field) => {
    const error = errorOf(() => cmpp30.partOfDeliver({ ...deliver, [field]: undefined }));
    expect(error).toMatchObject({ code: "missing-field", subject: `CMPP_DELIVER ${field}` });
  },
);

test("reads tolerant messages of every kind with a text", () => {
  const submit: cmpp20.TolerantSubmit = {
    ...cmpp20.createSubmit({
      sequenceId: 1,
      serviceId: "",
      feeUserType: 0,
      msgSrc: "",
      feeType: "",
      feeCode: "",
      srcId: "1",
      destTerminalId: ["2"],
      msgFmt: 0,
      msgContent: Uint8Array.of(0x68, 0x69),
    }),
    reserve: undefined,
  };
  expect([cmpp20.textOfSubmit(submit).text, cmpp20.partOfSubmit(submit).to]).toEqual(["hi", "2"]);
});
