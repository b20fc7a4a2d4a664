import { describe, expect, test } from "vitest";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import type { Message, Protocol } from "../../../generator/model/index.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { moduleOf } from "../../helpers/protocols.js";
import { reportViolations, smgpMessages, smgpReport, violations } from "./smgp-cases.js";

/* The rules of SMGP: valid messages keep all of them, and each rule has a message that violates only this rule. */

const protocols = openFolders(["schema"], ".").protocols.filter(({ id }) => id.startsWith("smgp"));

/** The rules that a message or structure violates. */
function broken({ id }: Protocol, value: object, check = "check"): string[] {
  const findings: unknown = Reflect.apply(functionOf(moduleOf(id), check), null, [value]);
  return Array.isArray(findings) ? findings.map((finding) => String(Reflect.get(finding, "rule"))) : ["no findings"];
}

function valid({ version }: Protocol, { name }: Message): object {
  const values = smgpMessages[name] ?? smgpMessages[""];
  return { ...values, name, sequenceId: 0, clientVersion: version === "1.3" ? 0x13 : 0x31 };
}

describe.each(protocols.map((protocol) => [protocol.title, protocol] as const))("the rules of %s", (_, protocol) => {
  const messages = protocol.messages.filter(({ rules }) => rules.length > 0);

  test.each(messages.map((message) => [message.name, message] as const))("%s", (name, message) => {
    expect(broken(protocol, valid(protocol, message))).toEqual([]);
    const tried = message.rules.map(({ id }) => {
      const patch = violations[`${name} ${id}`] ?? violations[id];
      return [id, patch === undefined ? [] : broken(protocol, { ...valid(protocol, message), ...patch })] as const;
    });
    expect(tried).toEqual(message.rules.map(({ id }) => [id, [id]]));
  });

  test("of a status report", () => {
    expect(broken(protocol, smgpReport, "checkMtStatusReport")).toEqual([]);
    for (const [rule, patch] of Object.entries(reportViolations))
      expect(broken(protocol, { ...smgpReport, ...patch }, "checkMtStatusReport")).toEqual([rule]);
  });

  test("allow values that TLVs replace, and messages between subscribers", () => {
    const submit = protocol.messages.find(({ name }) => name === "Submit");
    if (submit === undefined) throw new Error("There is no Submit.");
    const pseudo = { chargeTermPseudo: Uint8Array.of(1), destTermPseudo: Uint8Array.of(2) };
    const kept: readonly object[] = [
      { serviceId: "", tlvs: { mServiceId: "ABC" } },
      { chargeTermId: "+86", tlvs: { ...pseudo, chargeTermType: 1 } },
      { tlvs: { ...pseudo, chargeUserType: 3 } },
      { destTermId: ["x"], tlvs: { ...pseudo, destTermType: 1 } },
      { msgType: 7, serviceId: "", feeType: "", feeCode: "", msgContent: new Uint8Array(200) },
      { feeType: "01", fixedFee: "" },
      { feeType: "00", feeCode: "", fixedFee: "" },
    ];
    for (const patch of kept) expect(broken(protocol, { ...valid(protocol, submit), ...patch })).toEqual([]);
  });
});
