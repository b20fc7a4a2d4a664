import { describe, expect, test } from "vitest";
import { join } from "node:path";
import { inspect } from "node:util";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { fromHex, isEncodeError, toHex } from "../../../generated/runtime/wire/index.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { readLines } from "../../helpers/values/vector-frames.js";

/* Digests declared in the schema, compared with those of independent implementations. */

interface Auth {
  readonly shared_secret: string;
  readonly AuthenticatorSource?: string;
  readonly md5_input: string;
}

interface AuthLine {
  readonly id: string;
  readonly protocol: string;
  readonly frame: string;
  readonly auth: Auth;
}

const lines: readonly AuthLine[] = readLines(join(import.meta.dirname, "..", "..", "fixtures", "auth.jsonl")).map(
  (line) => JSON.parse(JSON.stringify(line)),
);
const octets = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);

/** The results of the emitted functions for a frame and a secret, and the values in the frame. */
function proofOf({ protocol, frame, auth }: AuthLine, shared: string) {
  const { decode, ...module } = protocol === "cmpp20" ? cmpp20 : cmpp30;
  const message = decode(octets(frame));
  if (message.name === "CMPP_CONNECT") {
    return {
      input: module.inputOfConnectAuthenticatorSource(message, { shared }),
      digest: module.computeConnectAuthenticatorSource(message, { shared }, md5),
      stated: message.authenticatorSource,
      isRight: module.verifyConnectAuthenticatorSource(message, { shared }, md5),
    };
  }
  if (message.name !== "CMPP_CONNECT_RESP") throw new Error("This message proves nothing.");
  const request = { authenticatorSource: octets(auth.AuthenticatorSource ?? "") };
  return {
    input: module.inputOfConnectRespAuthenticatorIsmg(message, request, { shared }),
    digest: module.computeConnectRespAuthenticatorIsmg(message, request, { shared }, md5),
    stated: message.authenticatorIsmg,
    isRight: module.verifyConnectRespAuthenticatorIsmg(message, request, { shared }, md5),
  };
}

describe("the input and the digest equal those of other implementations", () => {
  test.each(lines)("$id", (line) => {
    const proof = proofOf(line, line.auth.shared_secret);
    expect(toHex(proof.input)).toBe(line.auth.md5_input);
    expect(proof.digest).toEqual(proof.stated);
    expect(proof.isRight).toBe(true);
    expect(proofOf(line, `${line.auth.shared_secret}!`).isRight).toBe(false);
  });

  test("are there", () => expect(lines.length).toBe(22));
});

describe("forms that differ between peers", () => {
  const request = { authenticatorSource: octets("2dbef6f6cb5d08050b01af7f3251e668") };
  const secrets = { shared: "888888" };

  test.each([
    [cmpp20, {}, "43c12e527ccdb17d76549c3caee328fd"],
    [cmpp20, { status: "octets" }, "43c12e527ccdb17d76549c3caee328fd"],
    [cmpp20, { status: "four-octets" }, "5eca89f168d6712831019f05c7020dcc"],
    [cmpp20, { status: "digits" }, "be75bdee73fa6859472a1a7125d30fb1"],
    [cmpp30, {}, "5eca89f168d6712831019f05c7020dcc"],
    [cmpp30, { status: "four-octets" }, "5eca89f168d6712831019f05c7020dcc"],
    [cmpp30, { status: "digits" }, "be75bdee73fa6859472a1a7125d30fb1"],
  ] as const)("Status is hashed as it is asked for", (module, forms, hex) => {
    const digest = module.computeConnectRespAuthenticatorIsmg({ status: 0 }, request, secrets, md5, forms);
    expect(toHex(digest)).toBe(hex);
    const response = { status: 0, authenticatorIsmg: digest };
    const right = ([{}, { status: "four-octets" }, { status: "digits" }] as const).filter((each) =>
      module.verifyConnectRespAuthenticatorIsmg(response, request, secrets, md5, each),
    );
    expect(right.length).toBe(hex.startsWith("5eca") && module === cmpp30 ? 2 : 1);
  });

  test("a short Source_Addr is hashed without its padding, or with it", () => {
    const connect = { sourceAddr: "9001", timestamp: 7 };
    const input = (forms?: cmpp30.ConnectAuthenticatorSourceForms): string =>
      toHex(cmpp30.inputOfConnectAuthenticatorSource(connect, { shared: "x" }, forms));
    expect(input()).toBe("39303031" + "00".repeat(9) + "7830303030303030303037");
    expect(input({ sourceAddr: "octets" })).toBe("393030310000" + "00".repeat(9) + "7830303030303030303037");
  });

  test("a secret is bytes, or a string with one byte per character", () => {
    const connect = { sourceAddr: "9001", timestamp: 7 };
    const input = (shared: string | Uint8Array): Uint8Array =>
      cmpp30.inputOfConnectAuthenticatorSource(connect, { shared });
    expect(input("\u00e9")).toEqual(input(Uint8Array.of(0xe9)));
  });
});

