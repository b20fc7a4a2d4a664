import { expect, test } from "vitest";
import type { SessionEvent, Side } from "../../../generated/runtime/flow/index.js";
import type { Message } from "../../../generated/cmpp30/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { CONNECT, DELIVER, SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import { answerAll, deliverFields, LOGIN, type Recorded } from "../../helpers/flow/pair.js";
import { sessionOf, submitFields, takeBytes } from "../../helpers/flow/pair.js";

/* A whole session, recorded; then each side receives the same bytes, cut at every offset. */

/** What one side does: it receives bytes of the other side, or runs a command. */
type Step = Uint8Array | ((side: Recorded) => void);

/** The steps of both sides, from the login to the end. */
function record(): Record<Side, Step[]> {
  const steps: Record<Side, Step[]> = { client: [], server: [] };
  const clock = new Clock();
  const sides = { client: sessionOf("client", clock), server: sessionOf("server", clock) };
  const run = (side: Side, command: (recorded: Recorded) => void): void => {
    steps[side].push(command);
    command(sides[side]);
    for (let isMoving = true; isMoving;) {
      isMoving = transfer("client", "server") + transfer("server", "client") > 0;
    }
  };
  const transfer = (from: Side, to: Side): number => {
    const octets = takeBytes(sides[from].session);
    if (octets.length === 0) return 0;
    steps[to].push(octets);
    sides[to].session.receive(octets);
    return octets.length;
  };
  run("client", ({ session }) => session.request(CONNECT, LOGIN));
  run("server", answerAll);
  run("client", ({ session }) => {
    for (const text of ["one", "two", "three"]) session.request(SUBMIT, submitFields(text));
  });
  run("server", (server) => answerAll(server));
  run("server", ({ session }) => {
    for (const text of ["a", "b"]) session.request(DELIVER, deliverFields(text));
  });
  run("client", (client) => answerAll(client));
  run("client", ({ session }) => session.end());
  return steps;
}

/** What a side reports and sends, if `cut` bytes of the stream are in one chunk and the others in the next. */
function replay(side: Side, steps: readonly Step[], cut: number): string {
  const recorded = sessionOf(side, new Clock());
  const sent: number[] = [];
  let at = 0;
  for (const step of steps) {
    if (typeof step === "function") step(recorded);
    else {
      const middle = Math.min(Math.max(cut - at, 0), step.length);
      // Memory of its own for each chunk, as from a socket.
      for (const chunk of [step.slice(0, middle), step.slice(middle)]) recorded.session.receive(chunk);
      at += step.length;
    }
    sent.push(...takeBytes(recorded.session));
  }
  return JSON.stringify([recorded.events.map(inWords), sent, recorded.session.state, recorded.session.kept], bigints);
}

function inWords(event: SessionEvent<Message>): unknown {
  if (event.event === "received") return event.request.request;
  if (event.event === "answered") return [event.ticket.request, event.response, event.isAccepted];
  return event.event === "failed" ? event.failure.error.message : event;
}

function bigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

test.each(["client", "server"] as const)("the %s does the same for every cut of a session", (side) => {
  const steps = record()[side];
  const octets = steps.reduce((sum, step) => sum + (typeof step === "function" ? 0 : step.length), 0);
  const whole = replay(side, steps, 0);
  expect(whole).toContain('"ended"');
  expect(octets).toBeGreaterThan(150);
  for (let cut = 1; cut <= octets; cut++) expect(replay(side, steps, cut), `cut at ${cut}`).toBe(whole);
});

/** The sequences of frames. */
function sequencesOf(octets: Uint8Array): number[] {
  const view = new DataView(octets.buffer);
  const sequences: number[] = [];
  for (let at = 0; at < octets.length; at += view.getUint32(at)) sequences.push(view.getUint32(at + 8));
  return sequences;
}

test("a full window is sent again byte for byte, in order, and then continues with the queue", () => {
  const clock = new Clock();
  const client = sessionOf("client", clock, { window: 200, queue: 1000 });
  const server = sessionOf("server", clock, { window: 200, incoming: 1000 });
  client.session.request(CONNECT, LOGIN);
  server.session.receive(takeBytes(client.session));
  answerAll(server);
  client.session.receive(takeBytes(server.session));
  client.events.length = 0;
  for (let each = 0; each < 1000; each++) client.session.request(SUBMIT, submitFields(`message ${each}`));
  const first = takeBytes(client.session);
  const sequences = Array.from({ length: 200 }, (_, index) => index + 2);
  expect(sequencesOf(first)).toEqual(sequences);
  // The first bytes are lost.
  clock.pass(60_000);
  client.session.tick();
  const second = takeBytes(client.session);
  expect(second).toEqual(first);
  expect(client.session.counters).toMatchObject({ resent: 200, framesOut: 401 });
  for (let turn = 0, chunk = second; chunk.length > 0 && turn < 10; turn++) {
    server.session.receive(chunk);
    answerAll(server);
    client.session.receive(takeBytes(server.session));
    chunk = takeBytes(client.session);
  }
  const answered = client.events.flatMap((each) => (each.event === "answered" ? [each] : []));
  expect(answered.map(({ ticket }) => ticket.sendings)).toEqual([
    ...Array.from({ length: 200 }, () => 2),
    ...Array.from({ length: 800 }, () => 1),
  ]);
  expect(answered.every(({ isAccepted }) => isAccepted)).toBe(true);
  expect([client.session.inFlight, client.session.waiting, client.session.kept]).toEqual([0, 0, 0]);
  expect(server.session.counters).toMatchObject({ repeated: 0, surplus: 0 });
});

test("requests that were given up under load keep no place, and their answers are late", () => {
  const clock = new Clock();
  const client = sessionOf("client", clock, { window: 100, queue: 100, sendings: 2 });
  client.session.request(CONNECT, LOGIN);
  const server = sessionOf("server", clock, { window: 100, incoming: 1000 });
  server.session.receive(takeBytes(client.session));
  answerAll(server);
  client.session.receive(takeBytes(server.session));
  for (let each = 0; each < 200; each++) client.session.request(SUBMIT, submitFields(`message ${each}`));
  server.session.receive(takeBytes(client.session));
  answerAll(server);
  const late = takeBytes(server.session);
  clock.pass(60_000);
  client.session.tick();
  clock.pass(60_000);
  client.session.tick();
  expect(client.session.counters).toMatchObject({ resent: 100, failed: 100 });
  expect([client.session.inFlight, client.session.waiting]).toEqual([100, 0]);
  client.session.receive(late);
  expect(client.session.counters).toMatchObject({ accepted: 1, notices: 200 });
  server.session.receive(takeBytes(client.session));
  // The second sendings are repeated requests with the same answers; the queue was sent at the end.
  expect(server.session.counters).toMatchObject({ repeated: 100 });
});
