import { subscribe, tracingChannel, unsubscribe } from "node:diagnostics_channel";
import { afterEach, describe, expect, test } from "vitest";
import { DELIVER, startClient, startPair, stopAll, until } from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* What clients and servers publish to node:diagnostics_channel. */

afterEach(stopAll);

/** Collects the messages of a channel while a test runs. */
async function listen(name: string, run: () => Promise<void>): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  const collect = (message: unknown): void => void seen.push(message);
  subscribe(name, collect);
  try {
    await run();
  } finally {
    unsubscribe(name, collect);
  }
  return seen;
}

describe("smswire:request", () => {
  const trace = async (run: () => Promise<unknown>) => {
    const events: [string, unknown][] = [];
    const channel = tracingChannel("smswire:request");
    const add = (event: string) => (message: unknown) => void events.push([event, message]);
    const handlers = {
      start: add("start"),
      asyncEnd: add("asyncEnd"),
      error: add("error"),
      end: add("end"),
      asyncStart: add("asyncStart"),
    };
    channel.subscribe(handlers);
    try {
      await run();
    } finally {
      channel.unsubscribe(handlers);
    }
    return events;
  };

  test("traces a request with one object, masked", async () => {
    const { client } = await startPair();
    const events = await trace(() => client.submit({ ...SUBMIT, msgContent: Uint8Array.of(115, 101, 99) }));
    expect(events.map(([event]) => event)).toEqual(["start", "asyncEnd"]);
    expect(events[0]?.[1]).toBe(events[1]?.[1]);
    expect(events[0]?.[1]).toEqual({
      protocol: "cmpp30",
      link: "spToIsmg",
      side: "client",
      operation: "Submit",
      messageName: "CMPP_SUBMIT",
      request: expect.objectContaining({ destTerminalId: ["138****8000"], msgContent: Uint8Array.of(42, 42, 42) }),
      response: expect.objectContaining({ msgId: 7n }),
    });
  });

  test("states the error, also of calls that are not sent, and nothing is masked with redact false", async () => {
    const { port } = await startPair({ onSubmit: () => ({ msgId: 7n, result: 13 }) });
    const { client } = await startClient(port, { redact: false });
    const events = await trace(async () => {
      await client.trySubmit(SUBMIT);
      await client.trySubmit({ ...SUBMIT, serviceId: "TOO-LONG-TO-FIT" });
      await client.trySubmit(SUBMIT, { signal: AbortSignal.abort() });
      await client.trySubmit(JSON.parse("null"));
    });
    expect(events.map(([event]) => event).join(" ")).toBe(Array(4).fill("start error asyncEnd").join(" "));
    const codes = ["rejected", "not-encodable", "cancelled", "not-encodable"];
    expect(events.filter(([event]) => event === "error").map(([, message]) => message)).toMatchObject(
      codes.map((code) => ({ error: { code, message: expect.stringContaining("CMPP 3.0 CMPP_SUBMIT: ") } })),
    );
    expect(events[0]?.[1]).toMatchObject({ request: { destTerminalId: ["13800138000"] }, response: { result: 13 } });
    expect(events.at(-1)?.[1]).toMatchObject({ request: null });
  });
});

test("smswire:connection reports openings, logins, ends and failures of both sides", async () => {
  const seen = await listen("smswire:connection", async () => {
    const { client, port, server } = await startPair({}, { reconnect: false });
    await client.end();
    await startClient(port, { secrets: { shared: "wrong" } }).catch(() => undefined);
    await server.close();
    await startClient(port).catch(() => undefined);
  });
  const short = seen.map((message) =>
    Object.entries(message ?? {})
      .flatMap(([key, value]) => (["side", "event"].includes(key) ? [value] : []))
      .join(" "),
  );
  const of = (side: string) => short.filter((each) => each.startsWith(side)).map((each) => each.slice(7));
  expect(of("client")).toEqual(["opened", "logged-in", "closed", "opened", "failed", "failed"]);
  expect(of("server")).toEqual(["opened", "logged-in", "closed", "opened", "closed"]);
  expect(seen[0]).toMatchObject({ remote: expect.stringMatching(/^127\.0\.0\.1:\d+$/) });
  expect(JSON.stringify(seen, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toMatch(
    /888888|"wrong"/,
  );
});

test("smswire:delivery reports what was handled, masked", async () => {
  const seen = await listen("smswire:delivery", async () => {
    const { session, client } = await startPair({}, { onDeliver: () => undefined });
    await session.deliver(DELIVER);
    await client.submit(SUBMIT);
  });
  expect(seen).toMatchObject([
    {
      side: "client",
      messageName: "CMPP_DELIVER",
      request: { srcTerminalId: "138****8000", msgContent: Uint8Array.of(42, 42) },
      response: { result: 0 },
      milliseconds: expect.any(Number),
    },
    { side: "server", messageName: "CMPP_SUBMIT", response: { msgId: 7n } },
  ]);
});

test("smswire:notice reports notices, masked", async () => {
  const seen = await listen("smswire:notice", async () => {
    const { session, notices } = await startPair();
    await session.tryDeliver(DELIVER);
    await until(() => notices.length === 1);
  });
  expect(seen).toMatchObject([
    {
      code: "no-handler",
      message: "CMPP 3.0 CMPP_DELIVER: no handler takes it, so it is rejected.",
      subject: { srcTerminalId: "138****8000" },
    },
  ]);
});
