import { expect, test } from "vitest";
import { readLanguage } from "../../../generator/files/index.js";
import { compile, runPhases } from "../../../generator/pipeline.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";
import { type Change, reportedOf } from "../../helpers/diagnose.js";
import type { Case } from "../cases.js";

/* Messages that answer any request, with the expected diagnostics and their places. */

function nack(name: string, id: number, more = ""): Change {
  const text = `operation: ${name}
en: N.
zh: 否。
legs: [Client -> Server, Server -> Client]
request:
  name: ${name}
  id: 0x${id.toString(16).padStart(8, "0")}
  answers: any
${more}`;
  return [`messages/${name.toLowerCase()}.yaml`, "", text];
}

/** The first of these messages, with an edit. */
function edited(from: string, to: string): Change {
  const [file, before, after] = nack("Nack", 0x31);
  return [file, before, after.replace(from, to)];
}

const CASES: readonly Case[] = [
  ["one", [nack("Nack", 0x31)], []],
  [
    "two",
    [nack("Nack", 0x31), nack("Refuse", 0x32)],
    ["messages/refuse.yaml:8:12 answers-twice < messages/nack.yaml:8"],
  ],
  [
    "one with a response",
    [nack("Nack", 0x31, "response: {}\n")],
    ["messages/nack.yaml:9:1 answers-and-response < messages/nack.yaml:8"],
  ],
  ["a response", [edited("  answers: any\n", "response:\n  answers: any\n")], ["messages/nack.yaml:9:3 unknown-key"]],
  ["an unknown word", [edited("answers: any", "answers: all")], ["messages/nack.yaml:8:12 unknown-value"]],
];

test.each(CASES)("%s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

/** The invented protocol, with `answers: any` in the messages of some operations. */
function withAnswers(names: readonly string[], change?: (flow: string) => string) {
  const sources = inventedFlow(change);
  const protocols = new Map(
    [...sources.protocols].map(([path, text]) => [
      path,
      names.some((name) => path.endsWith(`/${name}.yaml`)) ? text.replace(/^( *)id: .*$/m, "$&\n$1answers: any") : text,
    ]),
  );
  return { protocols, language: readLanguage() };
}

test("a flow that names the message needs no more", () => {
  expect(compile(withAnswers(["nack"])).diagnostics).toEqual([]);
});

test("a flow without a name takes the message", () => {
  const withoutName = (flow: string): string => flow.replace("negative: Nack\n", "");
  const { bound } = runPhases(withAnswers(["nack"], withoutName), { stopBefore: "check" });
  for (const { flow } of bound) {
    expect(flow?.negative?.operation.name).toBe("Nack");
    expect(flow?.unresolved).toEqual([]);
    const listed = flow?.states.flatMap(({ requests }) =>
      requests.flatMap(({ client, server }) => [...client, ...server]),
    );
    expect(listed?.map(({ node }) => node.operation)).not.toContain("Nack");
  }
  const named = compile(inventedFlow());
  const inferred = compile(withAnswers(["nack"], withoutName));
  expect(inferred.diagnostics).toEqual([]);
  const negativeOf = ({ protocols }: typeof named) => protocols.map(({ flow }) => flow?.negative);
  expect(negativeOf(inferred)).toEqual(negativeOf(named));
});

test("a flow that names another message is wrong", () => {
  const found = compile(withAnswers(["alarm"])).diagnostics;
  expect(found.map(({ code, range }) => [code, range.file])).toContainEqual(["answers-twice", "relay/flow.yaml"]);
});
