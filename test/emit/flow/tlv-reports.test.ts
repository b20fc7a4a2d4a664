import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../../generator/pipeline.js";
import { courier } from "../../fixtures/courier/courier.js";
import { compileUnformatted, type CompiledProtocols } from "../../helpers/compile/compile-unformatted.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";

/* The relation of requests to reports whose identifier is in a TLV: emitted, compiled and run. */

const PROGRAM = `import { createDrop } from "../courier10/index.js";
import { postReports, type PostReport } from "../courier10/flow/reports.js";
const about = (report: PostReport): string | undefined => report.tlvs?.about;
export const reportIn = (init: Parameters<typeof createDrop>[0]) => {
  const found = postReports.reportIn(createDrop(init));
  return found && { key: found.key, id: found.id, about: about(found.report) };
};
`;

const octets = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const DROP = { sequenceId: 7, source: "2", target: "1", kind: 4, content: octets("") };
const RECEIPT = { ...DROP, content: octets("id:t1 stat:DELIVRD") };
const KEYS = "names: { receipt: id }";

function compiledWith(names: string): CompiledProtocols {
  const { protocols, diagnostics } = compile(courier((flow) => flow.replace(KEYS, `names: ${names}`)));
  expect(diagnostics).toEqual([]);
  const own = protocols.filter(({ id }) => id === "courier10");
  return compileUnformatted(own, new Map([["program/index.ts", PROGRAM]]));
}

describe.each([
  ["{ tlv: About }", null],
  ["{ tlv: About, receipt: id }", { key: "t1", id: expect.stringMatching(/^69643a7431/), about: undefined }],
])("names: %s", (names, ofText) => {
  let compiled: CompiledProtocols;
  let program: object;
  const read = (init: object): unknown => Reflect.apply(functionOf(program, "reportIn"), null, [init]);

  beforeAll(async () => {
    compiled = compiledWith(names);
    program = await compiled.load("program");
  }, 600_000);

  afterAll(() => compiled?.remove());

  test("the report is the message", () => {
    expect(compiled.problems).toEqual([]);
  });

  test("the TLV names the request, with and without a text", () => {
    expect(read({ ...DROP, tlvs: { about: "t9" } })).toEqual({ key: "t9", id: "7", about: "t9" });
    expect(read({ ...RECEIPT, tlvs: { about: "t9" } })).toMatchObject({ key: "t9", about: "t9" });
  });

  test("without the TLV, the text names the request if the schema states its key", () => {
    expect(read({ ...RECEIPT, tlvs: { hurry: true } })).toEqual(ofText);
    expect(read(RECEIPT)).toEqual(ofText);
    expect(read(DROP)).toBeNull();
  });

  test("a message that is marked as no receipt is a report only if the TLV alone decides", () => {
    const expected = ofText === null ? { key: "t9", id: "7", about: "t9" } : null;
    expect(read({ ...DROP, kind: 0, tlvs: { about: "t9" } })).toEqual(expected);
  });
});
