import { describe, expect, test } from "vitest";
import { runPhases } from "../../generator/pipeline.js";
import { annotate, annotationsOf, copyNode, isPoisoned } from "../../generator/syntax/index.js";
import { schemaOf } from "../helpers/small-schema.js";

describe("annotations", () => {
  test("are kept separate from the node and its keys", () => {
    const node = { name: "Content" };
    annotate(node, { poisoned: ["type"] });
    annotate(node, { addedTo: "Demo 1.0" });
    expect(annotationsOf(node)).toEqual({ poisoned: ["type"], addedTo: "Demo 1.0" });
    expect(Object.keys(node)).toEqual(["name"]);
  });

  test("are copied with a node and the nodes in it", () => {
    const node = { fields: [{ name: "One" }, { name: "Two" }] };
    annotate(node, { addedTo: "Demo 1.0" });
    annotate(Object(node.fields[1]), { poisoned: ["*"] });
    const copy = copyNode(node);
    expect(copy).toEqual(node);
    expect(annotationsOf(copy)).toEqual({ addedTo: "Demo 1.0" });
    expect(copy.fields.map((field) => isPoisoned(field, "type"))).toEqual([false, true]);
    annotate(copy, { addedTo: "Other 1.0" });
    expect(annotationsOf(node).addedTo).toBe("Demo 1.0");
  });
});

test("add no keys to trees after recovery and imports", () => {
  const other = 'protocol: Other\nversions: [{ version: "1.0", id: other }]\nimport:\n  from: demo\n  version: "1.0"\n';
  const change = "  change: { messages: { ASK: { Content: { octets: 3 } } } }\n";
  const schema = schemaOf({ "other/protocol.yaml": other + change }, (text) => text.replace("octets: 2", "octetz: 2"));
  const { whole, trees } = runPhases(schema, { stopBefore: "bind" });
  expect(whole.map(({ folder }) => folder)).toEqual(["demo", "other"]);
  const text = JSON.stringify([trees.protocols, whole].map((all) => all.map(({ operations }) => operations)));
  expect(text).toContain('"name":"Content"');
  expect(text).not.toMatch(/"(?:poisoned|changed|cited|addedTo)"/);
});
