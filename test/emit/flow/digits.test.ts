import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLink } from "../../../generator/simulator/index.js";
import { ReportWriter } from "../../../generator/simulator/content/report.js";
import { readReport } from "../../../generator/simulator/content/read-report.js";
import { answersOf } from "../../../generator/simulator/gateway/answers.js";
import { ACCEPTING } from "../../../generator/simulator/gateway/reaction.js";
import { DynamicDigest } from "../../../generator/simulator/link/digests.js";
import { invariant } from "../../../generator/diagnostics/index.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { DIGITS, PUT } from "../../helpers/compile/digits.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { callMethod } from "../../helpers/values/call.js";

/* Digits in flows: results and transitions, identifiers of reports that count up, accounts and digests of logins. */

let compiled: CompiledPackage;
let module: object;

beforeAll(async () => {
  compiled = await compilePackage(DIGITS);
  module = await compiled.load("post1");
});

afterAll(() => compiled?.remove());

const call = (name: string, ...values: readonly unknown[]): unknown =>
  Reflect.apply(functionOf(module, name), null, values);
const valueOf = (name: string): object => Object(Reflect.get(module, name));
const md5 = (octets: Uint8Array): Uint8Array => createHash("md5").update(octets).digest();

const FIRST = "01006101161700999999";

function opened() {
  const protocol = invariant(compiled.protocols[0], "A protocol");
  const flow = invariant(protocol.flow, "A flow");
  const link = openLink({ protocol, flow }, invariant(flow.links[0], "A link"));
  return { protocol, flow, link };
}

describe("a result of digits", () => {
  test("accepts a response by its digits", () => {
    const put = call("createPut", PUT);
    const accepted = (msgId: string): unknown => {
      const response = call("createPutResp", { sequenceId: 7, msgId, result: 0 });
      return callMethod(valueOf("putOperation"), "accepted", response, put);
    };
    expect([accepted(FIRST), accepted("0".repeat(20))]).toEqual([true, false]);
  });

  test("is what the simulator answers, with identifiers that follow each other", () => {
    const { protocol, flow } = opened();
    const answers = invariant(answersOf(protocol, flow, () => new Date(2026, 10, 29, 8, 2)).get("put"), "The answers");
    const request = { name: "put", ...PUT };
    const [first, second] = answers.identifiersFor(request, 2);
    expect([first, second]).toEqual(["00000111290802000001", "00000111290802000002"]);
    expect(answers.answer(request, ACCEPTING, first)).toMatchObject({ msgId: "00000111290802000001", result: 0 });
  });
});

describe("the identifier of a report", () => {
  test("is the string of digits; those of several receivers count up in its last part", () => {
    const relation = valueOf("putReports");
    const response = { sequenceId: 7, msgId: FIRST };
    expect(callMethod(relation, "keysOf", PUT, response)).toEqual([FIRST, "01006101161700000000"]);
    const notify = call("createNotify", {
      sequenceId: 9,
      msgId: "01006101161700000000",
      from: "",
      receiver: "2",
      coding: 0,
      indicator: 0,
      content: new Uint8Array(0),
    });
    expect(callMethod(relation, "reportIn", notify)).toMatchObject({ key: "01006101161700000000", report: notify });
  });

  test("is what the simulator writes and reads", () => {
    const { protocol, flow } = opened();
    const writer = new ReportWriter(protocol, invariant(flow.reports[0], "A relation"));
    const date = new Date(2026, 0, 16);
    const times = { state: "", submitted: date, done: date, serial: 1 };
    const fields = writer.fieldsOf({
      ...times,
      request: PUT,
      identifier: FIRST,
      ownIdentifier: FIRST,
      receiver: "2",
    });
    expect(readReport(protocol, flow, { name: "notify", sequenceId: 1, ...fields })).toMatchObject({
      identifier: FIRST,
    });
  });
});

describe("a login with an account of digits", () => {
  const login = (proof: Uint8Array): unknown => call("createLogin", { sequenceId: 1, account: "123456", proof });
  const hashed = { digits: "123456secret", octets: "\u0012\u0034\u0056secret" };

  test("states it as the string", () => {
    const { logins } = Object(valueOf("clientToServer"));
    expect(callMethod(Object(logins).login, "account", login(new Uint8Array(16)))).toBe("123456");
  });

  test.each(["digits", "octets"] as const)("hashes it in the form %s", (form) => {
    const expected = md5(Buffer.from(hashed[form], "latin1"));
    const message = Object(login(new Uint8Array(16)));
    const secrets = { shared: "secret" };
    const computed = call("computeLoginProof", message, secrets, md5, { account: form });
    expect(computed).toEqual(new Uint8Array(expected));
    const { protocol } = opened();
    const model = invariant(
      protocol.messages.find(({ name }) => name === "login"),
      "A login",
    );
    const digest = new DynamicDigest(protocol, model, invariant(model.digests[0], "A digest"));
    const given = { message: { ...message, proof: new Uint8Array(expected) }, request: {}, secrets, hash: md5 };
    expect(digest.fits(given)).toBe(true);
    expect(digest.fits({ ...given, message: { ...given.message, account: "123457" } })).toBe(false);
  });
});
