import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { protocolText } from "../../helpers/protocol-text.js";
import { type Answers, decode, encode, nackTo as nackToSmpp } from "../../../generated/smpp34/index.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The message that answers any request. */

const STATUS = "  - { name: State, type: Unsigned Integer, octets: 4, role: status, default: 0, en: S., zh: 态。 }\n";
const PARTS = `types:
  Place:
    en: A number.
    zh: 编号。
    fields:
      - { name: Node, type: Unsigned Integer, octets: 4, en: N., zh: 点。 }
      - { name: Serial, type: Unsigned Integer, octets: 8, en: S., zh: 号。 }
`;

const NAMES = { en: "A protocol.", zh: "协议。", maxOctets: 99 };

function operation(name: string, request: string, response = ""): string {
  return `operation: ${name}
en: O.
zh: 操作。
legs: [Client -> Server, Server -> Client]
request: { name: ${name}, ${request} }
${response}`;
}

const BODY = "{ name: Text, type: C-Octet String, max-octets: 9, en: T., zh: 文。 }";
const COUNT = "{ name: Count, type: Unsigned Integer, octets: 1, default: 7, en: C., zh: 数。 }";

const FILES = new Map([
  [
    "posts/protocol.yaml",
    protocolText({
      name: "Posts",
      id: "posts",
      ...NAMES,
      more: "responses: { suffix: _Resp, id-offset: 0x80000000 }\n",
    }) + STATUS,
  ],
  ["posts/messages/put.yaml", operation("Put", "id: 0x00000001", "response: {}\n")],
  ["posts/messages/hint.yaml", operation("Hint", "id: 0x00000002")],
  ["posts/messages/nack.yaml", operation("Nack", `id: 0x80000000, answers: any, fields: [${BODY}, ${COUNT}]`)],
  [
    "hints/protocol.yaml",
    protocolText({ name: "Hints", id: "hints", ...NAMES }).replace(
      "name: Sequence, type: Unsigned Integer, octets: 4",
      "name: Sequence, type: Place",
    ),
  ],
  ["hints/types/number.yaml", PARTS],
  ["hints/messages/hint.yaml", operation("Hint", "id: 0x00000002")],
  ["hints/messages/no.yaml", operation("No", "id: 0x00000009, answers: any")],
]);

let compiled: CompiledPackage;

beforeAll(async () => {
  compiled = await compilePackage(FILES);
});

afterAll(() => compiled?.remove());

async function callOf(id: string, name = "nackTo"): Promise<(...values: readonly unknown[]) => unknown> {
  const call = functionOf(await compiled.load(id), name);
  return (...values) => Reflect.apply(call, null, values);
}

