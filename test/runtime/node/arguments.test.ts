import { describe, expect, test } from "vitest";
import { decodeTolerantFrom, spToIsmg } from "../../../generated/cmpp30/index.js";
import { explainError } from "../../../generated/runtime/index.js";
import { connect, createServer, serve } from "../../../generated/runtime/node/index.js";

/* Wrong arguments of connect, serve and createServer: an EncodeError with the name of the option, before any connection. */

const secret = "a secret of the program";

const CONNECT = { host: "127.0.0.1", port: 1, login: { sourceAddr: "900001" }, secrets: { shared: secret } };
const TIMES = "one of C, T, login-time, end-time";
const PORT = "an integer from 0 to 65535";

const wrongOfConnect: readonly (readonly [options: object, field: string, expected: string, actual: string])[] = [
  [{ host: undefined }, "options.host", "a string", "undefined"],
  [{ host: "" }, "options.host", "a string", "a string"],
  [{ port: 70_000 }, "options.port", PORT, "70000"],
  [{ port: -1 }, "options.port", PORT, "-1"],
  [{ port: 1.5 }, "options.port", PORT, "1.5"],
  [{ port: "7890" }, "options.port", PORT, "a string"],
  [{ tls: 1 }, "options.tls", "true, false or an object", "1"],
  [{ login: null }, "options.login", "an object", "null"],
  [{ secrets: secret }, "options.secrets", "an object or a function", "a string"],
  [{ serverDigest: "strict" }, "options.serverDigest", "one of ignore, warn, require", "strict"],
  [{ whenHandlerFails: true }, "options.whenHandlerFails", "one of no-answer, reject", "a boolean"],
  [{ connections: 0 }, "options.connections", "an integer from 1 to 65535", "0"],
  [{ reconnect: true }, "options.reconnect", "false or an object", "a boolean"],
  [{ connectWithin: NaN }, "options.connectWithin", "a finite number of milliseconds", "NaN"],
  [{ signal: new AbortController() }, "options.signal", "an AbortSignal", "an object"],
  [{ check: "warn" }, "options.check", "a function", "a string"],
  [{ tolerant: true }, "options.tolerant", "an object with the method decodeTolerantFrom", "a boolean"],
  [{ tolerant: { decodeTolerantFrom } }, "options.tolerant", "an object with the method isComplete", "an object"],
  [{ onDeliver: {} }, "options.onDeliver", "a function", "an object"],
  [{ onNotice: "log" }, "options.onNotice", "a function", "a string"],
  [{ session: 16 }, "options.session", "an object", "16"],
  [{ session: { window: 0 } }, "options.session.window", "an integer from 1 to 9007199254740991", "0"],
  [{ session: { queue: -1 } }, "options.session.queue", "an integer from 0 to 9007199254740991", "-1"],
  [{ session: { onMalformed: "ignore" } }, "options.session.onMalformed", "one of end, skip", "ignore"],
  [{ session: { rate: 100 } }, "options.session.rate", "an object", "100"],
  [{ session: { times: 1 } }, "options.session.times", "an object", "1"],
  [{ session: { times: { t: 1 } } }, "options.session.times", TIMES, "t"],
  [{ session: { times: { N: 1 } } }, "options.session.times", TIMES, "N"],
  [{ session: { times: { T: -1 } } }, "options.session.times.T", "a finite number of milliseconds", "-1"],
];

describe("connect rejects with an EncodeError for", () => {
  test.each(wrongOfConnect)("%j", async (options, field, expected, actual) => {
    const error = await Reflect.apply(connect, null, [spToIsmg, { ...CONNECT, ...options }]).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ name: "EncodeError", protocol: "cmpp30", field, expected, actual });
    expect(error).toHaveProperty("message", `CMPP 3.0 ${field}: expected ${expected}, got ${actual}.`);
    expect(explainError(error, "zh")).toMatch(new RegExp(`^CMPP 3.0 ${field}：应为.*，实为.*。$`));
    expect(String(error)).not.toContain(secret);
  });

  test.each([[undefined], [null], [{}], [spToIsmg.table], ["spToIsmg"]])("the link %#", async (link) => {
    await expect(Reflect.apply(connect, null, [link, CONNECT])).rejects.toMatchObject({
      name: "EncodeError",
      code: "wrong-type",
      message: expect.stringMatching(/^smswire link: expected a link of a protocol, such as spToIsmg, got /),
    });
    await expect(Reflect.apply(connect, null, [spToIsmg, link === spToIsmg.table ? 1 : undefined])).rejects.toThrow(
      /^CMPP 3.0 options: expected an object, got /,
    );
  });
});

test("accepts limits without an end", () => {
  const session = { window: Infinity, queue: Infinity, times: { T: 0.5, C: 0 } };
  expect(() => serve(spToIsmg, { account: () => null, session })).not.toThrow();
});

const account = () => null;

test.each([
  [{}, "CMPP 3.0 options.account: expected a function, got undefined."],
  [{ account, session: { window: "16" } }, /^CMPP 3.0 options.session.window: expected an integer .*, got a string.$/],
  [{ account, onSubmit: 1 }, "CMPP 3.0 options.onSubmit: expected a function, got 1."],
  [undefined, "CMPP 3.0 options: expected an object, got undefined."],
])("serve throws an EncodeError for the options %#", (options, message) => {
  const wrong = (): unknown => Reflect.apply(serve, null, [spToIsmg, options]);
  expect(wrong).toThrow(message);
  expect(wrong).toThrow(expect.objectContaining({ name: "EncodeError" }));
});

const gateway = serve(spToIsmg, { account });
const LINKS = "smswire links: expected what serve returns, or an array of that, got";

test.each([
  [undefined, {}, `${LINKS} undefined.`],
  [[], {}, `${LINKS} an array.`],
  [[gateway, spToIsmg], {}, `${LINKS} an array.`],
  [spToIsmg, {}, `${LINKS} an object.`],
  [gateway, null, "smswire options: expected an object, got null."],
  [gateway, { port: 65_536 }, "smswire options.port: expected an integer from 0 to 65535, got 65536."],
  [gateway, { host: 127 }, "smswire options.host: expected a string, got 127."],
  [gateway, { tls: true }, "smswire options.tls: expected an object, got a boolean."],
  [gateway, { maxNewConnections: 0 }, "smswire options.maxNewConnections: expected an integer from 1 to 65535, got 0."],
])("createServer throws an EncodeError for the arguments %#", (links, options, message) => {
  const wrong = (): unknown => Reflect.apply(createServer, null, [links, options]);
  expect(wrong).toThrow(message);
  expect(wrong).toThrow(expect.objectContaining({ name: "EncodeError" }));
});
