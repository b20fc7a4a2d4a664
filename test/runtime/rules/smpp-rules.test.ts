import { describe, expect, test } from "vitest";
import * as smpp34 from "../../../generated/smpp34/index.js";
import * as smpp50 from "../../../generated/smpp50/index.js";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import type { Message, Protocol } from "../../../generator/model/index.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { requiredTlvs, smppMessages, violations } from "./smpp-cases.js";

/* The rules of SMPP: valid messages keep all of them, and each rule has a message that violates only this rule. */

const modules: Readonly<Record<string, object>> = { smpp34, smpp50 };

const protocols = openFolders(["schema"], ".").protocols.filter(({ id }) => id in modules);

/** The rules that a message violates. */
function broken({ id }: Protocol, message: object): string[] {
  const findings: unknown = Reflect.apply(functionOf(modules[id] ?? {}, "check"), null, [message]);
  return Array.isArray(findings) ? findings.map((finding) => String(Reflect.get(finding, "rule"))) : ["no findings"];
}

function valid({ name }: Message): object {
  const found = smppMessages[name];
  if (found === undefined) throw new Error(`There is no valid ${name}.`);
  return { ...found, name };
}

/** A message with other properties. TLVs come in addition to its own. */
function changed(message: object, patch: object): object {
  const own: unknown = Reflect.get(message, "tlvs");
  const others: unknown = Reflect.get(patch, "tlvs");
  const both = own && others ? { tlvs: { ...Object(own), ...Object(others) } } : {};
  return { ...message, ...patch, ...both };
}

describe.each(protocols.map((protocol) => [protocol.title, protocol] as const))("the rules of %s", (_, protocol) => {
  const messages = protocol.messages.filter(({ rules }) => rules.length > 0);
  const responses = protocol.messages.filter(({ isBodyOptional }) => isBodyOptional);

  test.each(messages.map((message) => [message.name, message] as const))("%s", (name, message) => {
    expect(broken(protocol, valid(message))).toEqual([]);
    const rules = message.rules.filter(({ id }) => id !== "tlv-required");
    const tried = rules.map(({ id }) => {
      const patch = violations[`${name} ${id}`] ?? violations[id];
      return [id, patch === undefined ? [] : broken(protocol, changed(valid(message), patch))] as const;
    });
    expect(tried).toEqual(rules.map(({ id }) => [id, [id]]));
  });

  test.each(Object.entries(requiredTlvs).filter(([name]) => messages.some((each) => each.name === name)))(
    "%s lacks a required TLV",
    (name, tlvs) => {
      for (const each of Object.keys(tlvs)) {
        const message = { ...smppMessages[name], name };
        expect(broken(protocol, changed(message, { tlvs: { [each]: undefined } }))).toEqual(["tlv-required"]);
      }
    },
  );

  test("are not violated by an error without a body", () => {
    const findings = responses.map(({ name }) => broken(protocol, { name, commandStatus: 8, sequenceId: 7 }));
    expect(findings.flat()).toEqual([]);
    expect(responses.length).toBeGreaterThan(5);
  });

  test("of ms_validity are checked in TLVs", () => {
    const submit = smppMessages["submit_sm"] ?? {};
    const broken34 = (behaviour: number, count: number): string[] =>
      broken(protocol, {
        ...submit,
        name: "submit_sm",
        tlvs: { msValidity: { behaviour, period: new Uint8Array(count) } },
      });
    expect(broken34(0, 0)).toEqual([]);
    expect(broken34(0, 2)).toEqual(protocol.id === "smpp34" ? ["period-octets", "no-period"] : ["period-octets"]);
    expect(broken34(0, 3)).toEqual(protocol.id === "smpp34" ? ["no-period"] : []);
    expect(broken34(4, 0)).toEqual(["period-given"]);
  });
});
