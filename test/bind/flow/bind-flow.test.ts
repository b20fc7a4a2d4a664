import { describe, expect, test } from "vitest";
import type { FlowSymbol } from "../../../generator/bind/index.js";
import { invariant, Reporter } from "../../../generator/diagnostics/index.js";
import { runPhases } from "../../../generator/pipeline.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";

/* Flows bound to the operations, states, settings and fields of a version. */

/** Returns the flow of Relay 2.0, or 1.0, with an edit. */
function flowOf(before = "", after = "", version = "2.0"): FlowSymbol {
  const { bound } = runPhases(
    inventedFlow((flow) => {
      expect(flow).toContain(before);
      return flow.replace(before, () => after);
    }),
    { stopBefore: "check" },
  );
  return invariant(bound.find((each) => each.version === version)?.flow, "a flow");
}

/** What both sides of a link may send in a state. */
function requestsIn({ states }: FlowSymbol, state: string, link = "nodeToHub") {
  const found = states.find(({ name }) => name === state)?.requests.find((each) => each.link.name === link);
  const names = (side: "client" | "server") => found?.[side].map(({ node }) => node.operation);
  return { client: names("client"), server: names("server") };
}

test("a sound flow resolves every name and expression", () => {
  const flow = flowOf();
  expect(flow.unresolved).toEqual([]);
  expect(flow.expressions.length).toBeGreaterThan(10);
  for (const { expression, failures, unresolved, absent } of flow.expressions) {
    expect([expression === null, failures, unresolved, absent]).toEqual([false, [], [], []]);
  }
});

describe("the requests of a state", () => {
  test("are those that a leg of the link allows", () => {
    expect(requestsIn(flowOf(), "both")).toEqual({ client: ["Put", "Bye"], server: ["Push", "Report", "Alarm"] });
    expect(requestsIn(flowOf(), "both", "hubToNode")).toEqual({
      client: ["Push", "Report", "Bye", "Alarm"],
      server: [],
    });
  });

  test("rest has what no state names for a side, without logins and the negative answer", () => {
    const flow = flowOf(
      "client: [Put, Push, Report, Bye, Alarm], server: [Push, Report, Alarm] }",
      "client: rest, server: rest }",
    );
    expect(requestsIn(flow, "both")).toEqual({ client: [], server: ["Bye"] });
    const sending = flowOf("client: [Put, Push, Report, Bye, Alarm] }", "client: [Bye] }");
    expect(requestsIn(sending, "both").client).toEqual(["Put", "Bye"]);
  });

  test("rest has operations that nothing names", () => {
    const flow = flowOf(
      "receiving: { en: The client receives., zh: 客户端接收。, client: [Bye]",
      "receiving: { en: A., zh: 甲。, client: rest",
    );
    expect(requestsIn(flow, "receiving").client).toEqual([]);
    const server = flowOf(
      "client: [Bind, BindByTicket], server: [Invite]",
      "client: [Bind, BindByTicket], server: rest",
    );
    expect(requestsIn(server, "open").server).toEqual(["Bye", "Invite"]);
  });

  test("of one exchange: the server sends nothing", () => {
    const flow = flowOf("port: 8801, set: { Link_Kind: 1 }", "port: 8801, kind: one-exchange");
    expect(requestsIn(flow, "both")).toEqual({ client: ["Put", "Bye"], server: [] });
  });

  test("lack operations of other versions, which are no errors", () => {
    const flow = flowOf("", "", "1.0");
    expect(requestsIn(flow, "both").server).toEqual(["Push", "Report"]);
    expect(flow.unresolved).toEqual([]);
  });
});

