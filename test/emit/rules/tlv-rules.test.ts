import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Protocol } from "../../../generator/model/index.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { octetsOf } from "../../helpers/compile/relay.js";
import { brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { KNOWN, TAGGED_WITH_RULES, TLV_RULES, TLVS } from "../../helpers/values/tlv-rules.js";

/* Rules about TLVs, in emitted code and from the tree. */

let compiled: CompiledPackage;
let module: object;
let protocol: Protocol;

beforeAll(async () => {
  compiled = await compilePackage(TAGGED_WITH_RULES);
  module = await compiled.load("tagged2");
  const found = compiled.protocols.find(({ id }) => id === "tagged2");
  if (found === undefined) throw new Error("There is no tagged2.");
  protocol = found;
});

afterAll(() => compiled?.remove());

/** Encodes a message, and returns the ids of its broken rules. Code and tree must agree. */
function brokenIn(message: object): string[] {
  const frame: unknown = Reflect.apply(functionOf(module, "encode"), null, [message]);
  if (!(frame instanceof Uint8Array)) throw new Error("There is no frame.");
  const byCode = brokenByCode(module, message);
  expect(byCode.map(({ rule, fields }) => ({ rule, fields }))).toEqual(
    brokenByTree(protocol, frame).map(({ rule, fields }) => ({ rule, fields })),
  );
  return byCode.map(({ rule }) => rule);
}

const header = { commandStatus: 0, sequenceId: 1 };
const submit = { name: "submit", ...header, destination: "1", content: octetsOf("61") };
const idsOf = (isBroken: (index: number) => boolean): string[] => {
  const broken = TLV_RULES.flatMap((_, index) => (isBroken(index) ? [`rule-${index}`] : []));
  return isBroken(TLV_RULES.length) ? [...broken, `rule-${TLV_RULES.length}`] : broken;
};

describe("a rule about TLVs", () => {
  test(`of ${TLV_RULES.length} and ${KNOWN} holds as the tree says, with TLVs`, () => {
    expect(brokenIn({ ...submit, tlvs: TLVS })).toEqual(idsOf((index) => TLV_RULES[index]?.[1] === false));
  });

  test.each([
    ["without any", null],
    ["with an unknown one", { others: [{ tag: 0x1400, octets: Uint8Array.of(1) }] }],
  ])("%s holds for what is absent", (_, tlvs) => {
    expect(brokenIn({ ...submit, tlvs })).toEqual(idsOf((index) => TLV_RULES[index]?.[2] !== true));
  });

  test("that a message must have is broken without it", () => {
    const query = { name: "query", ...header };
    expect(brokenIn({ ...query, tlvs: null })).toEqual(["tlv-required", "tlv-required"]);
    expect(brokenIn({ ...query, tlvs: { userReference: 1 } })).toEqual(["tlv-required"]);
    expect(brokenIn({ ...query, tlvs: { userReference: 1, messagePayload: octetsOf("") } })).toEqual([]);
  });

  test("of a structure in a TLV names its path", () => {
    const message = { ...submit, tlvs: { ...TLVS, networkErrorCode: { networkType: 9, errorCode: 1 } } };
    const frame: unknown = Reflect.apply(functionOf(module, "encode"), null, [message]);
    expect(brokenByCode(module, message)).toContainEqual(
      expect.objectContaining({ rule: "known-network", fields: ["tlvs.network_error_code.network_type"] }),
    );
    expect(frame instanceof Uint8Array && brokenByTree(protocol, frame)).toEqual(brokenByCode(module, message));
  });
});
