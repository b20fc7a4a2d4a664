import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isFlowError } from "../../../generated/cmpp30/index.js";
import { type FailureKind, FailingProxy, FAILURES, type Trigger } from "../../helpers/flow/sockets/failing-proxy.js";
import {
  DELIVER,
  type SpOptions,
  startClient,
  startGateway,
  stopAll,
  stopLater,
  until,
} from "../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../helpers/values/submit.js";

/* Eight failures at nine places of a connection, on real sockets: what a client reports. */

afterAll(stopAll);

const CONNECT = 1;
const TERMINATE = 2;
const SUBMIT_COMMAND = 4;
const DELIVER_COMMAND = 5;
const CONNECT_RESP = 0x80000001;

/** Long enough for a busy machine. The cases run at the same time. */
const session = {
  times: { C: 1200, T: 1500, "login-time": 2400, "end-time": 1800 },
  sendings: 2,
};

/** A place, and what the test does there. Returns the outcome. */
interface Place {
  readonly trigger: Trigger;
  readonly run: (port: number, proxy: FailingProxy, notices: Notices) => Promise<string>;
}

type Notices = (options: SpOptions) => SpOptions;

/** Connects, which fails. */
const failingLogin =
  (options: SpOptions = {}): Place["run"] =>
  async (port, _proxy, notices) =>
    outcomeOf(startClient(port, notices(options)));

const PLACES: Readonly<Record<string, Place>> = {
  "before TCP": { trigger: "connection", run: failingLogin({ tls: true, connectWithin: 1500 }) },
  "in open": {
    trigger: "connection",
    run: failingLogin({
      secrets: async () => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return { shared: "888888" };
      },
    }),
  },
  "login sent": { trigger: { command: CONNECT }, run: failingLogin() },
  "login answered": {
    trigger: { command: CONNECT_RESP },
    run: async (port, proxy, notices) => idle(await startClient(port, notices({})), proxy),
  },
  "running, nothing open": {
    trigger: "called",
    run: async (port, proxy, notices) => {
      const started = await startClient(port, notices({}));
      proxy.strike();
      return idle(started, proxy);
    },
  },
  "request sent": { trigger: { command: SUBMIT_COMMAND }, run: submitting },
  "request half written": { trigger: { command: SUBMIT_COMMAND, isHalf: true }, run: submitting },
  "DELIVER unanswered": {
    trigger: { command: DELIVER_COMMAND },
    run: async (port, proxy, notices) => {
      const signals: { readonly aborted: boolean }[] = [];
      const onDeliver = (_: unknown, { signal }: { readonly signal: { readonly aborted: boolean } }) => {
        signals.push(signal);
        return new Promise<void>(() => undefined);
      };
      const started = await startClient(port, notices({ onDeliver }));
      const gateway = gateways.get(proxy);
      void gateway?.sessions()[0]?.tryDeliver(DELIVER);
      await until(() => signals.length > 0);
      const state = await idle(started, proxy);
      return `${signals[0]?.aborted === true ? "aborted" : "not aborted"}; ${state}`;
    },
  },
  ending: {
    trigger: { command: TERMINATE },
    run: async (port, _proxy, notices) => {
      const { client } = await startClient(port, notices({}));
      await client.end();
      const { code, arrived } = errorOf(await client.trySubmit(SUBMIT));
      return `ended; then ${code} ${arrived}`;
    },
  },
};

const gateways = new Map<FailingProxy, Awaited<ReturnType<typeof startGateway>>["gateway"]>();

async function submitting(port: number, proxy: FailingProxy, notices: Notices): Promise<string> {
  const started = await startClient(port, notices({}));
  const outcome = await outcomeOf(started.client.submit(SUBMIT));
  return `${outcome}; ${await idle(started, proxy)}`;
}

/** The state after the connection is lost: the client has a new one, or waits for it. */
async function idle({ client }: Awaited<ReturnType<typeof startClient>>, proxy: FailingProxy): Promise<string> {
  await until(() => client.counters.lostConnections === 1);
  if (proxy.failure === "rejected") {
    await until(() => client.counters.failedConnects > 0);
    const waiting = client.trySubmit(SUBMIT);
    client.destroy();
    const { code, arrived } = errorOf(await waiting);
    return `no connection, waits: ${code} ${arrived}`;
  }
  await client.submit(SUBMIT);
  return `connected again`;
}

async function outcomeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "succeeded";
  } catch (error) {
    if (!isFlowError(error)) throw error;
    const cause =
      error.cause instanceof Error
        ? ` (${"code" in error.cause ? String(error.cause.code) : error.cause.message})`
        : "";
    return `${error.code} ${error.arrived}${cause}`;
  }
}

function errorOf(
  attempt: { readonly ok: true } | { readonly ok: false; readonly error: { code: string; arrived: string } },
) {
  return attempt.ok ? { code: "ok", arrived: "yes" } : attempt.error;
}

