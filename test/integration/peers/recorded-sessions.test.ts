import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import type { FlowMessage, FlowTable, Hash, SessionEvent } from "../../../generated/runtime/flow/index.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { readRecording, type Recording } from "../../helpers/flow/recorded/recording.js";
import { type Cut, Replay } from "../../helpers/flow/recorded/replay.js";
import { OUTCOMES } from "./outcomes.js";

/*
 * Sessions that smswire had with independent programs, recorded by a proxy: the bytes of the peer go into a session that takes
 * the place of the recorded one. It must write what was recorded, byte for byte.
 */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "sessions");
const recordings = readdirSync(folder)
  .toSorted()
  .map((file) => ({ name: file.replace(".jsonl", ""), recording: readRecording(join(folder, file)) }));

/** What the replay needs of a link. */
interface ReplayedLink<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  readonly logins: { readonly login: Digests<M> };
}

interface Digests<M extends FlowMessage> {
  isAuthentic(request: M, by: DigestContext): boolean;
  isServerAuthentic(response: M, request: M, by: DigestContext): boolean | null;
}

interface DigestContext {
  readonly secrets: { readonly shared: string };
  readonly hash: Hash;
  readonly date: Date;
}

const whole: Cut = (octets) => [octets];

/** Cuts a stream into parts of a size. */
function partsOf(size: number): Cut {
  return (octets) => {
    const count = Math.ceil(octets.length / size);
    return Array.from({ length: count }, (_, index) => octets.subarray(index * size, (index + 1) * size));
  };
}

function play<M extends FlowMessage>({ table, logins }: ReplayedLink<M>, recording: Recording, cut: Cut) {
  const replay = new Replay(recording, table);
  replay.play(cut);
  const { events, session, written, expected, maxInFlight } = replay;
  const digests = events.map((event) => isPeerAuthentic(event, logins.login, recording.head.secret));
  const names = events.map((each) => (each.event === "notice" ? each.notice.code : each.event));
  const counted = [...new Set(names)].filter((name) => name !== "state" && name !== "closed");
  const counts = counted.map((name) => [name, names.filter((each) => each === name).length] as const);
  const ended = `${session.ended?.because} by ${session.ended?.by ?? "neither"}`;
  const outcome = { ended, isAuthentic: digests.find((each) => each !== null), ...Object.fromEntries(counts) };
  return { written, expected, maxInFlight, kept: session.kept, outcome };
}

/** Whether the digest of the peer is right; null if the event is not the login. */
function isPeerAuthentic<M extends FlowMessage>(event: SessionEvent<M>, login: Digests<M>, shared: string) {
  const by = { secrets: { shared }, hash: md5, date: new Date() };
  if (event.event === "received" && event.request.request.name === "CMPP_CONNECT") {
    return login.isAuthentic(event.request.request, by);
  }
  if (event.event !== "answered" || event.response.name !== "CMPP_CONNECT_RESP") return null;
  const { request } = event.ticket;
  return request === null ? null : login.isServerAuthentic(event.response, request, by);
}

function replayOf(recording: Recording, cut: Cut) {
  return recording.head.protocol === "cmpp20"
    ? play(cmpp20.spToIsmg, recording, cut)
    : play(cmpp30.spToIsmg, recording, cut);
}

test("the outcome of every recording is stated", () => {
  expect(recordings.map(({ name }) => name)).toEqual(Object.keys(OUTCOMES).toSorted());
});

describe.each(recordings)("$name", ({ name, recording }) => {
  test(`${recording.head.what} (${recording.head.peer})`, () => {
    const { written, expected, maxInFlight, kept, outcome } = replayOf(recording, whole);
    expect(written).toEqual(expected);
    expect(outcome).toEqual(OUTCOMES[name]);
    expect(maxInFlight).toBeLessThanOrEqual(16);
    expect(kept).toBe(0);
  });

  test.each([1, 2, 3, 5, 11, 12, 13, 64])("in parts of %d bytes", (size) => {
    const { written, expected, outcome } = replayOf(recording, partsOf(size));
    expect(written).toEqual(expected);
    expect(outcome).toEqual(OUTCOMES[name]);
  });
});

test("the window was full in sessions with more requests than it has places", () => {
  const full = recordings.filter(({ recording }) => replayOf(recording, whole).maxInFlight === 16);
  expect(full.map(({ name }) => name)).toEqual([
    "go-cmpp-receiver-cmpp20",
    "go-cmpp-server-cmpp20",
    "gocmpp-server-cmpp20",
    "gocmpp-server-cmpp30",
  ]);
});

test("a recording with another byte of either side does not pass", () => {
  for (const from of ["client", "server"] as const) {
    const [, first] = recordings.filter(({ name }) => name.startsWith("gocmpp-window"));
    if (first === undefined) throw new Error("The recording is missing.");
    const { head, events } = first.recording;
    const changed = events.map((event) => {
      if (event.from !== from || event.octets === null || event.octets.length < 200) return event;
      return { ...event, octets: event.octets.with(11, 0xee) };
    });
    expect(changed).not.toEqual(events);
    const { written, expected } = replayOf({ head, events: changed }, whole);
    expect(written).not.toEqual(expected);
  }
});
