import { describe, expect, test } from "vitest";
import type { Comparison, Expression } from "../../../generator/model/index.js";
import { needsBody } from "../../../generator/tables/index.js";
import { messageOf, openedLink } from "../../helpers/flow/opened-link.js";

/* Conditions that have a value only if a message has its body. */

const { protocol } = openedLink("smpp34");
const response = messageOf(protocol, "submit_sm_resp");

const field = (property: string): Expression => ({ kind: "field", property });
const integer = (value: number): Expression => ({ kind: "integer", value, isWide: false });
const compare = (left: Expression, right: Expression, operator: Comparison = "=="): Expression => ({
  kind: "compare",
  operator,
  left,
  right,
});
const isIn = (value: Expression, last: Expression | null): Expression => ({
  kind: "in",
  value,
  members: [{ first: integer(0), last }],
});
const both = (kind: "and" | "or", left: Expression, right: Expression): Expression => ({ kind, left, right });

const id = field("messageId");
const ofHeader = compare(field("commandStatus"), integer(0));
const plain = compare(id, { kind: "string", value: "1" });
const bits: Expression = { kind: "bits", property: "messageId", bits: { name: "B", low: 0, count: 2 } };

describe("a condition needs the body", () => {
  test.each<readonly [string, Expression]>([
    ["that compares in another way than ==", compare(id, integer(0), "!=")],
    ["that compares two fields", compare(id, field("commandStatus"))],
    ["about a range", isIn(id, integer(4))],
    ["about some bits", compare(bits, integer(0))],
    ["about the length of a field", compare({ kind: "length", property: "messageId" }, integer(0))],
    ["one side of which does", both("or", ofHeader, compare(id, integer(0), "!="))],
    ["that negates one", { kind: "not", value: plain }],
  ])("%s", (_title, condition) => {
    expect(needsBody(condition, response)).toBe(true);
  });
});

describe("a condition needs no body", () => {
  test.each<readonly [string, Expression]>([
    ["about the header", compare(field("commandStatus"), integer(0), "!=")],
    ["that compares a field with a constant", plain],
    ["that compares a constant with a field", compare(integer(0), id)],
    ["about listed values", isIn(id, null)],
    ["both sides of which need none", both("and", ofHeader, plain)],
  ])("%s", (_title, condition) => {
    expect(needsBody(condition, response)).toBe(false);
  });
});

test("a message that always has its body needs no test for it", () => {
  expect(needsBody(compare(id, integer(0), "!="), { ...response, isBodyOptional: false })).toBe(false);
});

test("properties of a request begin with request.", () => {
  const condition = compare(field("request.messageId"), integer(0), "!=");
  expect(needsBody(condition, response)).toBe(false);
  expect(needsBody(condition, response, "request.")).toBe(true);
});
