import { describe, expect, test } from "vitest";
import type { Expression, Field } from "../../../generator/model/index.js";
import { isAnswering, rejectingValue, responseSources, statedBy } from "../../../generator/tables/index.js";
import { courierLink } from "../../helpers/flow/courier/courier-link.js";
import { messageOf, openedLink } from "../../helpers/flow/opened-link.js";

/* The values of responses that a schema states. */

const { protocol, flow } = openedLink("cmpp30");

const field = (property: string): Expression => ({ kind: "field", property });
const integer = (value: number): Expression => ({ kind: "integer", value, isWide: false });
const compare = (left: Expression, right: Expression, operator: "==" | "!=" = "=="): Expression => ({
  kind: "compare",
  operator,
  left,
  right,
});
const bits = (property: string, low: number, count: number): Expression => ({
  kind: "bits",
  property,
  bits: { name: "Bits", low, count },
});
const both = (kind: "and" | "or", left: Expression, right: Expression): Expression => ({ kind, left, right });
const isIn = (...values: readonly number[]): Expression => ({
  kind: "in",
  value: field("result"),
  members: values.map((value) => ({ first: integer(value), last: null })),
});

describe("a condition states the values of fields", () => {
  test.each<readonly [string, Expression | null, Readonly<Record<string, number>> | null]>([
    ["result == 8", compare(field("result"), integer(8)), { result: 8 }],
    ["8 == result", compare(integer(8), field("result")), { result: 8 }],
    ["result in [0, 1]", isIn(0, 1), { result: 0 }],
    [
      "result == 8 and count == 1",
      both("and", compare(field("result"), integer(8)), compare(field("count"), integer(1))),
      { result: 8, count: 1 },
    ],
    ["result == 8 or count == 1", both("or", compare(field("result"), integer(8)), isIn(1)), { result: 8 }],
    ["mode bits 3..2 == 2", compare(bits("mode", 2, 2), integer(2)), { mode: 8 }],
    [
      "mode bits 3..2 == 2 and mode bit 6 == 1",
      both("and", compare(bits("mode", 2, 2), integer(2)), compare(bits("mode", 6, 1), integer(1))),
      { mode: 72 },
    ],
    ["result != 8", compare(field("result"), integer(8), "!="), null],
    ["result == count", compare(field("result"), field("count")), null],
    ["request.result == 8", compare(field("request.result"), integer(8)), null],
    ["result == 8 and count != 1", both("and", isIn(8), compare(field("count"), integer(1), "!=")), null],
    ["nothing", null, null],
  ])("%s", (_text, condition, expected) => {
    const values = statedBy(condition);
    const plain = values === null ? null : Object.fromEntries([...values].map(([key, { value }]) => [key, value]));
    expect(plain).toEqual(expected);
  });
});

describe("a value that rejects is", () => {
  const response = messageOf(protocol, "CMPP_SUBMIT_RESP");

  test("the range for other errors, if the enumeration has one", () => {
    const accepted = flow.results.find(({ operation }) => operation === "Submit")?.accepted ?? null;
    expect(rejectingValue(response.fields, accepted)).toMatchObject({ property: "result", member: { kind: "range" } });
  });

  test("the first one that does not accept, if it has no range", () => {
    const cancelled = messageOf(protocol, "CMPP_CANCEL_RESP");
    const accepted = flow.results.find(({ operation }) => operation === "Cancel")?.accepted ?? null;
    expect(rejectingValue(cancelled.fields, accepted)).toMatchObject({ property: "successId", member: { value: 1 } });
  });

  test("unknown without a condition, and for several fields", () => {
    expect(rejectingValue(response.fields, null)).toBeNull();
    const two = both("and", isIn(0), compare(field("msgId"), integer(1)));
    expect(rejectingValue(response.fields, two)).toBeNull();
  });
});

describe("a response", () => {
  const sourcesOf = (request: string, result: readonly string[], isRejection: boolean) => {
    const operation = protocol.operations.find((each) => each.request.name === request);
    if (operation === undefined || !isAnswering(operation)) throw new Error(`${request} has no response.`);
    const { copied, empty, open } = responseSources(flow, operation, new Set(result), isRejection);
    const names = (fields: typeof open): readonly string[] => fields.map(({ property }) => property);
    return { copied: names(copied), empty: names(empty), open: names(open) };
  };

  test("repeats fields of its request, and leaves counts to the program", () => {
    const { copied, open } = sourcesOf("CMPP_QUERY", [], false);
    expect(copied).toEqual(["time", "queryType", "queryCode"]);
    expect(open).toContain("mtTlMsg");
  });

  test("leaves its identifier to the program, although the request has a field with that name", () => {
    expect(sourcesOf("CMPP_SUBMIT", ["result"], false)).toEqual({ copied: [], empty: [], open: ["msgId"] });
  });

  test("has an empty identifier in a rejection, but no empty result", () => {
    expect(sourcesOf("CMPP_SUBMIT", [], true)).toEqual({ copied: [], empty: ["msgId"], open: ["result"] });
  });
});

test("the values of a response include no TLVs: they are not copied from the request, and no program must give them", () => {
  const courier = courierLink();
  const drop = courier.protocol.operations.filter(isAnswering).find(({ request }) => request.name === "DROP");
  if (drop === undefined) throw new Error("There is no DROP.");
  for (const isRejection of [false, true]) {
    const sources = responseSources(courier.flow, drop, new Set(), isRejection);
    const names = Object.entries(sources).map(([key, fields]) => [key, fields.map(({ name }: Field) => name)]);
    expect(Object.fromEntries(names)).toEqual({ copied: [], empty: [], open: [], defaulted: ["ticket"] });
  }
});
