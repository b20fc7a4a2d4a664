import { describe, expect, test } from "vitest";
import { filledFields, textRequests } from "../../../generator/simulator/content/text-request.js";
import { contentOf, hasText, receiversOf, textFormatsOf } from "../../../generator/simulator/content/texts.js";
import { timeInDigits } from "../../../generator/simulator/content/times.js";
import { messageOf, openedLink } from "../../helpers/flow/opened-link.js";

/* Texts in messages: how they are sent, and how they are read. */

const { protocol } = openedLink("cmpp30");
const message = messageOf(protocol, "CMPP_SUBMIT");
if (!hasText(message)) throw new Error("CMPP_SUBMIT has no text.");
const formats = textFormatsOf(protocol);
if (formats === null) throw new Error("CMPP has no text formats.");

const SENT = { from: "10690001", to: ["13800138000"], reference: 7 };

test("a short text is one request with its receivers", () => {
  const requests = textRequests(protocol, message, { ...SENT, text: "你好", to: ["1", "2"] });
  expect(requests).toEqual([
    {
      srcId: "10690001",
      destTerminalId: ["1", "2"],
      msgContent: new Uint8Array([0x4f, 0x60, 0x59, 0x7d]),
      msgFmt: 8,
      tpUdhi: 0,
      pkTotal: 1,
      pkNumber: 1,
    },
  ]);
});

test("a long text is several requests that have one reference", () => {
  const requests = textRequests(protocol, message, { ...SENT, text: "好".repeat(100) });
  expect(requests.map((each) => [each["pkTotal"], each["pkNumber"], each["tpUdhi"]])).toEqual([
    [2, 1, 1],
    [2, 2, 1],
  ]);
  const contents = requests.map((each) => contentOf(message, formats, each));
  expect(contents.map((each) => each?.text).join("")).toBe("好".repeat(100));
  expect(contents.map((each) => each?.header?.elements[0])).toEqual([
    expect.objectContaining({ reference: 7, number: 1, total: 2 }),
    expect.objectContaining({ reference: 7, number: 2, total: 2 }),
  ]);
});

test("fields and the format of the caller take precedence", () => {
  const [request] = textRequests(protocol, message, { ...SENT, text: "hi", format: 8, fields: { tpUdhi: 3 } });
  expect([request?.["msgFmt"], request?.["msgContent"], request?.["tpUdhi"]]).toEqual([
    8,
    new Uint8Array([0, 0x68, 0, 0x69]),
    3,
  ]);
});

test("other fields get the account, the first value of their enumeration, zeros or nothing", () => {
  const account = { name: "900001", wire: { kind: "octet-string", octets: 6, padLeft: null } } as const;
  const filled = filledFields(message, { serviceId: "HELP" }, account);
  expect(filled).toMatchObject({ serviceId: "HELP", msgSrc: "900001", feeUserType: 0, feeCode: "0" });
  expect(filled["feeTerminalId"]).toBe("");
});

describe("the content of a message", () => {
  test("is its text", () => {
    expect(contentOf(message, formats, { msgContent: new Uint8Array([0x68, 0x69]), msgFmt: 0 })?.text).toBe("hi");
  });

  test("cannot be read without bytes, or with a header that ends too late", () => {
    expect(contentOf(message, formats, {})).toBeNull();
    expect(contentOf(message, formats, { msgContent: new Uint8Array([9, 0]), msgFmt: 8, tpUdhi: 1 })).toBeNull();
  });
});

test("the receivers of a message are a list or one string", () => {
  expect(receiversOf(message, { destTerminalId: ["1", "2"] })).toEqual(["1", "2"]);
  expect(receiversOf(message, { destTerminalId: "1" })).toEqual(["1"]);
  expect(receiversOf(message, {})).toEqual([]);
});

test.each([
  [10, "2611290802"],
  [12, "261129080248"],
  [14, "20261129080248"],
  [11, ""],
])("a time in %d digits", (size, digits) => {
  expect(timeInDigits(new Date(2026, 10, 29, 8, 2, 48), size)).toBe(digits);
});