async function caseOf(name: string, failure: FailureKind): Promise<readonly string[]> {
  const place = PLACES[name];
  if (place === undefined) throw new Error(`There is no place ${name}.`);
  const { gateway, port } = await startGateway();
  const proxy = new FailingProxy(port, failure, place.trigger);
  gateways.set(proxy, gateway);
  stopLater(() => proxy.close());
  const seen = new Set<string>();
  const notices: Notices = (options) => ({
    session,
    ...options,
    onNotice: ({ code, message }) => {
      seen.add(code === "connection-lost" ? message.replace(/^.* was lost: (.*)\.$/, "$1") : code);
    },
  });
  const outcome = await place.run(await proxy.listen(), proxy, notices);
  // On a busy machine, a request may be sent again in every case.
  if (!SILENT.includes(failure)) for (const each of ["resent", "late-answer", "stray-answer"]) seen.delete(each);
  return [outcome, [...seen].toSorted().join(", ")];
}

const SILENT: readonly FailureKind[] = ["never answers", "half-open", "stops reading"];

const CLOSED = "the other side closed the connection";
const INVALID = "the other side sent invalid bytes";
const DEAD = "resent, the other side does not answer the link test";
const LATE = "the end took too long";
const WAITS = "no connection, waits: session-closed no";

type Expected = Readonly<Record<FailureKind, readonly [outcome: string, notices: string]>>;

/** A login that fails with the codes of the causes. */
const login = (resetCode: string, endCode: string): Expected => ({
  rejected: [`connect-failed no (${resetCode})`, "connect-failed"],
  "never answers": ["login-no-answer no (session-closed)", "connect-failed, resent"],
  reset: [`connect-failed no (${resetCode})`, "connect-failed"],
  end: [`connect-failed no (${endCode})`, "connect-failed"],
  "half-open": ["login-no-answer no (session-closed)", "connect-failed, resent"],
  cut: ["connect-failed no (truncated)", "connect-failed"],
  "wrong peer": ["connect-failed no (frame-length)", "connect-failed"],
  "stops reading": ["login-no-answer no (session-closed)", "connect-failed, resent"],
});

/** A connection that is lost, and opened again; `closed` and `silent` are the outcome of a request, `more` a notice. */
const lost = (closed: string, silent: string, more = ""): Expected => ({
  rejected: [`${closed}${WAITS}`, listed("connect-failed", CLOSED, more)],
  "never answers": [`${silent}connected again`, listed(DEAD, more)],
  reset: [`${closed}connected again`, listed(CLOSED, more)],
  end: [`${closed}connected again`, listed(CLOSED, more)],
  "half-open": [`${silent}connected again`, listed(DEAD, more)],
  cut: [`${closed}connected again`, listed(CLOSED, more)],
  "wrong peer": [`${closed}connected again`, listed(INVALID, more)],
  "stops reading": [`${silent}connected again`, listed(DEAD, more)],
});

const TLS_LATE = ["connect-failed no (No connection within 1500 ms.)", "connect-failed"] as const;
const ENDED = "ended; then session-closed no";

const EXPECTED: Readonly<Record<string, Expected>> = {
  "before TCP": {
    ...login("ECONNRESET", "ECONNRESET"),
    "never answers": TLS_LATE,
    "half-open": TLS_LATE,
    "stops reading": TLS_LATE,
    cut: ["connect-failed no (ERR_SSL_WRONG_VERSION_NUMBER)", "connect-failed"],
    "wrong peer": ["connect-failed no (ERR_SSL_WRONG_VERSION_NUMBER)", "connect-failed"],
  },
  "in open": login("ECONNRESET", "session-closed"),
  "login sent": login("ECONNRESET", "session-closed"),
  "login answered": lost("", ""),
  "running, nothing open": lost("", ""),
  "request sent": lost("session-closed perhaps; ", "no-answer perhaps; "),
  "request half written": lost("session-closed perhaps; ", "no-answer perhaps; "),
  "DELIVER unanswered": lost("aborted; ", "aborted; ", "unanswered"),
  ending: {
    rejected: [ENDED, CLOSED],
    "never answers": [ENDED, LATE],
    reset: [ENDED, CLOSED],
    end: [ENDED, ""],
    "half-open": [ENDED, LATE],
    cut: [ENDED, ""],
    "wrong peer": [ENDED, INVALID],
    "stops reading": [ENDED, LATE],
  },
};

function listed(...notices: readonly string[]): string {
  return notices
    .flatMap((each) => each.split(", "))
    .filter((each) => each !== "")
    .toSorted()
    .join(", ");
}

const results = new Map<string, Promise<readonly string[]>>();

beforeAll(async () => {
  for (const name of Object.keys(PLACES)) {
    for (const failure of FAILURES) results.set(`${name} ${failure}`, caseOf(name, failure));
  }
  await Promise.allSettled(results.values());
});

describe.each(Object.keys(PLACES))("%s", (name) => {
  test.each(FAILURES)("%s", async (failure) => {
    expect(await results.get(`${name} ${failure}`)).toEqual(EXPECTED[name]?.[failure]);
  });
});
