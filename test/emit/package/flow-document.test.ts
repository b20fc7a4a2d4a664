import { expect, test } from "vitest";
import { flowDocuments, linksToFlows } from "../../../generator/emit/package/flow-document.js";
import { compile } from "../../../generator/pipeline.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";

const { protocols } = compile(inventedFlow());
const [relay] = protocols;
if (relay === undefined) throw new Error("No protocol.");
const [english, chinese] = flowDocuments(relay).map(({ path, text }) => ({ path, text }));

test("a flow has a document in each language, with its states, settings and a diagram", () => {
  expect([english?.path, chinese?.path]).toEqual(["relay10/FLOW.md", "relay10/FLOW.zh.md"]);
  expect(english?.text).toContain(
    "\n| state | Node may send | Hub may send | ends when |\n| --- | --- | --- | --- |\n",
  );
  expect(english?.text).toContain("| `answer` | 30 s | Time for an answer. |");
  expect(english?.text).toContain("\n## nodeToHub\n\nNode connects to Hub, port 8801\n");
  expect(english?.text).toContain('```mermaid\nstateDiagram-v2\n  state "open" as s0\n');
  expect(english?.text).toMatch(/\n {2}\[\*\] --> s0\n {2}s0 --> s1 {0,1}: [A-Z]+ sent\n/);
  expect(chinese?.text).toContain("\n| 状态 | Node可发送 | Hub可发送 | 结束条件 |\n");
});

test("README.md links to the documents, and a protocol without a flow has none", () => {
  expect(linksToFlows([relay])).toContain("(relay10/FLOW.md) ([中文](relay10/FLOW.zh.md))");
  expect(linksToFlows([{ ...relay, flow: null }])).toBe("");
  expect(flowDocuments({ ...relay, flow: null })).toEqual([]);
});
