import { describe, expect, test } from "vitest";
import { readReport } from "../../../generator/simulator/content/read-report.js";
import { ReportWriter } from "../../../generator/simulator/content/report.js";
import { courierLink } from "../../helpers/flow/courier/courier-link.js";

/* Reports whose identifier is in a TLV: what a gateway writes, and what a client reads. */

const SUBJECT = {
  request: { source: "1", target: "13800138000", receipts: 1, coding: 0 },
  identifier: "t9",
  ownIdentifier: "",
  receiver: "13800138000",
  state: "EXPIRED",
  submitted: new Date(2026, 10, 29, 8, 2, 48),
  done: new Date(2026, 10, 29, 8, 5, 1),
  serial: 1,
};

const TEXT = /^id:t9 .* stat:EXPIRED /;

describe.each([
  ["{ tlv: About }", ""],
  ["{ tlv: About, receipt: id }", "EXPIRED"],
])("names: %s", (names, state) => {
  const { protocol, flow } = courierLink("courier10", (text) =>
    text.replace("names: { receipt: id }", `names: ${names}`),
  );
  const [relation] = flow.reports;
  if (relation === undefined) throw new Error("Courier has no reports.");
  const written = new ReportWriter(protocol, relation).fieldsOf(SUBJECT);
  const message = { ...written, name: "DROP", sequenceId: 1 };

  test("a report has the identifier in the TLV, and a text if the schema states its key", () => {
    expect(written).toMatchObject({ tlvs: { about: "t9" }, kind: state === "" ? 0 : 4 });
    const { content } = written;
    expect(TEXT.test(content instanceof Uint8Array ? new TextDecoder().decode(content) : "")).toBe(state !== "");
  });

  test("a client reads the identifier of the TLV, and the state of the text", () => {
    expect(readReport(protocol, flow, message)).toEqual({ relation, identifier: "t9", state });
    const other = { ...message, tlvs: { about: "t8" } };
    expect(readReport(protocol, flow, other)).toEqual({ relation, identifier: "t8", state });
  });

  test("without the TLV, a client reads the text", () => {
    const expected = state === "" ? null : { relation, identifier: "t9", state };
    expect(readReport(protocol, flow, { ...message, tlvs: null })).toEqual(expected);
    expect(readReport(protocol, flow, { ...message, tlvs: {} })).toEqual(expected);
  });

  test("a client reads no report from a message that is marked as none, if the schema has a mark", () => {
    const expected = state === "" ? { relation, identifier: "t9", state } : null;
    expect(readReport(protocol, flow, { ...message, kind: 0 })).toEqual(expected);
  });
});
