import { expect, test } from "vitest";
import { type Change, reportedOf, wordsOf } from "../../helpers/diagnose.js";

/* Texts whose indicator, place and payload are in TLVs, with the expected diagnostics. */

const DOCS = "en: Something., zh: 某物。";
const TLVS = `tlvs:
  Udhi: { tag: 1, type: Unsigned Integer, octets: 1, ${DOCS} }
  Total: { tag: 2, type: Unsigned Integer, octets: 1, ${DOCS} }
  Number: { tag: 3, type: Unsigned Integer, octets: 1, ${DOCS} }
  Payload: { tag: 5, type: Octets, octets: rest, ${DOCS} }
  Many: { tag: 6, type: Unsigned Integer, octets: 1, ${DOCS} }
`;

function text(keys: string): Change[] {
  const message = `operation: Post
en: P.
zh: 发。
legs: [Client -> Server]
request:
  name: Post
  id: 0x00000021
  fields:
    - { name: Coding, type: Coding }
    - { name: Size, type: Unsigned Integer, octets: 1, ${DOCS} }
    - { name: Words, type: Octets, octets: Size, text: { coding: Coding, ${keys} }, ${DOCS} }
  tlvs: [Udhi, Total, Number, Payload, { name: Many, several: true }]
`;
  return [
    ["types/tlvs.yaml", "", TLVS],
    ["messages/post.yaml", "", message],
  ];
}

test.each([
  "header-indicator: tlvs.Udhi, total: tlvs.Total, number: tlvs.Number",
  "parts: { reference: tlvs.Udhi, total: tlvs.Total, number: tlvs.Number }, instead: tlvs.Payload",
])("%s is right", (keys) => {
  expect(reportedOf(...text(keys))).toEqual([]);
});

test.each([
  [
    "header-indicator: tlvs.Udh",
    "header-indicator: names tlvs.Udh, which is not a field here. Did you mean tlvs.Udhi?",
  ],
  ["parts: { reference: Sise, total: tlvs.Total, number: tlvs.Number }", "parts.reference: names Sise,"],
  ["header-indicator: tlvs.Payload", "header-indicator: cannot name tlvs.Payload. The field must be an integer"],
  ["header-indicator: tlvs.Many", "header-indicator: cannot name tlvs.Many. The field must be an integer"],
  ["instead: tlvs.Udhi", "instead: cannot name tlvs.Udhi. The field must be a TLV of type Octets"],
  ["instead: Words", "instead: cannot name Words. The field must be a TLV of type Octets"],
  ["total: tlvs.Total, number: tlvs.Total", "number: cannot name tlvs.Total. The field must be one that no other key"],
])("%s", (keys, words) => {
  const found = wordsOf(...text(keys));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(words);
});
