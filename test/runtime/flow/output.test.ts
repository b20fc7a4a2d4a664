import { describe, expect, test } from "vitest";
import { createActiveTestResp } from "../../../generated/cmpp30/index.js";
import { Session } from "../../../generated/runtime/flow/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { RUNNING, spToIsmg, SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import { loggedIn, sessionOf, submitFields, takeBytes } from "../../helpers/flow/pair.js";

/* The bytes of a session: frames one after the other, in memory that is used again. */

describe("the output", () => {
  test("is one chunk for several frames, and is used again after it is written", () => {
    const { client } = loggedIn({ window: 100 });
    const taken: { readonly octets: Uint8Array; readonly done: () => void }[] = [];
    const take = (): void => client.session.takeOutput((octets, done) => void taken.push({ octets, done }));
    for (let turn = 0; turn < 3; turn++) client.session.request(SUBMIT, submitFields());
    take();
    client.session.request(SUBMIT, submitFields());
    take();
    expect(taken).toHaveLength(2);
    const [first, second] = taken;
    if (first === undefined || second === undefined) throw new Error("Nothing is taken.");
    expect(first.octets.length).toBe(3 * second.octets.length);
    expect(second.octets.buffer).toBe(first.octets.buffer);
    expect(second.octets.byteOffset).toBe(first.octets.byteOffset + first.octets.length);
    first.done();
    second.done();
    client.session.request(SUBMIT, submitFields());
    take();
    expect(taken[2]?.octets.byteOffset).toBe(0);
  });

  test("of more than a slab comes in chunks of at most 64 KiB, in order", () => {
    const { client } = loggedIn({ window: 1000 });
    const content = { ...submitFields(), msgContent: new Uint8Array(140) };
    for (let turn = 0; turn < 500; turn++) client.session.request(SUBMIT, content);
    const sizes: number[] = [];
    const frames: Uint8Array[] = [];
    const splitter = spToIsmg.codec.createSplitter();
    client.session.takeOutput((octets) => {
      sizes.push(octets.length);
      frames.push(...splitter.push(octets).map((frame) => frame.slice()));
    });
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(65_536);
    expect(frames.map((frame) => new DataView(frame.buffer).getUint32(8))).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 2),
    );
    expect(client.session.hasOutput).toBe(false);
  });
});

test("cutting the stream elsewhere changes nothing", () => {
  const { client } = loggedIn();
  for (const text of ["1", "2", "3"]) client.session.request(SUBMIT, submitFields(text));
  const stray = new Uint8Array(13);
  spToIsmg.codec.encodeInto(createActiveTestResp({ sequenceId: 5 }), stray, new DataView(stray.buffer), 0);
  const requests = takeBytes(client.session);
  const stream = Uint8Array.from([...requests, ...requests, ...stray, ...requests, 0, 0, 0, 1]);
  const run = (sizes: readonly number[]): string => {
    const server = sessionOf("server", new Clock(), {}, RUNNING);
    for (let at = 0, turn = 0; at < stream.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      server.session.receive(stream.slice(at, at + size));
      at += size;
    }
    const events = server.events.map((each) => {
      if (each.event === "notice") return each.notice.message;
      return each.event === "received" ? each.request.request.sequenceId : each.event;
    });
    return JSON.stringify([events, [...takeBytes(server.session)], server.session.ended?.because]);
  };
  const whole = run([stream.length]);
  expect(whole).toContain("malformed");
  for (const sizes of [[1], [7], [12, 1], [100, 3]]) expect(run(sizes)).toBe(whole);
});

test("an exception of the sink reaches the caller; the other frames follow", () => {
  const { client } = loggedIn();
  for (const text of ["1", "2"]) client.session.request(SUBMIT, submitFields(text));
  const received: number[] = [];
  const server = new Session({
    table: RUNNING,
    side: "server",
    now: () => 0,
    sink: {
      answered: () => undefined,
      failed: () => undefined,
      closed: () => undefined,
      received: ({ request }) => {
        received.push(request.sequenceId);
        if (received.length === 1) throw new Error("handler");
      },
    },
  });
  expect(() => server.receive(takeBytes(client.session))).toThrow("handler");
  server.receive(new Uint8Array(0));
  expect([received, server.ended]).toEqual([[2, 3], null]);
});