describe("names that refer to nothing are kept with their kind and place", () => {
  test.each([
    ["leave-within: end-time", "leave-within: end-tim", "setting end-tim 21"],
    ["to: invited }", "to: invitet }", "state invitet 25"],
    ["client: [Bind], ", "client: [Bint], ", "operation Bint 17"],
    ["negative: Nack", "negative: Nick", "operation Nick 46"],
    ["client: Node, server: Hub", "client: Nod, server: Hub", "party Nod 61"],
    ["    as: ticket\n    account: Account", "    as: ticket\n    account: Acount", "field Acount 41"],
    ["set: { Link_Kind: 1 }", "set: { Link_Kin: 1 }", "field Link_Kin 61"],
    ["node: Source, ", "node: Sourc, ", "field Sourc 11"],
    ["names: Put_Sequence", "names: Put_Sequenc", "field Put_Sequenc 58"],
    ["weight: { Put: Count }", "weight: { Pud: Count }", "operation Pud 55"],
    ["in: Report, names", "in: Report, structure: Nothing, names", "structure Nothing 58"],
  ])("%j as %j", (before, after, expected) => {
    const { unresolved } = flowOf(before, after);
    expect(unresolved.map(({ kind, name, range }) => `${kind} ${name} ${range.start.line}`)).toEqual([expected]);
    expect(unresolved[0]?.known.length).toBeGreaterThan(0);
  });

  test("unless what they could refer to is poisoned", () => {
    expect(flowOf("quiet: { seconds: 60, ", "quiet: { ").unresolved).toEqual([]);
    expect(flowOf("  invited: { en: The hub asked for a login., ", "  Invited: { en: A., ").unresolved).toEqual([]);
  });
});

describe("expressions", () => {
  const WHEN = "when: Result == ok and request.Mode == send, to: sending";

  /** Returns the errors of all expressions. */
  function errorsOf(before: string, after: string): string[] {
    const { expressions } = flowOf(before, after);
    const reporter = new Reporter();
    for (const failure of expressions.flatMap(({ failures }) => failures)) failure(reporter.report);
    const missing = expressions.flatMap(({ unresolved, message }) =>
      unresolved.map(({ name }) => `${message.typeName} ${name}`),
    );
    return [
      ...missing,
      ...reporter.diagnostics.map(({ code, range }) => `${range.start.line}:${range.start.column} ${code}`),
    ];
  }

  test("about a response read its request as request.Field", () => {
    const { transitions } = flowOf();
    const when = transitions[1]?.when[0];
    expect(when?.message.typeName).toBe("BindResp");
    expect(JSON.stringify(when?.expression)).toContain('"property":"request.mode"');
  });

  test.each([
    ["request.Mod == send", ["BindResp Mod"]],
    ["request.Mode == sent", ["26:76 unknown-value-name"]],
    ["request.Password == 1", ["26:80 wrong-operand"]],
    ["Mode == 1", ["BindResp Mode"]],
    ["(1 == 1", ["26:67 expression-syntax"]],
  ])("with %s are kept as errors", (condition, errors) => {
    const found = errorsOf(WHEN, WHEN.replace("request.Mode == send", condition));
    expect(found.map((each) => each.replace(/:\d+/, ""))).toEqual(errors.map((each) => each.replace(/:\d+/, "")));
  });

  test("about a request alone have no request.Field", () => {
    expect(errorsOf("asked: Bye, by: client, to", "asked: Bye, when: request.Mode == 1, to")).toEqual(["Bye request"]);
  });

  test("for any skip responses without their fields", () => {
    const { results } = flowOf();
    expect(results[1]?.of.map(({ operation }) => operation.node.operation)).toEqual([
      "BindByTicket",
      "Bind",
      "Push",
      "Report",
    ]);
    expect(errorsOf("of: any, accepted: Result == ok", "of: any, accepted: Resul == ok")).toHaveLength(1);
  });
});

test("values per version are those of the version", () => {
  expect(flowOf("", "", "1.0").settings[0]?.value).toBe(30);
  expect(flowOf().settings[0]?.value).toBe(20);
  expect(flowOf().logins[0]?.version?.values.map(({ first, last }) => [first, last])).toEqual([
    [2, 2],
    [3, 9],
  ]);
});
