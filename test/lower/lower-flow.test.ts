import { describe, expect, test } from "vitest";
import { CompilationCache } from "../../generator/cache/index.js";
import { invariant } from "../../generator/diagnostics/index.js";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { inventedFlow } from "../fixtures/invented-flow/invented-flow.js";

/* Flows in the model. */

const language = readLanguage();
const cmpp = readFolder("schema", (path) => /^cmpp\/.*\.yaml$/.test(path));

/** Returns the flow of CMPP 3.0 with an edit of flow.yaml. */
function cmppFlow(before = "", after = "") {
  const text = cmpp.get("cmpp/flow.yaml") ?? "";
  expect(text).toContain(before);
  const protocols = new Map([...cmpp, ["cmpp/flow.yaml", text.replace(before, () => after)]]);
  const { protocols: models, diagnostics } = compile({ protocols, language });
  expect(diagnostics).toEqual([]);
  return invariant(models.find(({ id }) => id === "cmpp30")?.flow, "a flow");
}

function requestsIn(flow: ReturnType<typeof cmppFlow>, state: string, link: string) {
  return flow.states.find(({ name }) => name === state)?.requests.find((each) => each.link === link);
}

describe("CMPP", () => {
  const flow = cmppFlow();

  test("states who sends what on each link", () => {
    expect(requestsIn(flow, "open", "spToIsmg")).toEqual({ link: "spToIsmg", client: ["Connect"], server: [] });
    expect(requestsIn(flow, "running", "spToIsmg")).toEqual({
      link: "spToIsmg",
      client: ["ActiveTest", "Cancel", "Query", "Submit", "Terminate"],
      server: ["ActiveTest", "Deliver", "Terminate"],
    });
    expect(requestsIn(flow, "running", "ismgToIsmg")?.server).toEqual(["ActiveTest", "Fwd", "Terminate"]);
    expect(requestsIn(flow, "running", "gnsToIsmg")?.server).toEqual([]);
    expect(flow.states.map(({ name }) => name)).toEqual(["open", "running", "ending", "closed"]);
  });

  test("an edit of flow.yaml changes who may send a message", () => {
    const routes =
      "MtRoute, MoRoute, GetMtRoute, GetMoRoute, MtRouteUpdate, MoRouteUpdate, PushMtRouteUpdate, PushMoRouteUpdate";
    const edited = cmppFlow("client: rest", `client: [Submit, Query, Cancel, ActiveTest, Terminate, ${routes}]`);
    expect(requestsIn(edited, "running", "ismgToIsmg")?.client).not.toContain("Fwd");
    expect(requestsIn(edited, "running", "ismgToIsmg")?.server).toContain("Fwd");
  });

  test("weighs a SUBMIT by its receivers, whose reports count up", () => {
    expect(flow.weights).toEqual([{ operation: "Submit", weight: { kind: "length", property: "destTerminalId" } }]);
    expect(flow.reports[0]).toMatchObject({
      identifier: "msgId",
      copies: "destTerminalId.length",
      sharedBy: null,
      in: "Deliver",
      names: "msgId",
    });
  });

  test("states the results of a rejected login", () => {
    expect(flow.logins[0]?.rejections.map(({ reason }) => reason)).toEqual([
      "account",
      "secret",
      "version",
      "connections",
    ]);
  });
});

describe("an invented flow", () => {
  const { protocols, diagnostics } = compile(inventedFlow());
  const flow = invariant(protocols.find(({ id }) => id === "relay20")?.flow, "a flow");

  test("compiles without diagnostics", () => {
    expect(diagnostics).toEqual([]);
  });

  test("has a structured sequence, constants of links, an idle end and a negative answer", () => {
    expect(flow.sequence).toEqual({
      first: 0,
      last: 0xffff_ffff,
      parts: { serial: "serial", node: "source", time: "time" },
    });
    expect(flow.links.map(({ set }) => set)).toEqual([
      [{ property: "linkKind", value: 1 }],
      [{ property: "linkKind", value: 2 }],
    ]);
    expect(flow.idle).toEqual({ after: "quiet", by: "server", in: "both" });
    expect([flow.negative, flow.keepAlive]).toEqual([{ operation: "Nack", reasons: [] }, null]);
    expect(flow.reports[0]).toMatchObject({ identifier: null, structure: null, names: "putSequence" });
  });

  test("has a transition with a condition for each operation, and one without for all", () => {
    const answered = flow.transitions.filter(({ event, from }) => event === "answered" && from.includes("open"));
    expect(answered.map(({ operations, to }) => `${operations.join("+")} ${to}`)).toEqual([
      "Bind sending",
      "Bind receiving",
      "BindByTicket both",
      "Bind both",
      "BindByTicket+Bind closed",
    ]);
  });

  test("has its final state last, wherever it is in the schema", () => {
    const moved = compile(
      inventedFlow((text) => {
        const closed = /^ {2}closed: .*\n/m.exec(text)?.[0] ?? "";
        return text.replace(closed, "").replace("  invited:", `${closed}  invited:`);
      }),
    );
    expect(moved.protocols[1]?.flow?.states.map(({ name }) => name).at(-1)).toBe("closed");
  });

  test("is the same object in a second run", () => {
    const cache = new CompilationCache();
    const schema = inventedFlow();
    const [first, second] = [
      compile(schema, cache),
      compile({ ...schema, protocols: new Map(schema.protocols) }, cache),
    ];
    expect(second.protocols[1]?.flow).toBe(first.protocols[1]?.flow);
  });
});
