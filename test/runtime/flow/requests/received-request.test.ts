import { expect, test } from "vitest";
import { checksumOf, ReceivedRequest } from "../../../../generated/runtime/flow/requests/received-request.js";
import { message } from "../../../helpers/flow/invented/codec.js";
import { SEND } from "../../../helpers/flow/invented/table.js";

/* When a frame is the same request again: size and checksum. */

test("a frame is the same only with the same size and the same checksum", () => {
  const facts = { operation: SEND, isExclusive: false, isKeepAlive: false, isEnd: false };
  const received = new ReceivedRequest(message("SEND", { node: 1, time: 1, serial: 1 }), facts, 1, 0, 20, 7);
  expect([received.isSame(20, 7), received.isSame(21, 7), received.isSame(20, 8)]).toEqual([true, false, false]);
});

test.each([12, 13, 14, 15])("the checksum of %i bytes depends on each of them", (size) => {
  const octets = Uint8Array.from({ length: size + 2 }, (_, index) => index);
  const view = new DataView(octets.buffer);
  const checksum = checksumOf(view, 1, size + 1);
  for (let index = 0; index < octets.length; index++) {
    view.setUint8(index, 255 - index);
    expect(checksumOf(view, 1, size + 1) === checksum).toBe(index === 0 || index === size + 1);
    view.setUint8(index, index);
  }
});
