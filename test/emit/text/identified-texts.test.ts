import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Arrival, type MessagePart, Reassembler } from "../../../generated/runtime/text/index.js";
import { checkPackage } from "../../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { textErrorOf } from "../../helpers/values/errors.js";
import { CASES, files, trace } from "./identified-texts.js";

/* Parts of texts whose identifier is a structured sequence, a string, bytes or an integer, or missing. */

const TEXT = "长短信".repeat(30);

let compiled: CompiledPackage;
let module: object;

beforeAll(async () => {
  compiled = await compilePackage(files);
  module = await compiled.load("courier");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);

/** The decoded messages that carry the parts of a text. */
function messagesOf(operation: string, fields: object): readonly unknown[] {
  const parts = call(`split${operation}Text`, TEXT, { reference: 7 });
  if (!Array.isArray(parts)) throw new Error("There are no parts.");
  return parts.map((part: object) => {
    const common = { sequenceId: trace, label: 0, sender: "138", receiver: "106" };
    return call("decode", call("encode", call(`create${operation}`, { ...common, ...part, ...fields })));
  });
}

function partsOf(operation: string, fields: object, ...id: readonly unknown[]): readonly MessagePart[] {
  return messagesOf(operation, fields).map((message): MessagePart =>
    Reflect.apply(functionOf(module, `partOf${operation}`), null, [message, ...id]),
  );
}

const reassembler = (): Reassembler => Reflect.construct(Reassembler, [Reflect.get(module, "textFormats")]);

async function addAll(to: Reassembler, parts: readonly MessagePart[]): Promise<Arrival["outcome"][]> {
  const outcomes: Arrival["outcome"][] = [];
  for (const part of parts) outcomes.push((await to.add(part)).outcome);
  return outcomes;
}

const kindsOf = (outcomes: readonly Arrival["outcome"][]): string[] => outcomes.map(({ kind }) => kind);

describe.each(CASES)("the identifier of %s", (operation, first, other, ids) => {
  test("is that of its parts", async () => {
    const outcomes = await addAll(reassembler(), partsOf(operation, first).toReversed());
    expect(outcomes.at(-1)).toMatchObject({ kind: "complete", message: { text: TEXT, ids: [ids[0], ids[0]] } });
  });

  test("tells a repeated part from the same text in another message", async () => {
    const to = reassembler();
    expect(kindsOf(await addAll(to, partsOf(operation, first)))).toEqual(["kept", "complete"]);
    expect(kindsOf(await addAll(to, partsOf(operation, first)))).toEqual(["duplicate", "duplicate"]);
    const again = await addAll(to, partsOf(operation, other));
    expect(again.at(-1)).toMatchObject({ kind: "complete", message: { ids: [ids[1], ids[1]] } });
  });
});

test.each([["a"], [7], [7n]])("a text without an identifier takes the one that you assign, such as %s", async (id) => {
  const to = reassembler();
  const [, whole] = await addAll(to, partsOf("Plain", {}, id));
  expect(whole).toMatchObject({ kind: "complete", message: { text: TEXT, ids: [id, id] } });
  expect(kindsOf(await addAll(to, partsOf("Plain", {}, "b")))).toEqual(["kept", "complete"]);
});

test("a text without an identifier has none by default, and the same text again is a repeated part", async () => {
  const to = reassembler();
  const [, whole] = await addAll(to, partsOf("Plain", {}));
  expect(whole).toMatchObject({ kind: "complete", message: { text: TEXT, ids: [null, null] } });
  expect(kindsOf(await addAll(to, partsOf("Plain", {})))).toEqual(["duplicate", "duplicate"]);
});

test("a message without its identifier gives no part", () => {
  const [message] = messagesOf("Post", {});
  const without = Object.assign(Object.create(null), message, { sequenceId: undefined });
  expect(textErrorOf(() => call("partOfPost", without))).toMatchObject({
    code: "missing-field",
    subject: "POST sequenceId",
  });
});

test("the messages pass the conformance checks", () => {
  const [protocol] = compiled.protocols;
  if (protocol === undefined) throw new Error("There is no protocol.");
  expect(checkPackage(module, protocol)).toEqual([]);
});
