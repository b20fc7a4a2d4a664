import { describe, expect, test } from "vitest";
import { inventedFlow } from "../fixtures/invented-flow/invented-flow.js";
import { compile } from "../../generator/pipeline.js";
import { acme, cmpp30, HEAD, inOneLine, language, reported } from "./compile-imports.js";
import { readLibrary } from "../../generator/files/index.js";

/* Flows of protocols with import. */

/** Returns the flow of the protocol acme, which imports CMPP 3.0. */
function flowOf(rest: string, more: Readonly<Record<string, string>> = {}) {
  return acme(rest, more).flow;
}

/** What the side of a link may send in a state. */
function requestsIn(flow: ReturnType<typeof flowOf>, state: string, link: string) {
  const requests = flow?.states.find(({ name }) => name === state)?.requests.find((each) => each.link === link);
  return { client: requests?.client, server: requests?.server };
}

describe("an import", () => {
  test("takes the flow of the version along", () => {
    expect(flowOf("")).toEqual({ ...cmpp30?.flow, source: "schema/smswire-generator/cmpp/flow.yaml" });
  });

  test("changes settings and limits of requests", () => {
    const flow = flowOf("  change: { flow: { settings: { T: { seconds: 30 } }, requests: { sendings: 1 } } }\n");
    expect(flow?.settings.find(({ name }) => name === "T")?.value).toBe(30);
    expect(flow?.requests).toEqual({ answerWithin: "T", sendings: 1, window: "W" });
    expect(cmpp30?.flow?.settings.find(({ name }) => name === "T")?.value).toBe(60);
  });

  test("drops operations that are only listed", () => {
    const flow = flowOf("  operations: [Connect, Submit, Terminate]\n");
    expect(requestsIn(flow, "running", "spToIsmg")).toEqual({ client: ["Submit", "Terminate"], server: ["Terminate"] });
    expect(flow?.outsideWindow).toEqual(["Connect", "Terminate"]);
    expect(flow?.tolerated).toEqual([{ in: "open", request: "Terminate" }]);
    expect(flow?.results.map(({ operation }) => operation)).toEqual(["Connect", "Submit"]);
    expect([flow?.keepAlive, flow?.reports]).toEqual([null, []]);
  });

  test("does not take along a flow without the operations that its states need", () => {
    expect(flowOf("  operations: [Submit, Deliver]\n")).toBeNull();
    expect(flowOf("  operations: [Connect, Submit]\n")).toBeNull();
  });

  test("adds own operations to rest by their legs", () => {
    const more = "operation: More\nen: More.\nzh: 更多。\nlegs: [ISMG -> SP]\nrequest: { name: MORE, id: 0x100 }\n";
    const flow = flowOf("", { "acme/messages/more.yaml": more });
    expect(requestsIn(flow, "running", "spToIsmg").server).toContain("More");
    expect(requestsIn(flow, "running", "spToIsmg").client).not.toContain("More");
  });

  test("is replaced by an own flow.yaml", () => {
    const own = (readLibrary().get("smswire-generator/cmpp/flow.yaml") ?? "")
      .replace(/ {2}- \{ of: [^\n]*until: "2.0"[^\n]*\n/g, "")
      .replaceAll(/, (?:since|until): "[23].0"/g, "")
      .replace('{ "2.0": [0x20, 0x21, 0x00..0x02, 0x12], "3.0": [0x30] }', "[0x31]")
      .replace('{ "2.0": "6", "3.0": "7" }', '"1"')
      .replace(/ {4}copies:.*\n/, "")
      .replace(/ {4}shared-by:.*\n/, "");
    const flow = flowOf("", { "acme/flow.yaml": own });
    expect(flow?.source).toBe("schema/acme/flow.yaml");
    expect(flow?.logins[0]?.version).toEqual({
      property: "version",
      sent: 0x31,
      accepted: [{ first: 0x31, last: 0x31 }],
    });
  });

  test("chooses the values of one version, and drops what only another one has", () => {
    const files = new Map([
      ...inventedFlow().protocols,
      ["old/protocol.yaml", `${HEAD}import: { from: relay, version: "1.0" }\n`],
    ]);
    const { protocols, diagnostics } = compile({ protocols: files, language });
    expect(diagnostics.map(inOneLine)).toEqual([]);
    const flow = protocols.find(({ id }) => id === "variant")?.flow ?? null;
    expect(flow?.settings[0]?.value).toBe(30);
    expect(flow?.logins[0]?.version?.sent).toBe(1);
    expect(requestsIn(flow, "both", "nodeToHub").server).toEqual(["Push", "Report"]);
  });
});

describe("errors", () => {
  const FROM = `${HEAD}import:\n  from: smswire-generator/cmpp\n  version: "3.0"\n`;

  test("of a change of a missing setting, with the nearest one", () => {
    expect(
      reported({ "acme/protocol.yaml": `${FROM}  change: { flow: { settings: { D: { seconds: 30 } } } }\n` }),
    ).toEqual([
      "acme/protocol.yaml:6:33 unknown-import: There is no setting D in CMPP 3.0. Did you mean C? Known: C, T, N, W, login-time, end-time.",
    ]);
  });

  test("of a change in the other unit", () => {
    expect(
      reported({ "acme/protocol.yaml": `${FROM}  change: { flow: { settings: { T: { count: 30 } } } }\n` }),
    ).toEqual([
      "acme/protocol.yaml:6:38 setting-of-wrong-kind: T is used as a setting with seconds:. Write seconds: here. < smswire-generator/cmpp/flow.yaml:15",
    ]);
  });

  test("of a change without an imported flow", () => {
    const change = "  change: { flow: { requests: { sendings: 1 } } }\n";
    expect(reported({ "acme/protocol.yaml": `${HEAD}import:\n  from: demo\n  version: "1.0"\n${change}` })).toEqual([
      "acme/protocol.yaml:6:13 flow-change-useless: change has no effect on flow, because DEMO has no flow. Remove flow from change, or add a flow.yaml.",
    ]);
  });

  test("of a change next to an own flow.yaml", () => {
    const own = readLibrary().get("smswire-generator/cmpp/flow.yaml") ?? "";
    const change = "  change: { flow: { requests: { sendings: 1 } } }\n";
    expect(reported({ "acme/protocol.yaml": `${FROM}${change}`, "acme/flow.yaml": own })).toContain(
      "acme/protocol.yaml:6:13 flow-change-useless: change has no effect on flow, because the flow.yaml of this protocol replaces the imported flow. Remove flow from change, or remove flow.yaml.",
    );
  });

  test("of a change in both units", () => {
    expect(
      reported({ "acme/protocol.yaml": `${FROM}  change: { flow: { settings: { T: { seconds: 3, count: 30 } } } }\n` }),
    ).toEqual([expect.stringMatching(/^acme\/protocol\.yaml:6:\d+ misplaced-key: count does not apply/)]);
  });
});
