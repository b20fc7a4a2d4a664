import { describe, expect, test } from "vitest";
import type { Flow, Protocol } from "../../../generator/model/index.js";
import { compile } from "../../../generator/pipeline.js";
import { negativeValues, rulesOfLink, stateRows, wayInWords } from "../../../generator/tables/index.js";
import { courier } from "../../fixtures/courier/courier.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";

/* What a negative answer holds, and how documentation shows it and the status. */

const NEGATIVE = /negative:\n(?: {2}.*\n)+/;

function flowOf(sources = courier()): { readonly protocol: Protocol; readonly flow: Flow } {
  const [protocol] = compile(sources).protocols;
  const flow = protocol?.flow ?? null;
  if (protocol === undefined || flow === null) throw new Error("There is no flow.");
  return { protocol, flow };
}

function valuesOf({ protocol, flow } = flowOf()): object {
  const stated = negativeValues(protocol, flow);
  return Object.fromEntries(
    stated.map(([reason, values]) => [reason, [...values].map(([property, { value }]) => `${property} ${value}`)]),
  );
}

describe("a negative answer holds", () => {
  test("the values of its reason, or else those of the first one", () => {
    expect(valuesOf()).toEqual({ unknown: ["outcome 3"], malformed: ["outcome 2"], "out-of-turn": ["outcome 3"] });
  });

  test("a status that does not accept, if the schema states none", () => {
    const values = valuesOf(flowOf(courier((text) => text.replace(NEGATIVE, "negative: Refuse\n"))));
    expect(values).toEqual({
      unknown: ["outcome 1024"],
      malformed: ["outcome 1024"],
      "out-of-turn": ["outcome 1024"],
    });
  });

  test("nothing without a status", () => {
    expect(valuesOf(flowOf(inventedFlow()))).toEqual({});
  });
});

describe("documentation shows", () => {
  const { protocol, flow } = flowOf();
  const [link] = flow.links;
  if (link === undefined) throw new Error("There is no link.");

  test("the status with its wire name", () => {
    const ways = stateRows(protocol, flow, link).flatMap((row) => row.ways.map((way) => wayInWords(way).en));
    expect(ways).toContain("JOIN_SENDER answered with outcome == ok and request.outcome == ok -> sending");
  });

  test("the negative answer with its reasons", () => {
    const rules = rulesOfLink(protocol, flow, link);
    expect(rules).toContainEqual({
      en: "Negative answer: REFUSE; unknown message outcome == unknownCommand, invalid bytes outcome == badFrame",
      zh: "否定应答：REFUSE；未知消息outcome == unknownCommand，无法解码outcome == badFrame",
    });
  });
});