describe("errors", () => {
  const connect = { sourceAddr: "900001", timestamp: 1021080510 };
  const secret = "open sesame";
  const thrown = (work: () => unknown): Error => {
    try {
      work();
    } catch (error) {
      if (isEncodeError(error)) return error;
    }
    throw new Error("No EncodeError was thrown.");
  };

  test.each([
    [{ ...connect, sourceAddr: "9000011" }, "too-long", "Source_Addr"],
    [{ ...connect, sourceAddr: "\u4e2d" }, "wrong-character", "Source_Addr"],
    [{ ...connect, timestamp: -1 }, "wrong-type", "Timestamp"],
    [{ ...connect, timestamp: 0.5 }, "wrong-type", "Timestamp"],
    [{ ...connect, timestamp: 1e10 }, "out-of-range", "Timestamp"],
  ])("of values name the field and do not show the secret", (message, code, field) => {
    const error = thrown(() => cmpp30.inputOfConnectAuthenticatorSource(message, { shared: secret }));
    expect(error).toMatchObject({ code, field, messageName: "CMPP_CONNECT" });
    expect(inspect(error, { showHidden: true })).not.toContain(secret);
  });

  test("of a secret do not show it", () => {
    const error = thrown(() => cmpp30.inputOfConnectAuthenticatorSource(connect, { shared: `${secret}\u4e2d` }));
    expect(error).toMatchObject({ code: "wrong-character", field: "secret shared" });
    expect(inspect(error, { showHidden: true })).not.toContain(secret);
    const none = thrown(() => Reflect.apply(cmpp30.inputOfConnectAuthenticatorSource, null, [connect, {}]));
    expect(none).toMatchObject({ code: "wrong-type", field: "secret shared" });
  });

  test("report an unknown form", () => {
    const secrets = { shared: secret };
    const text = (): unknown =>
      Reflect.apply(cmpp30.inputOfConnectAuthenticatorSource, null, [connect, secrets, { sourceAddr: "padded" }]);
    expect(thrown(text).message).toContain(
      "Source_Addr (sourceAddr): expected one of the forms text, octets, got something else.",
    );
    const request = { authenticatorSource: new Uint8Array(16) };
    const words = [{ status: 0 }, request, secrets, { status: "four" }];
    const integer = (): unknown => Reflect.apply(cmpp30.inputOfConnectRespAuthenticatorIsmg, null, words);
    expect(thrown(integer)).toMatchObject({ code: "wrong-type", field: "Status", property: "status" });
  });

  test("report an invalid hash function, and a digest of a different size", () => {
    const short = (): Uint8Array => new Uint8Array(20);
    const error = thrown(() => cmpp30.computeConnectAuthenticatorSource(connect, { shared: secret }, short));
    expect(error.message).toBe(
      "CMPP 3.0 CMPP_CONNECT AuthenticatorSource (authenticatorSource): expected 16 bytes, got 20.",
    );
    const given = { ...connect, authenticatorSource: new Uint8Array(15) };
    expect(cmpp30.verifyConnectAuthenticatorSource(given, { shared: secret }, md5)).toBe(false);
    for (const authenticatorSource of [undefined, null, "", [], "90d00c1d517abd0b"]) {
      const words = [{ ...connect, authenticatorSource }, { shared: secret }, md5];
      expect(Reflect.apply(cmpp30.verifyConnectAuthenticatorSource, null, words)).toBe(false);
    }
    const request = { authenticatorSource: new Uint8Array(15) };
    const wrong = thrown(() => cmpp30.inputOfConnectRespAuthenticatorIsmg({ status: 0 }, request, { shared: secret }));
    expect(wrong.message).toContain("AuthenticatorSource (authenticatorSource): expected 16 bytes, got 15.");
    const wide = thrown(() =>
      cmpp20.inputOfConnectRespAuthenticatorIsmg(
        { status: 256 },
        { authenticatorSource: new Uint8Array(16) },
        { shared: secret },
      ),
    );
    expect(wide).toMatchObject({ code: "out-of-range", field: "Status" });
  });
});

