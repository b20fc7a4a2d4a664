import { expect, test } from "vitest";
import * as cmpp30 from "../../../generated/cmpp30/index.js";

/* The property in errors of digests and packed integers. */

const connect = { sourceAddr: "900001", timestamp: 1_021_080_510 };

function compute(message: object, shared: unknown, size = 16): () => unknown {
  const values = [message, { shared }, () => new Uint8Array(size)];
  return () => Reflect.apply(cmpp30.computeConnectAuthenticatorSource, null, values);
}

test.each([
  ["a field", compute({ ...connect, timestamp: -1 }, "secret"), { field: "Timestamp", property: "timestamp" }],
  [
    "a digest of a different size",
    compute(connect, "secret", 4),
    { field: "AuthenticatorSource", property: "authenticatorSource" },
  ],
  ["a secret, which has none", compute(connect, ""), { field: "secret shared", property: null }],
])("a digest names the property of %s", (_, call, names) => {
  expect(call).toThrow(expect.objectContaining({ name: "EncodeError", ...names }));
});

test("a packed integer names the property of a part", () => {
  const parts = { month: 13, day: 1, hour: 0, minute: 0, second: 0, gateway: 1, sequence: 1 };
  const message = "CMPP 3.0 Msg_Id.Month (month): expected an integer from 1 to 12, got 13.";
  expect(() => cmpp30.packMsgId(parts)).toThrow(
    expect.objectContaining({ field: "Msg_Id.Month", property: "month", message }),
  );
});
