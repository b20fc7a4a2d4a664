import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { explainError } from "../../../generated/cmpp30/index.js";
import { type SessionEvent, Session, type SessionSettings, type Side } from "../../../generated/runtime/flow/index.js";
import { collect } from "../../../generated/runtime/flow/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { ACTIVE_TEST, RUNNING, type spToIsmg, SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import { exchange, receivedOf, sessionOf, submitFields, takeMessages } from "../../helpers/flow/pair.js";

/* Sessions whose other side deviates from the specification. */

/** A session that reads tolerantly. `noticed` is called for each notice. */
function tolerantSession(
  side: Side,
  settings: SessionSettings = {},
  noticed?: () => void,
  changed: Partial<typeof spToIsmg> = {},
) {
  const events: SessionEvent<cmpp30.Message>[] = [];
  const clock = new Clock();
  const sink = collect(events);
  const session = new Session<cmpp30.Message>({
    table: { ...RUNNING, ...changed },
    side,
    settings,
    now: clock.read,
    tolerant: cmpp30,
    sink: noticed === undefined ? sink : { ...sink, noticed },
  });
  return { session, events, clock };
}

/** A frame: total length, command, sequence and body. */
function frame(command: number, sequence: number, body: readonly number[] = []): Uint8Array {
  const octets = new Uint8Array(12 + body.length);
  const view = new DataView(octets.buffer);
  view.setUint32(0, octets.length);
  view.setUint32(4, command);
  view.setUint32(8, sequence);
  octets.set(body, 12);
  return octets;
}

const SUBMIT_RESP = 0x80000004;
const FWD = 0x00000009;
const MSG_ID = [0, 0, 0, 0, 0, 0, 0, 9];

describe("a tolerant session", () => {
  test("takes a response with the result of another version, and reports the deviation", () => {
    const { session, events } = tolerantSession("client");
    session.request(SUBMIT, submitFields());
    session.receive(frame(SUBMIT_RESP, 1, [...MSG_ID, 0]));
    expect(events.map(({ event }) => event)).toEqual(["notice", "answered"]);
    const [notice, answered] = events;
    if (notice?.event !== "notice" || answered?.event !== "answered") throw new Error("Other events.");
    expect(answered).toMatchObject({ isAccepted: true, response: { msgId: 9n, result: 0 } });
    expect(notice.notice).toMatchObject({
      code: "deviation",
      message: "CMPP 3.0 CMPP_SUBMIT_RESP: read tolerantly; it deviates at offset 20.",
      cause: { code: "other-width", field: "Result", offset: 20, expected: "4 bytes", actual: "1 byte" },
    });
    expect(explainError(notice.notice, "zh")).toBe("CMPP 3.0 CMPP_SUBMIT_RESP：已宽松解析，偏移20处与规范不符。");
    expect(session.counters).toMatchObject({ accepted: 1, notices: 1 });
  });

  test("takes a response to the link test without its body", () => {
    const { session, events, clock } = tolerantSession("client");
    clock.pass(180_000);
    session.tick();
    expect(takeMessages(session)).toMatchObject([{ name: "CMPP_ACTIVE_TEST", sequenceId: 1 }]);
    session.receive(frame(0x80000008, 1));
    expect(events).toMatchObject([{ event: "notice", notice: { code: "deviation" } }]);
    expect([session.kept, session.ended]).toEqual([0, null]);
    // A second one is stray.
    session.receive(frame(0x80000008, 1));
    expect(events.slice(1)).toMatchObject([
      { event: "notice", notice: { code: "deviation" } },
      { event: "notice", notice: { code: "stray-answer" } },
    ]);
  });

  test("rejects other messages without fields, with the error of the strict decoder", () => {
    const { session, events } = tolerantSession("client");
    session.request(SUBMIT, submitFields());
    session.receive(frame(SUBMIT_RESP, 1));
    expect(events.map(({ event }) => event)).toEqual(["failed", "state", "closed"]);
    expect(session.ended).toMatchObject({ because: "malformed", by: "us", cause: { code: "body-too-short" } });
  });

  test("rejects requests without fields", () => {
    const { session } = tolerantSession("server");
    session.receive(frame(0x00000006, 1, [1, 2, 3]));
    expect(session.ended?.because).toBe("malformed");
  });

  test("rejects incomplete messages of other links", () => {
    const { session } = tolerantSession("client");
    session.receive(frame(FWD, 1));
    expect(session.ended).toMatchObject({ because: "malformed", cause: { name: "DecodeError" } });
  });

  test("reads the response to the end without fields, but no other that needs no program", () => {
    const ending = tolerantSession("client", {}, undefined, {
      keepAlive: null,
      end: { operation: ACTIVE_TEST, by: "both" },
    });
    ending.session.end();
    ending.session.receive(frame(0x80000008, 1));
    expect([ending.session.kept, ending.session.ended]).toEqual([0, null]);
    const other = tolerantSession("client", {}, undefined, { keepAlive: null });
    other.session.request(ACTIVE_TEST, {});
    other.session.receive(frame(0x80000008, 1));
    expect(other.session.ended).toMatchObject({ because: "malformed", cause: { code: "body-too-short" } });
  });

  test("rejects what no reading fits, or skips it", () => {
    const { session } = tolerantSession("client");
    session.receive(frame(SUBMIT_RESP, 1, [1, 2, 3]));
    expect(session.ended).toMatchObject({ because: "malformed", cause: { name: "DecodeError" } });
    const skipping = tolerantSession("client", { onMalformed: "skip" });
    skipping.session.receive(frame(SUBMIT_RESP, 1, [1, 2, 3]));
    expect([skipping.session.ended, skipping.events]).toMatchObject([null, [{ notice: { code: "malformed" } }]]);
  });

  test("reads nothing after a sink that ends the session", () => {
    const events: string[] = [];
    const made = tolerantSession("client", {}, () => {
      events.push("notice");
      made.session.destroy();
    });
    made.session.request(SUBMIT, submitFields());
    made.session.receive(frame(SUBMIT_RESP, 1, [...MSG_ID, 0]));
    expect(events).toEqual(["notice"]);
    expect(made.events.map(({ event }) => event)).toEqual(["failed", "state", "closed"]);
  });

  test("passes on exceptions of the sink", () => {
    const { session } = tolerantSession("client", {}, () => {
      throw new Error("sink");
    });
    session.request(SUBMIT, submitFields());
    expect(() => session.receive(frame(SUBMIT_RESP, 1, [...MSG_ID, 0]))).toThrow("sink");
    expect(session.ended).toBeNull();
  });

  test("reads frames that follow the specification as a strict session does", () => {
    const { session, events } = tolerantSession("server");
    const client = sessionOf("client", new Clock(), {}, RUNNING);
    client.session.request(SUBMIT, submitFields());
    exchange(client.session, session);
    expect(events.map(({ event }) => event)).toEqual(["received"]);
    expect(receivedOf({ session, events })[0]?.request.name).toBe("CMPP_SUBMIT");
  });
});

test("a session is strict by default", () => {
  const { session } = sessionOf("client", new Clock(), {}, RUNNING);
  session.request(SUBMIT, submitFields());
  session.receive(frame(SUBMIT_RESP, 1, [...MSG_ID, 0]));
  expect(session.ended?.because).toBe("malformed");
});
