import { describe, expect, test } from "vitest";
import { type Change, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Definitions of TLVs, and the lists of messages. The message Say has one field, in line 9, and its list in line 10. */

/** Definitions of TLVs, from line 2 on. */
function tlvs(...definitions: readonly string[]): Change {
  const lines = definitions.map((each) => `  ${each.replace(/ \}$/, ", en: A TLV., zh: 参数。 }")}`);
  return ["types/tlvs.yaml", "", ["tlvs:", ...lines, ""].join("\n")];
}

/** The message Say with TLVs after its field. */
function say(list: string, field = "name: A, type: Unsigned Integer, octets: 1"): Change {
  const [file, before, text] = message([field]);
  return [file, before, `${text}  tlvs: ${list}\n`];
}

const BYTE = "type: Unsigned Integer, octets: 1 }";
const ONE = `One: { tag: 1, ${BYTE}`;
const TWO = `Two: { tag: 2, ${BYTE}`;
const SAY = "messages/say.yaml";
const TLVS = "types/tlvs.yaml";
const NO_HEAD: Change = ["protocol.yaml", "tlv: { tag: 2, length: 2 }\n", ""];

type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

describe("a list of TLVs", () => {
  const CASES: readonly Case[] = [
    ["that all exist", [tlvs(ONE, TWO), say("[One, { name: Two, required: true, several: true }]")], []],
    ["without any", [say("[]")], []],
    ["of two unknown ones", [say("[Tree, Four]")], [`${SAY}:10:10 unknown-tlv`, `${SAY}:10:16 unknown-tlv`]],
    [
      "of an unknown one in an object",
      [tlvs(ONE), say("[One, { required: true, name: Tow }]")],
      [`${SAY}:10:39 unknown-tlv`],
    ],
    [
      "of one that another version has",
      [tlvs(`One: { tag: 1, since: "2.0", ${BYTE}`, `Uno: { tag: 1, until: "1.0", ${BYTE}`), say("[One, Uno]")],
      [],
    ],
    ["with one twice", [tlvs(ONE), say("[One, { name: One }]")], [`${SAY}:10:23 tlv-twice < ${SAY}:10`]],
    [
      "with one twice, in different versions",
      [tlvs(ONE), say('[{ name: One, until: "1.0" }, { name: One, since: "2.0", en: B. }]')],
      [],
    ],
    ["without the octets of tags", [tlvs(ONE), say("[One]"), NO_HEAD], [`${SAY}:10:3 tlv-head-missing`]],
    ["without any TLV or octets of tags", [say("[]"), NO_HEAD], [`${SAY}:10:3 tlv-head-missing`]],
    [
      "after octets up to the end",
      [tlvs(ONE), say("[One]", "name: A, type: Octets, octets: rest")],
      [`${SAY}:10:3 tlvs-after-rest < ${SAY}:9`],
    ],
    [
      "after a structure with octets up to its end",
      [
        tlvs(ONE),
        types("S:", "  en: S.", "  zh: 结。", "  fields: [{ name: D, type: Octets, octets: rest, en: D., zh: 值。 }]"),
        say("[One]", "name: A, type: S"),
      ],
      [`${SAY}:10:3 tlvs-after-rest < ${SAY}:9`],
    ],
    [
      "next to a field tlvs",
      [tlvs(ONE), say("[One]", "name: tlvs, type: Unsigned Integer, octets: 1")],
      [`${SAY}:9:15 bad-name`],
    ],
    [
      "next to a field whose property is tlvs",
      [tlvs(ONE), say("[One]", "name: Tlvs, type: Unsigned Integer, octets: 1")],
      [`${SAY}:9:15 property-collision < ${SAY}:10`],
    ],
    [
      "next to a field with the name of a method of views",
      [tlvs(ONE), say("[One]", "name: tlvs_octets, type: Unsigned Integer, octets: 1")],
      [`${SAY}:9:15 property-collision < ${SAY}:10`],
    ],
    [
      "of a message whose TLVs have the name of a type",
      [
        tlvs(ONE),
        types("Say_Tlvs:", "  en: S.", "  zh: 结。", "  fields: [{ name: D, type: Point, en: D., zh: 值。 }]"),
        say("[One]", "name: A, type: Say_Tlvs"),
      ],
      [`types/more.yaml:2:3 export-collision < ${SAY}:1`],
    ],
    [
      "with two that have one property",
      [tlvs(ONE, `one: { tag: 2, ${BYTE}`), say("[One, one]")],
      [`${SAY}:10:15 property-collision < ${SAY}:10`],
    ],
    ["that misses a definition", [tlvs(ONE, TWO), say("[Two]")], [`${TLVS}:2:3 tlv-unused`]],
  ];

  test.each(CASES)("%s", (_, changes, reported) => {
    expect(reportedOf(...changes)).toEqual(reported);
  });

  test("that several messages misspell is reported once, at the definition", () => {
    const other: Change = ["messages/login.yaml", "response:\n", "  tlvs: [Remark]\nresponse:\n"];
    expect(reportedOf(tlvs(`Remak: { tag: 1, ${BYTE}`), say("[Remark]"), other)).toEqual([
      `${TLVS}:2:3 unknown-tlv < messages/login.yaml:13`,
    ]);
  });

  test("without a name as a field may have a field tlvs", () => {
    const fields: Change = message(["name: tlvs, type: Unsigned Integer, octets: 1"]);
    expect(reportedOf(fields)).toEqual([]);
  });
});

describe("a definition of a TLV", () => {
  const listed = (definition: string): readonly Change[] => [tlvs(definition), say("[One]")];
  const CASES: readonly Case[] = [
    ["that is a list", listed("One: { tag: 1, type: List }"), [`${TLVS}:2:24 tlv-of-wrong-type`]],
    ["that is counted", listed("One: { tag: 1, type: Octets, octets: Size }"), [`${TLVS}:2:40 tlv-of-wrong-type`]],
    ["that is a choice", listed("One: { tag: 1, type: Place }"), [`${TLVS}:2:24 tlv-of-wrong-type`]],
    [
      "that is longer than its length can say",
      [["protocol.yaml", "length: 2", "length: 1"], ...listed("One: { tag: 1, type: Octets, octets: 256 }")],
      [`${TLVS}:2:40 tlv-of-wrong-type < protocol.yaml:17`],
    ],
    [
      "that is as long as its length can say",
      [["protocol.yaml", "length: 2", "length: 1"], ...listed("One: { tag: 1, type: Octets, octets: 255 }")],
      [],
    ],
    ["of an unknown type", listed("One: { tag: 1, type: Numbr }"), [`${TLVS}:2:24 unknown-type`]],
    ["without a size", listed("One: { tag: 1, type: Octet String }"), [`${TLVS}:2:3 octets-missing`]],
    [
      "of three octets",
      listed("One: { tag: 1, type: Unsigned Integer, octets: 3 }"),
      [`${TLVS}:2:50 octets-of-wrong-kind`],
    ],
    [
      "with octets for some versions",
      listed('One: { tag: 1, type: Octet String, octets: { "1.0": 3 } }'),
      [`${TLVS}:2:46 version-value-missing`],
    ],
    [
      "with a maximum of a fixed size",
      listed("One: { tag: 1, type: Octets, octets: 3, max-octets: 4 }"),
      [`${TLVS}:2:43 misplaced-key`],
    ],
    ["with a maximum of the rest", listed("One: { tag: 1, type: Octets, octets: rest, max-octets: 4 }"), []],
    [
      "that ends naturally without being a string",
      listed("One: { tag: 1, type: Octets, octets: 4, natural: true }"),
      [`${TLVS}:2:43 misplaced-key`],
    ],
    [
      "that may lack its terminator without having one",
      listed("One: { tag: 1, type: Octet String, octets: 4, terminator: optional }"),
      [`${TLVS}:2:49 misplaced-key`],
    ],
    ["that is a mark", listed("One: { tag: 1, type: Mark }"), []],
    ["that is a mark with octets", listed("One: { tag: 1, type: Mark, octets: 1 }"), [`${TLVS}:2:30 misplaced-key`]],
    [
      "whose tag has too many octets",
      listed("One: { tag: 0x10000, type: Mark }"),
      [`${TLVS}:2:15 tag-out-of-range < protocol.yaml:17`],
    ],
    ["whose tag has all octets", listed("One: { tag: 0xffff, type: Mark }"), []],
    [
      "with the tag of another",
      [tlvs(ONE, `Two: { tag: 0x01, ${BYTE}`), say("[One, Two]")],
      [`${TLVS}:3:15 duplicate-tag < ${TLVS}:2`],
    ],
    [
      "whose property is others",
      listed("Others: { tag: 1, type: Mark }").with(1, say("[Others]")),
      [`${TLVS}:2:3 reserved-property`],
    ],
    [
      "whose given property is order",
      listed("One: { tag: 1, type: Mark, property: order }"),
      [`${TLVS}:2:40 reserved-property`],
    ],
    [
      "in two files",
      [...listed("One: { tag: 1, type: Mark }"), ["types/other.yaml", "", tlvs("One: { tag: 2, type: Mark }")[2]]],
      [`${TLVS}:2:3 duplicate-type < types/other.yaml:2`],
    ],
    [
      "without a description",
      [["types/tlvs.yaml", "", "tlvs:\n  One: { tag: 1, type: Mark, en: A. }\n"], say("[One]")],
      [`${TLVS}:2:3 missing-translation`],
    ],
  ];

  test.each(CASES)("%s", (_, changes, reported) => {
    expect(reportedOf(...changes)).toEqual(reported);
  });

  test("inherits a default, and has none", () => {
    const number = types("Kind: { type: Unsigned Integer, octets: 1, default: 7, en: K., zh: 类。 }");
    expect(reportedOf(number, tlvs("One: { tag: 1, type: Kind }"), say("[One]"))).toEqual([]);
  });

  test("is reported with what to write instead of a list", () => {
    expect(wordsOf(...listed("One: { tag: 1, type: List }"))).toEqual([
      "The TLV One cannot be a list. Write the type of one value; if a message may have several, add several: true.",
    ]);
  });
});
