import { describe, expect, test } from "vitest";
import { readLanguage } from "../../generator/files/index.js";
import { invariant } from "../../generator/diagnostics/index.js";
import { compile } from "../../generator/pipeline.js";
import { missingFieldsOf, otherVersions, readingsOfMessage } from "../../generator/tables/index.js";
import { TOLERANT_SCHEMA } from "../properties/tolerant-schema.js";

const { protocols } = compile({ protocols: TOLERANT_SCHEMA, language: readLanguage() });

function readingsOf(id: string, name: string) {
  const protocol = invariant(
    protocols.find((each) => each.id === id),
    id,
  );
  const message = invariant(
    protocol.messages.find((each) => each.name === name),
    name,
  );
  const readings = readingsOfMessage(protocol, message, otherVersions(protocols, protocol));
  return { readings, missing: [...missingFieldsOf(message, readings)] };
}

describe("the readings of a message", () => {
  test("are the layouts of other versions, their widths, and single widths, without repetitions", () => {
    const { layouts = [] } = readingsOf("tri3", "Route_Resp").readings;
    expect(layouts.map(({ version, part }) => [version, part])).toEqual([
      ["Tri 1.0", "layout"],
      ["Tri 1.0", "widths"],
      ["Tri 2.0", "layout"],
      ["Tri 2.0", { field: "Result" }],
      ["Tri 2.0", { field: "Marks" }],
    ]);
  });

  test("name unchanged fields by their first and last index", () => {
    const { layouts = [] } = readingsOf("tri2", "Pack").readings;
    expect(layouts.map(({ fields }) => fields.map((each) => ("kind" in each ? each.name : each)))).toEqual([
      [[0, 0], "Size", [2, 4]],
      [[0, 0], "Size", [2, 2], "Raw", "Rest"],
      [[0, 0], "Size", [2, 2], "Raw", [4, 4]],
      [[0, 2], "Raw", [4, 4]],
    ]);
  });

  test("contain the contents that are one of several structures by size", () => {
    expect(readingsOf("tri1", "Pack").readings.contents).toEqual([
      { counter: "Size", field: "Content", when: "Kind", equals: 1, sizes: [4, 6] },
    ]);
    expect(readingsOf("tri1", "Route").readings.contents).toBe(undefined);
  });

  test("say which messages are responses", () => {
    expect(["Pack", "Pack_Resp"].map((name) => readingsOf("tri1", name).readings.isResponse)).toEqual([false, true]);
  });
});

describe("fields may be missing", () => {
  test("in a response: all of them", () => {
    expect(readingsOf("tri2", "Route_Resp").missing).toEqual(["Result", "Total", "Marks"]);
  });

  test("in a request: all after the first one, but what a counter counts only together with it", () => {
    expect(readingsOf("tri1", "Pack").missing).toEqual(["Size", "Content", "Raw", "Fixed"]);
    expect(readingsOf("tri1", "Route").missing).toEqual(["Count", "Hops", "Serial", "Title", "Dropped", "Last"]);
  });
});

test("a protocol of one version has no other layouts", () => {
  const [protocol] = protocols;
  const message = invariant(protocol?.messages[0], "a message");
  expect(readingsOfMessage(invariant(protocol, "a protocol"), message, []).layouts).toBe(undefined);
});
