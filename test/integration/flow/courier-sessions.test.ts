import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "../../../generator/pipeline.js";
import { courier } from "../../fixtures/courier/courier.js";
import { compileUnformatted, type CompiledProtocols } from "../../helpers/compile/compile-unformatted.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";

/*
 * Generated sessions of an invented protocol with a status in its header, three logins, responses without a body, a login that the
 * server asks for, and receipts as texts. A program that is compiled with them uses their types.
 */

const PROGRAM = readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "courier", "program.ts.txt"), "utf8");

let compiled: CompiledProtocols;
let program: object;

beforeAll(async () => {
  const { protocols } = compile(courier());
  compiled = compileUnformatted(protocols, new Map([["program/index.ts", PROGRAM]]));
  program = await compiled.load("program");
}, 600_000);

afterAll(() => compiled?.remove());

const run = async (name: string): Promise<unknown> => Reflect.apply(functionOf(program, name), null, []);

test("the program compiles with the types of the sessions", () => {
  expect(compiled.problems).toEqual([]);
});

test("requests have results by the status, with and without a body", async () => {
  expect(await run("requests")).toEqual({
    accepted: { name: "POST_REPLY", outcome: 0, sequenceId: 2, ticket: "for 2" },
    slow: "for slow",
    slowedDown: 2,
    rejected: {
      code: "rejected",
      arrived: "yes",
      message: expect.stringContaining("the Center does not accept it: outcome 8, The system failed"),
      response: expect.objectContaining({ outcome: 8, ticket: undefined }),
    },
    looked: expect.objectContaining({ outcome: 0, ticket: "t", state: 2 }),
    lost: expect.objectContaining({ code: "rejected", response: expect.objectContaining({ state: undefined }) }),
    recalled: 0,
    notRecalled: expect.objectContaining({ code: "rejected" }),
    dropped: { ok: true, response: expect.objectContaining({ name: "DROP_REPLY", outcome: 0, ticket: "" }) },
    sources: ["5"],
    hints: ["13800138000"],
    left: 0,
  });
});

test("logins are rejected with the status of their reason, and the revision selects a version", async () => {
  const rejected = (outcome: number, words: string) =>
    expect.objectContaining({
      code: "login-rejected",
      message: expect.stringContaining(words),
      response: expect.objectContaining({ outcome, center: undefined }),
    });
  expect(await run("logins")).toEqual({
    states: [2, 1],
    connections: rejected(13, "outcome 13, Too many connections"),
    secret: rejected(14, "outcome 14, The password is wrong"),
    account: rejected(15, "JOIN_SENDER: "),
    version: rejected(16, "outcome 16, The version is not supported"),
    wrongSide: expect.objectContaining({ code: "not-allowed", arrived: "no" }),
    notices: [expect.stringContaining("the login of agent")],
  });
});

test("the window holds, both sides test the link, and the server may end the session", async () => {
  expect(await run("window")).toEqual({ tickets: 20, most: 3, tested: [true, true], isOpen: true, left: 0 });
});

test("a server connects and asks for a login", async () => {
  expect(await run("invitation")).toEqual({
    events: [
      "agent SUMMON",
      "agent DROP",
      "1 client",
      expect.stringMatching(/was lost: the session was ended\.$/),
      expect.stringContaining("rejects agent: outcome 14"),
    ],
    dropped: expect.objectContaining({ name: "DROP_REPLY", outcome: 0 }),
    counts: [1, 1],
    left: 0,
    unreachable: "connect-failed",
    rejected: expect.objectContaining({ code: "login-rejected" }),
  });
});

test("receipts as texts belong to their requests, in any order", async () => {
  expect(await run("receipts")).toEqual({
    early: null,
    quick: ["UNDELIV"],
    none: [],
    met: { value: "first", state: "DELIVRD", id: "t1" },
    message: null,
    rejected: [],
    read: "EXPIRED",
  });
});
