import { describe, expect, test } from "vitest";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import type { Message, Protocol } from "../../../generator/model/index.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { moduleOf } from "../../helpers/protocols.js";
import { sgipMessages, violations } from "./sgip-cases.js";

/* The rules of SGIP: valid messages keep all of them, and each rule has a message that violates only this rule. */

const protocols = openFolders(["schema"], ".").protocols.filter(({ id }) => id.startsWith("sgip"));

/** The rules that a message violates. */
function broken({ id }: Protocol, message: object): string[] {
  const findings: unknown = Reflect.apply(functionOf(moduleOf(id), "check"), null, [message]);
  return Array.isArray(findings) ? findings.map((finding) => String(Reflect.get(finding, "rule"))) : ["no findings"];
}

function valid({ name }: Message): object {
  const found = sgipMessages[name.endsWith("_Resp") && !(name in sgipMessages) ? "Submit_Resp" : name];
  if (found === undefined) throw new Error(`There is no valid ${name}.`);
  return { ...found, name };
}

describe.each(protocols.map((protocol) => [protocol.title, protocol] as const))("the rules of %s", (_, protocol) => {
  const messages = protocol.messages.filter(({ rules }) => rules.length > 0);

  test.each(messages.map((message) => [message.name, message] as const))("%s", (name, message) => {
    expect(broken(protocol, valid(message))).toEqual([]);
    const tried = message.rules.map(({ id }) => {
      const patch = violations[`${name} ${id}`] ?? violations[id];
      return [id, patch === undefined ? [] : broken(protocol, { ...valid(message), ...patch })] as const;
    });
    expect(tried).toEqual(message.rules.map(({ id }) => [id, [id]]));
  });

  test("of structures are checked in the header, in lists and in fields", () => {
    const sequence = { sourceNode: 3010092008, time: 1131000000, serial: 0 };
    for (const name of ["Submit", "Report", "Trace"]) {
      const message = protocol.messages.find((each) => each.name === name);
      if (message === undefined) throw new Error(`There is no ${name}.`);
      expect(broken(protocol, { ...valid(message), sequenceId: sequence })).toEqual(["sequence-date"]);
      expect(broken(protocol, { ...valid(message), sequenceId: { ...sequence, time: 1130240000 } })).toEqual([
        "sequence-time",
      ]);
    }
    const route = {
      ...sgipMessages["QueryRoute_Resp"],
      routes: [{ ...sgipMessages["Route"], smgId: "201001", type: 3 }],
    };
    expect(broken(protocol, route)).toEqual(["known-route-type", "smg-number"]);
    const hop = { ...sgipMessages["Hop"], nodeId: "x", receiveTime: "24", sendTime: "24x" };
    expect(broken(protocol, { ...sgipMessages["Trace_Resp"], hops: [hop] })).toEqual([
      "node-in-digits",
      "receive-time",
      "send-time",
    ]);
  });
});