describe("nackTo", () => {
  const nack = (sequenceId: unknown, more: object = {}) => ({
    name: "Nack",
    sequenceId,
    state: 3,
    text: "",
    count: 7,
    ...more,
  });

  test("answers unknown commands, requests and frames that cannot be decoded, with their sequence", async () => {
    const nackTo = await callOf("posts");
    for (const commandId of [0x77, 1, 2, 0x80000009]) {
      expect(nackTo({ commandId, sequenceId: 5 }, { state: 3 })).toEqual(nack(5));
    }
    const [decode, encode] = [await callOf("posts", "decode"), await callOf("posts", "encode")];
    const frame = Uint8Array.of(0, 0, 0, 17, 0, 0, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 9);
    expect(
      nackTo(
        errorOf(() => decode(frame)),
        { state: 3, text: "no", count: 1 },
      ),
    ).toEqual(nack(6, { text: "no", count: 1 }));
    const unknown = decode(Uint8Array.of(0, 0, 0, 16, 0, 0, 0, 5, 0, 0, 0, 8, 0, 0, 0, 0));
    const answer = nackTo(unknown, { state: 3 });
    expect(decode(encode(answer))).toEqual(nack(8));
  });

  test("has the sequence 0 if the header is incomplete", async () => {
    const nackTo = await callOf("posts");
    const decode = await callOf("posts", "decode");
    expect(
      nackTo(
        errorOf(() => decode(new Uint8Array(5))),
        { state: 3 },
      ),
    ).toEqual(nack(0));
    expect(nackTo({ commandId: null, sequenceId: { node: 1 } }, { state: 3 })).toEqual(nack(0));
  });

  test("does not answer answers", async () => {
    const nackTo = await callOf("posts");
    for (const commandId of [0x80000000, 0x80000001]) {
      expect(nackTo({ commandId, sequenceId: 5 }, { state: 3 })).toBe(null);
    }
  });

  test("needs a status: encoding names a missing one", async () => {
    const [nackTo, encode] = [await callOf("posts"), await callOf("posts", "encode")];
    const wrong = { name: "EncodeError", code: "wrong-type" };
    const answer = nackTo({ commandId: 1, sequenceId: 5 }, {});
    expect(answer).toHaveProperty("state", undefined);
    expect(errorOf(() => encode(answer))).toMatchObject({ ...wrong, field: "State" });
    for (const value of [null, undefined, 4, "Nack"]) {
      expect(errorOf(() => nackTo(value, {}))).toMatchObject({ ...wrong, field: "rejected" });
      expect(errorOf(() => nackTo({ commandId: 1, sequenceId: 5 }, value))).toMatchObject({
        ...wrong,
        field: "fields",
      });
    }
  });

  test("needs no fields if the message has none, and no responses; an unknown sequence that is a structure is 0", async () => {
    const nackTo = await callOf("hints");
    const sequenceId = { node: 1, serial: 2n };
    expect(nackTo({ commandId: 2, sequenceId })).toEqual({ name: "No", sequenceId });
    expect(nackTo({ commandId: null, sequenceId: null })).toEqual({ name: "No", sequenceId: { node: 0, serial: 0n } });
    expect(nackTo({ commandId: 9, sequenceId })).toBe(null);
  });
});

test("Answers has the message next to the response, in protocols with responses", () => {
  const textOf = (id: string): string => {
    const found = [...compiled.files].find(([path]) => path.includes(`${id}/reply`));
    if (found === undefined) throw new Error("There is no such module.");
    return found[1];
  };
  expect(textOf("posts")).toContain("readonly [Name in keyof Responses]: Responses[Name] | Nack");
  expect(textOf("hints")).not.toContain("Responses");
  expect(textOf("hints")).toContain("isSequence(sequenceId: unknown)");
});

test("The documentation and the layout say that the message answers any request", () => {
  const text = [...compiled.files].find(([path]) => path.endsWith("posts/messages/nack.ts"))?.[1] ?? "";
  expect(text).toContain("Answers any request, by its sequence.");
  const protocol = compiled.protocols.find(({ id }) => id === "posts");
  const message = protocol?.messages.find(({ name }) => name === "Nack");
  if (protocol === undefined || message === undefined) throw new Error("There is no such message.");
  const { answersAny, answers, answeredBy } = message;
  expect([answersAny, answers, answeredBy]).toEqual([true, null, null]);
  expect(protocol.messages.filter((each) => each.answersAny)).toEqual([message]);
});

describe("nackTo of SMPP", () => {
  test("answers a PDU with an unknown command, and one that cannot be decoded", () => {
    const unknown = decode(Uint8Array.of(0, 0, 0, 16, 0, 0, 0, 0x66, 0, 0, 0, 0, 0, 0, 0, 5));
    if (unknown.name !== "unknown") throw new Error("The command 0x66 is known.");
    const answer = nackToSmpp(unknown, { commandStatus: 3 });
    expect(answer).toEqual({ name: "generic_nack", commandStatus: 3, sequenceId: 5 });
    expect([...(answer === null ? [] : encode(answer))]).toEqual([0, 0, 0, 16, 128, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 5]);
    const error = errorOf(() => decode(Uint8Array.of(0, 0, 0, 18, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0)));
    expect(error).toMatchObject({ sequenceId: 6 });
    expect(nackToSmpp({ commandId: 4, sequenceId: 6 }, { commandStatus: 2 })).toMatchObject({ sequenceId: 6 });
  });

  test("does not answer generic_nack, which Answers lists next to each response", () => {
    expect(nackToSmpp({ commandId: 0x80000000, sequenceId: 6 }, { commandStatus: 2 })).toBe(null);
    const answer: Answers["submit_sm"] | null = nackToSmpp({ commandId: 4, sequenceId: 6 }, { commandStatus: 2 });
    expect(answer?.name).toBe("generic_nack");
  });
});