describe("an empty secret", () => {
  const connect = { sourceAddr: "900001", timestamp: 1021080510, authenticatorSource: new Uint8Array(16) };
  const response = { status: 0, authenticatorIsmg: new Uint8Array(16) };
  const request = { authenticatorSource: new Uint8Array(16) };
  const uses: Readonly<Record<string, (secrets: never) => unknown>> = {
    "input of a request": (secrets) => cmpp30.inputOfConnectAuthenticatorSource(connect, secrets),
    "computing a request": (secrets) => cmpp30.computeConnectAuthenticatorSource(connect, secrets, md5),
    "verifying a request": (secrets) => cmpp30.verifyConnectAuthenticatorSource(connect, secrets, md5),
    "input of a response": (secrets) => cmpp20.inputOfConnectRespAuthenticatorIsmg(response, request, secrets),
    "computing a response": (secrets) => cmpp20.computeConnectRespAuthenticatorIsmg(response, request, secrets, md5),
    "verifying a response": (secrets) => cmpp20.verifyConnectRespAuthenticatorIsmg(response, request, secrets, md5),
  };
  const cases = Object.entries(uses).flatMap(([name, use]) =>
    [
      "",
      new Uint8Array(0),
      Buffer.alloc(0),
      { value: "" },
      { value: "", allowEmpty: false },
      { value: "", allowEmpty: "true" },
      undefined,
      null,
      {},
      0,
      { allowEmpty: true },
      { value: undefined, allowEmpty: true },
    ].map((shared) => [name, shared, use] as const),
  );

  test.each(cases)("is rejected when %s with %j", (_, shared, use) => {
    expect(() => Reflect.apply(use, null, [{ shared }])).toThrow(
      expect.objectContaining({ name: "EncodeError", code: "wrong-type", field: "secret shared" }),
    );
  });

  test.each(Object.entries(uses))("without any secrets is an EncodeError when %s", (_, use) => {
    for (const secrets of [undefined, null, "888888"]) {
      expect(() => Reflect.apply(use, null, [secrets])).toThrow(
        expect.objectContaining({ name: "EncodeError", field: "secrets" }),
      );
    }
  });

  test("is accepted if it is allowed explicitly, like a longer one in the same form", () => {
    const input = (shared: cmpp30.ConnectAuthenticatorSourceSecrets["shared"]): string =>
      toHex(cmpp30.inputOfConnectAuthenticatorSource(connect, { shared }));
    const [head, tail] = ["393030303031" + "00".repeat(9), "31303231303830353130"];
    expect(input({ value: "", allowEmpty: true })).toBe(head + tail);
    expect(input({ value: new Uint8Array(0), allowEmpty: true })).toBe(head + tail);
    expect(input({ value: "x", allowEmpty: true })).toBe(`${head}78${tail}`);
    const secrets = { shared: { value: "", allowEmpty: true } } as const;
    const authenticatorSource = cmpp30.computeConnectAuthenticatorSource(connect, secrets, md5);
    const stated = { ...connect, authenticatorSource };
    expect(cmpp30.verifyConnectAuthenticatorSource(stated, secrets, md5)).toBe(true);
    expect(cmpp30.verifyConnectAuthenticatorSource(stated, { shared: "x" }, md5)).toBe(false);
  });
});

test("a message or request that is not an object is an EncodeError", () => {
  const secrets = { shared: "888888" };
  const request = { authenticatorSource: new Uint8Array(16) };
  for (const none of [undefined, null, 7]) {
    for (const [use, ...values] of [
      [cmpp30.computeConnectAuthenticatorSource, none, secrets, md5],
      [cmpp30.verifyConnectAuthenticatorSource, none, secrets, md5],
      [cmpp30.verifyConnectRespAuthenticatorIsmg, none, request, secrets, md5],
      [cmpp30.verifyConnectRespAuthenticatorIsmg, { status: 0, authenticatorIsmg: none }, none, secrets, md5],
    ] as const) {
      expect(() => Reflect.apply(use, null, values)).toThrow(expect.objectContaining({ name: "EncodeError" }));
    }
  }
});
