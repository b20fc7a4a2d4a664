import { describe, expect, test } from "vitest";
import { framesOf, newSession, vectorsOf } from "./sessions.js";

const [submit = "", other = ""] = framesOf("cmpp", "cmpp30", "CMPP_SUBMIT");
const [connect = ""] = framesOf("cmpp", "cmpp30", "CMPP_CONNECT");
const [bind = ""] = framesOf("smpp", "smpp34", "bind_transmitter");
const textOf = (notes: readonly { readonly en: string }[]): string => notes.map(({ en }) => en).join("\n");

describe("pasted text", () => {
  test("has a protocol, and the reason for it names the first frame that another version rejects", () => {
    const { frames, protocol, notes, problems } = newSession().openText(`${submit}\n${other}`, null);
    expect([frames, protocol?.id, problems]).toEqual([2, "cmpp30", []]);
    expect(textOf(notes)).toMatch(/CMPP 3\.0 fits all 2 frames\. CMPP 2\.0 does not fit frame 1: .+ at offset \d+/);
  });

  test("a login names its version; a frame of several versions is a tie", () => {
    expect(textOf(newSession().openText(connect, null).notes)).toContain("CMPP 3.0: the login names this version.");
    const test = framesOf("cmpp", "cmpp30", "CMPP_ACTIVE_TEST")[0] ?? "";
    expect(textOf(newSession().openText(test, null).notes)).toContain(
      "CMPP 2.0 and CMPP 3.0 fit equally well. Shown as CMPP 3.0.",
    );
  });

  test("a chosen protocol is used although another one fits", () => {
    const session = newSession();
    expect(session.openText(submit, "cmpp20").protocol?.id).toBe("cmpp20");
    expect(session.frame(0, "en", false)?.error).toContain("expected");
  });

  test("two protocols in one text: each frame is read by its own", () => {
    const session = newSession();
    const { notes } = session.openText(`${submit}\n${connect}\n${bind}`, null);
    expect(textOf(notes)).toContain("Line 3 is not CMPP 3.0: it fits SMPP 3.4, and is shown as such.");
    expect(session.rows(0, 9).map(({ message, soundness }) => [message, soundness])).toEqual([
      ["CMPP_SUBMIT", "sound"],
      ["CMPP_CONNECT", "sound"],
      ["bind_transmitter", "sound"],
    ]);
  });

  test.each([
    ["abc", /odd number of hexadecimal digits, 3/],
    ["hello world", /no known notation/],
    ["00000000  00 00 00 0c 00 00 00 08  00 00\n00000020  00 01", /expected offset/],
    ["", /no bytes/],
    ['{"message":"CMPP_SUBMIT"}', /"protocol" must be one of cmpp20/],
    ['{"protocol":"cmpp30","message":"CMPP_SUBMIT","sequence_id":"x"}', /expected .+, got undefined/],
  ])("%j is answered by a sentence", (text, sentence) => {
    const { problems } = newSession().openText(text, null);
    expect(textOf(problems)).toMatch(sentence);
    expect(problems.every(({ zh }) => /[\u4e00-\u9fff]/.test(zh))).toBe(true);
  });

  test("wire JSON and vectors give their frames", () => {
    const vectors = vectorsOf("cmpp", "cmpp30");
    const session = newSession();
    const bytes = vectors.map((each) => JSON.stringify(each)).join("\n");
    expect(session.openText(bytes, null).frames).toBe(vectors.length);
    const json = newSession();
    json.openText(submit, null);
    const wire = json.copy(0, "json", { isMasked: false, packageName: "smswire" }) ?? "";
    expect(json.openText(wire, null).protocol?.id).toBe("cmpp30");
    expect(json.copy(0, "hex", { isMasked: false, packageName: "smswire" })).toBe(submit);
  });
});

describe("a frame", () => {
  test("that is cut has its error at the place", () => {
    const session = newSession();
    session.openText(submit.slice(0, -8), "cmpp30");
    const detail = session.frame(0, "en", false);
    expect(detail?.error).toContain("Incomplete frame");
    expect(session.rows(0, 1)[0]?.soundness).toBe("error");
    expect(session.frame(0, "zh", false)?.error).toContain("帧不完整");
  });

  test("masked has no personal value in its rows, octets, text and copies", () => {
    const session = newSession();
    session.openText(submit, null);
    const open = session.frame(0, "en", false);
    const masked = session.frame(0, "en", true);
    const numberOf = (detail: typeof open): string => JSON.stringify(detail?.rows);
    expect(numberOf(open)).toContain("13500002696");
    expect(numberOf(masked)).not.toContain("13500002696");
    expect([open?.text?.text, masked?.text]).toEqual(["hello gocmpp", null]);
    const copy = session.copy(0, "typescript", { isMasked: true, packageName: "smswire" });
    expect(copy).toContain("createSubmit({");
    expect(copy).not.toContain("13500002696");
    expect(masked?.canEdit).toBe(false);
  });

  test("is copied as a vector that reads back to the same frame", () => {
    const session = newSession();
    session.openText(submit, null);
    const vector: unknown = JSON.parse(session.copy(0, "vector", { isMasked: false, packageName: "smswire" }) ?? "");
    expect(vector).toMatchObject({ protocol: "cmpp30", message: "CMPP_SUBMIT", frame: submit });
    session.openText(submit.slice(0, -8), "cmpp30");
    expect(session.copy(0, "json", { isMasked: false, packageName: "smswire" })).toBe(null);
  });

  test("changes with a value; lengths follow, errors are sentences, and undo restores it", () => {
    const session = newSession();
    session.openText(submit, null);
    expect(session.edit(0, "Msg_Content", "686921")).toBe(null);
    expect(session.frame(0, "en", false)).toMatchObject({ isChanged: true, error: null, text: { text: "hi!" } });
    expect(session.edit(0, "Dest_terminal_Id[0]", "13900000000")).toBe(null);
    expect(session.edit(0, "Pk_total", "300")?.en).toContain("Pk_total");
    expect(session.edit(0, "Sequence_Id", "24")).toBe(null);
    expect(session.rows(0, 1)[0]?.sequence).toBe("24");
    for (let count = 0; count < 3; count++) session.undo(0);
    expect(session.copy(0, "hex", { isMasked: false, packageName: "smswire" })).toBe(submit);
  });
});

test("a value inside the content of a message cannot be changed, and changes no field of the header", () => {
  const session = newSession();
  const reports = framesOf("cmpp", "cmpp30", "CMPP_DELIVER");
  const report = reports.find((frame) => {
    session.openText(frame, "cmpp30");
    return JSON.stringify(session.frame(0, "en", false)?.rows).includes("SMSC_sequence");
  });
  expect(report).toBeDefined();
  expect(session.edit(0, "Msg_Content.SMSC_sequence", "7")?.en).toBe("This value cannot be changed.");
  expect(session.copy(0, "hex", { isMasked: false, packageName: "smswire" })).toBe(report);
});

test("a response is joined with its request", () => {
  const session = newSession();
  const response = framesOf("cmpp", "cmpp30", "CMPP_CONNECT_RESP")[0] ?? "";
  session.openText(`${connect}\n${response}`, null);
  expect(session.rows(0, 2).map(({ partner }) => partner)).toEqual([1, 0]);
});
