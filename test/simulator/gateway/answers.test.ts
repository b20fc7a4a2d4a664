import { expect, test } from "vitest";
import { answersOf } from "../../../generator/simulator/gateway/answers.js";
import { ACCEPTING } from "../../../generator/simulator/gateway/reaction.js";
import { openedLink } from "../../helpers/flow/opened-link.js";
import { submit } from "../../helpers/flow/raw-client.js";

/* The answers of a gateway to requests. */

const { protocol, flow } = openedLink("cmpp30");
const DATE = new Date(2026, 10, 29, 8, 2, 48);

function answersTo(request: string, of = { protocol, flow }) {
  const answers = answersOf(of.protocol, of.flow, () => DATE).get(request);
  if (answers === undefined) throw new Error(`There are no answers to ${request}.`);
  return answers;
}

test("an accepted message gets an identifier and the result that accepts", () => {
  const answers = answersTo("CMPP_SUBMIT");
  const [identifier, ...others] = answers.identifiersFor({ ...submit(7) }, 1);
  expect(others).toEqual([]);
  expect(answers.answer({ ...submit(7) }, ACCEPTING, identifier)).toEqual({
    name: "CMPP_SUBMIT_RESP",
    sequenceId: 7,
    msgId: identifier,
    result: 0,
  });
});

test("a rejected message gets the result, and no identifier", () => {
  const answer = answersTo("CMPP_SUBMIT").answer({ ...submit(7) }, { ...ACCEPTING, result: 8 }, 99n);
  expect(answer).toMatchObject({ result: 8, msgId: 0n });
});

test("a reaction states other fields, and keeps the identifier", () => {
  const answer = answersTo("CMPP_SUBMIT").answer({ ...submit(7) }, { ...ACCEPTING, fields: { result: 4 } }, 99n);
  expect(answer).toMatchObject({ result: 4, msgId: 99n });
});

test("a response repeats the fields of its request", () => {
  const request = { name: "CMPP_QUERY", sequenceId: 3, time: "20261129", queryType: 1, queryCode: "HELP", reserve: "" };
  expect(answersTo("CMPP_QUERY").answer(request, ACCEPTING, undefined)).toMatchObject({
    name: "CMPP_QUERY_RESP",
    sequenceId: 3,
    time: "20261129",
    queryType: 1,
    queryCode: "HELP",
    mtTlMsg: 0,
  });
});

test("the identifiers of several receivers follow each other", () => {
  const [first, second] = answersTo("CMPP_SUBMIT").identifiersFor({ ...submit(7) }, 2);
  expect(typeof first === "bigint" && second === first + 1n).toBe(true);
});

test("a response without an identifier is known by its sequence", () => {
  expect(answersTo("CMPP_QUERY").identifiersFor({ name: "CMPP_QUERY", sequenceId: 12 }, 2)).toEqual([12]);
});

test("one-way messages and responses have no answers", () => {
  const all = answersOf(protocol, flow, () => DATE);
  expect([all.has("CMPP_SUBMIT_RESP"), all.has("CMPP_ACTIVE_TEST")]).toEqual([false, true]);
});
