import { testCases } from "../flow-cases.js";

/* Relations of requests and reports that are texts. */

const NAMES = "names: { receipt: id }";

testCases([
  [
    "a key that the text does not have",
    "courier",
    [[NAMES, "names: { receipt: key }"]],
    ["courier:69:65 invalid-report-names"],
  ],
  [
    "a message without a receipt",
    "courier",
    [["in: Drop, names", "in: Post, names"]],
    ["courier:69:41 invalid-report-names"],
  ],
  [
    "a structure of a text",
    "courier",
    [
      ["in: Drop, names", "in: Drop, structure: Shape, names"],
      ["", "types: { Shape: { en: S., zh: 形。, fields: [{ name: a, type: Ticket }] } }\n", "types/shape.yaml"],
    ],
    ["courier:69:47 invalid-report-names"],
  ],
  [
    "a condition that the request does not have",
    "courier",
    [["when: receipts == all", "when: kind == receipt"]],
    ["courier:69:77 unknown-flow-field"],
  ],
  [
    "a TLV that the message does not have",
    "courier",
    [[NAMES, "names: { tlv: Abuot }"]],
    ["courier:69:61 unknown-flow-field"],
  ],
  ["a TLV without a value", "courier", [[NAMES, "names: { tlv: Hurry }"]], ["courier:69:61 invalid-report-names"]],
  [
    "a TLV that may be there several times",
    "courier",
    [[NAMES, "names: { tlv: Notes }"]],
    ["courier:69:61 invalid-report-names"],
  ],
  ["a name that is no TLV and no key", "courier", [[NAMES, "names: {}"]], ["courier:69:54 out-of-bounds"]],
  ["no error for a TLV, with and without a key", "courier", [[NAMES, "names: { tlv: About, receipt: id }"]], []],
  ["no error for a field of the message", "courier", [[NAMES, "names: source"]], []],
]);
