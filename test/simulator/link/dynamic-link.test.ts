import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { dynamicTable } from "../../../generator/simulator/link/dynamic-table.js";
import type { DynamicMessage } from "../../../generator/simulator/link/dynamic-message.js";
import { openedLink } from "../../helpers/flow/opened-link.js";
import { login, submit } from "../../helpers/flow/raw-client.js";

/* The link that the simulator builds from the schema does what the generated one does. */

const DATE = new Date(2026, 10, 30, 11, 22, 33);
const LINKS = ["spToIsmg", "ismgToIsmg", "ismgToGns", "gnsToIsmg"] as const;
const GENERATED = { cmpp20, cmpp30 } as const;

/** Everything but functions. */
function dataOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe.each(["cmpp20", "cmpp30"] as const)("the links of %s", (id) => {
  const { protocol, flow } = openedLink(id);

  test.each(LINKS)("%s has the table of the generated code", (name) => {
    const model = flow.links.find((each) => each.name === name);
    if (model === undefined) throw new Error(`There is no link ${name}.`);
    const table = dynamicTable(protocol, flow, model);
    const expected = GENERATED[id][`${name}Table`];
    expect(dataOf(table)).toEqual(dataOf(expected));
    const functions = (operation: object): readonly string[] =>
      Object.entries(operation).flatMap(([key, value]) => (typeof value === "function" ? [key] : []));
    expect(table.operations.map(functions)).toEqual(expected.operations.map(functions));
    expect(table.operations.map(({ respond }) => functions(respond))).toEqual(
      expected.operations.map(({ respond }) => functions(respond)),
    );
  });
});

describe("the operations of CMPP 3.0", () => {
  const { table, logins } = openedLink("cmpp30").link;
  const submitting = table.operations.find(({ request }) => request === "CMPP_SUBMIT");
  const expected = cmpp30.spToIsmgTable.operations.find(({ request }) => request === "CMPP_SUBMIT");
  const asked = { ...submit(7) };

  test.each(["slowDown", "repeated", "rejected", "plain"] as const)(
    "respond with %s as generated code does",
    (kind) => {
      const answer = submitting?.respond[kind]?.(asked) ?? null;
      expect(answer).toEqual(expected?.respond[kind]?.(submit(7)) ?? null);
    },
  );

  test("accept, slow down and weigh as generated code does", () => {
    for (const result of [0, 1, 8, 9]) {
      const response = cmpp30.createSubmitResp({ sequenceId: 7, msgId: 1n, result });
      expect(submitting?.accepted?.({ ...response }, asked)).toBe(expected?.accepted?.(response, submit(7)));
      expect(submitting?.slowDown?.({ ...response }, asked)).toBe(expected?.slowDown?.(response, submit(7)));
      expect(submitting?.resultInWords?.({ ...response }, "zh")).toBe(expected?.resultInWords?.(response, "zh"));
    }
    const many = submit(7, { destTerminalId: ["1", "2", "3"] });
    expect([submitting?.weight?.({ ...many }), expected?.weight?.(many)]).toEqual([3, 3]);
  });

  test("create requests as generated code does", () => {
    const { name: _name, sequenceId: _sequence, ...fields } = submit(7);
    expect(submitting?.create({ ...fields, feeCode: "5" }, 7)).toEqual(submit(7, { feeCode: "5" }));
  });

  const own = logins["login"];
  const proof = { secrets: { shared: "888888" }, hash: md5, date: DATE };

  test("log in with the message of generated code", () => {
    const message = own?.create({ sourceAddr: "900001" }, proof, 1);
    const generated = cmpp30.spToIsmg.logins.login.create({ sourceAddr: "900001" }, proof, 1);
    expect(message).toEqual(generated);
    expect(own?.account(message ?? asked)).toBe("900001");
  });

  test("verify digests, in each form that peers use", () => {
    expect(own?.isAuthentic({ ...login() }, proof)).toBe(true);
    expect(own?.isAuthentic({ ...login("wrong") }, proof)).toBe(false);
    expect(own?.isAuthentic(asked, proof)).toBe(false);
  });

  test.each(["account", "secret", "version", "connections"] as const)(
    "reject a wrong %s as generated code does",
    (reason) => {
      const expectedAnswer = cmpp30.spToIsmg.logins.login.reject(login(), reason);
      expect(own?.reject({ ...login() }, reason)).toEqual(expectedAnswer);
    },
  );

  test("answer a login with a digest that the client verifies", () => {
    const request = { ...login() };
    const response = own?.accept(request, proof);
    expect(response).toMatchObject({ name: "CMPP_CONNECT_RESP", status: 0, version: 0x30, sequenceId: 1 });
    expect(own?.isServerAuthentic(response ?? request, request, proof)).toBe(true);
    expect(own?.isServerAuthentic(response ?? request, request, { ...proof, secrets: { shared: "x" } })).toBe(false);
  });
});

describe("the codec", () => {
  const { codec } = openedLink("cmpp30").link.table;
  const view = (octets: Uint8Array): DataView => new DataView(octets.buffer, octets.byteOffset, octets.length);

  test("reads and writes what generated code writes", () => {
    const frame = cmpp30.encode(submit(7));
    const message = codec.decodeFrom(frame, view(frame), 0, frame.length);
    expect(message).toEqual(submit(7));
    const octets = new Uint8Array(frame.length + 4);
    expect(codec.encodeInto(message, octets, view(octets), 4)).toBe(octets.length);
    expect(octets.subarray(4)).toEqual(frame);
  });

  test("throws for a message that does not exist, and for one that does not fit", () => {
    const octets = new Uint8Array(100);
    const encode = (message: DynamicMessage) => codec.encodeInto(message, octets, view(octets), 0);
    expect(() => encode({ ...submit(1), name: "CMPP_OTHER" })).toThrow(/CMPP_OTHER/);
    expect(() => encode({ ...submit(1) })).toThrow(/CMPP_SUBMIT/);
  });

  test("passes an unknown command on", () => {
    const frame = new Uint8Array([0, 0, 0, 13, 0, 0, 0, 0x63, 0, 0, 0, 9, 42]);
    expect(codec.decodeFrom(frame, view(frame), 0, frame.length)).toMatchObject({ commandId: 0x63, sequenceId: 9 });
  });
});
