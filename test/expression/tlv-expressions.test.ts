import { describe, expect, test } from "vitest";
import { enumerationsOf } from "../../generator/broken-rules/index.js";
import { invariant } from "../../generator/diagnostics/invariant.js";
import { conditionCode } from "../../generator/emit/rules/expression.js";
import { evaluateCondition } from "../../generator/expression/index.js";
import { readLanguage } from "../../generator/files/index.js";
import type { Expression } from "../../generator/model/index.js";
import { compile } from "../../generator/pipeline.js";
import { expressionText } from "../../generator/tables/flow/expression-text.js";
import { messageOf } from "../helpers/compile/tagged.js";
import { KNOWN, TAGGED_WITH_RULES, TLV_RULES, TLVS } from "../helpers/values/tlv-rules.js";

/* Rules about TLVs: their result for a message with and without the TLVs, and their code. */

const { protocols } = compile({ protocols: TAGGED_WITH_RULES, language: readLanguage() });
const protocol = invariant(protocols[0], "The protocol");
const submit = messageOf(protocol, "submit");

function conditionOf(condition: string): Expression {
  const index = [...TLV_RULES.map(([each]) => each), KNOWN].indexOf(condition);
  return invariant(submit.rules[index], condition).require;
}

function holds(condition: string, tlvs: object | null | undefined): boolean {
  return evaluateCondition(conditionOf(condition), { tlvs }, enumerationsOf(protocol));
}

function nameOf(piece: Exclude<ReturnType<typeof conditionCode>["pieces"][number], string>): string {
  return piece.kind === "entry" ? piece.key : piece.name;
}

/** The code of a condition, with the names of its imports. */
function codeOf(condition: string): string {
  const { pieces } = conditionCode(protocol, [conditionOf(condition)]);
  return pieces.map((piece) => (typeof piece === "string" ? piece : nameOf(piece))).join("");
}

describe("a rule about TLVs", () => {
  test.each(TLV_RULES)("%s is %s with them, %s without", (condition, withTlvs, without, code) => {
    expect(holds(condition, TLVS)).toBe(withTlvs);
    expect(holds(condition, { others: [{ tag: 1, octets: Uint8Array.of(1) }] })).toBe(without);
    expect(holds(condition, null)).toBe(without);
    expect(holds(condition, undefined)).toBe(without);
    expect(codeOf(condition)).toBe(`(${code})`);
  });

  test("knows the values of an enumeration, and none without the TLV", () => {
    expect(holds(KNOWN, { messageState: 2 })).toBe(true);
    expect(holds(KNOWN, { messageState: 3 })).toBe(false);
    expect(holds(KNOWN, {})).toBe(false);
    expect(codeOf(KNOWN)).toBe(
      "(((message.tlvs?.messageState ?? -1)) === (MessageState.enroute) || ((message.tlvs?.messageState ?? -1)) === (MessageState.delivered))",
    );
  });

  test("reads no inherited property of the object of TLVs", () => {
    const inherited: object = Object.create({ userReference: 9 });
    expect(holds("has(tlvs.user_reference)", inherited)).toBe(false);
  });

  test("is shown with wire names in the documentation of a flow", () => {
    const of = { header: protocol.header, message: submit, request: submit };
    expect(expressionText(conditionOf("tlvs.user_reference >= 7"), of)).toBe("tlvs.user_reference >= 7");
    expect(expressionText(conditionOf("has(tlvs.lifetime)"), of)).toBe("has(tlvs.lifetime)");
    expect(expressionText(conditionOf(KNOWN), of)).toBe(KNOWN);
  });
});
