import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { maskEach, maskNumber, maskOctets, maskText } from "../../../generated/runtime/rules/index.js";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import { redactDeclarations } from "../../../generator/emit/protocol/redact.js";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { sound20, sound30 } from "../../helpers/values/valid-messages.js";
import { functionOf, subjectOf } from "../../helpers/compile/emitted-functions.js";

/* Masked numbers, and views, structures and unexpected values. */

describe("maskNumber", () => {
  const digits = "12345678901234567890";

  test.each(Array.from({ length: 21 }, (_, length) => length))("masks at least four of %i digits", (length) => {
    const number = digits.slice(0, length);
    const masked = maskNumber(number);
    expect(masked.length).toBe(length);
    const shown = masked.replaceAll("*", "").length;
    expect(shown).toBe(length < 11 ? 0 : 7);
    expect(length - shown).toBeGreaterThanOrEqual(Math.min(4, length));
  });

  test.each([
    ["13800138000", "138****8000"],
    ["+8613800138000", "+86*******8000"],
    ["138-0013-8000", "138******8000"],
    ["12345678", "********"],
    ["138-----8000", "************"],
    ["1234    5678", "************"],
    ["12345678\0\0\0", "***********"],
    ["138\ud83d\ude0000138000", "*************"],
    ["13\ud83d\ude00001380000", "*************"],
    ["1380013\ud83d\ude000", "**********"],
    ["\ud8000013800\ud800", "*********"],
  ])("of %j shows no more than %j", (number, masked) => expect(maskNumber(number)).toBe(masked));

  test.each([undefined, null, 13800138000, {}, ["13800138000"]])("shows nothing of %j", (value) => {
    const masked = [maskNumber, maskText].map((mask) => Reflect.apply(mask, null, [value]));
    expect(masked).toEqual(["", ""]);
    expect(Reflect.apply(maskOctets, null, [value])).toEqual(new Uint8Array(0));
  });

  test("shows nothing of a value that is not a list", () => {
    expect(Reflect.apply(maskEach, null, [undefined, maskNumber])).toEqual([]);
  });
});

describe.each([
  [0, "CMPP 2.0", cmpp20, sound20],
  [1, "CMPP 3.0", cmpp30, sound30],
] as const)("redact of a view", (index, title, module, sound) => {
  const protocol = openFolders(["schema"], ".").protocols[index];
  if (protocol?.title !== title) throw new Error(`No protocol ${title}.`);
  const samples = new Map<string, object>(Object.entries(sound));
  const call = (name: string, ...values: readonly unknown[]): unknown =>
    Reflect.apply(functionOf(module, name), null, values);

  test.each(
    protocol.messages.filter(({ name }) => samples.has(name)).map((message) => [message.name, message] as const),
  )(`of ${title} returns all the values of %s`, (name, message) => {
    const subject = subjectOf(module, protocol, message);
    const frame = subject.encode(samples.get(name) ?? {});
    const view = subject.createView().over(frame);
    const redacted = call("redact", view);
    expect(redacted).toEqual(call("redact", subject.decode(frame)));
    expect(Object.keys(Object(redacted))).toEqual(Object.keys(subject.decode(frame)));
    expect(call("encode", redacted)).toHaveLength(frame.length);
  });

  test("returns a message without personal fields unchanged", () => {
    expect(call("redact", sound.CMPP_QUERY)).toBe(sound.CMPP_QUERY);
  });

  test("does not throw for an incomplete message", () => {
    const redacted = call("redact", { name: "CMPP_SUBMIT", feeTerminalId: 13800138000, msgContent: "secret" });
    expect(redacted).toMatchObject({ feeTerminalId: "", destTerminalId: [], msgContent: new Uint8Array(0) });
  });
});

test("masks bytes that may contain a structure with personal fields, even if they are not marked", () => {
  const path = "cmpp/messages/deliver.yaml";
  const texts = readFolder("schema", (each) => each.startsWith("cmpp/"));
  const text = texts.get(path)?.replace("      personal: content\n", "") ?? "";
  const { protocols, diagnostics } = compile({
    protocols: new Map([...texts, [path, text]]),
    language: readLanguage(),
  });
  expect(diagnostics).toEqual([]);
  const bodies = protocols.map((protocol) =>
    JSON.stringify(
      redactDeclarations(protocol)
        .find(({ name }) => name === "redactDeliver")
        ?.print(({ name }) => name),
    ),
  );
  for (const body of bodies) expect(body).toContain("msgContent: maskOctets(value.msgContent)");
  expect(bodies.length).toBe(2);
});
