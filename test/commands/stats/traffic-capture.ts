import { createDeliver, createDeliverResp, createSubmitResp, encode } from "../../../generated/cmpp30/index.js";
import { pcapngOf } from "../../capture/build-file.js";
import { type BuiltPacket, Conversation } from "../../capture/build-packets.js";
import { login, submit } from "../../helpers/flow/raw-client.js";
import { randomIntegers } from "../../helpers/random.js";

/** What the capture holds, as the statistics must count it. */
export interface ExpectedTraffic {
  readonly submits: number;
  readonly throttled: number;
  readonly unanswered: number;
  readonly delivered: number;
}

/** A capture of a client that sends messages; every fifth is rejected, some are never answered. */
export function trafficCapture(count: number): { readonly file: Buffer; readonly expected: ExpectedTraffic } {
  const client = { address: "10.20.0.7", port: 40_112 };
  const conversation = new Conversation(
    client,
    { address: "10.20.0.1", port: 7890 },
    [1000, 90_000],
    1_790_000_000_000_000,
  );
  conversation.open().send(0, encode(login()));
  const random = randomIntegers(7);
  let [throttled, unanswered, delivered] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const sequenceId = 100 + index;
    conversation.send(0, encode(submit(sequenceId, { msgFmt: 0 })));
    conversation.wait(Math.floor(20_000 * -Math.log(1 - random(999) / 1000)));
    if (index % 50 === 49) {
      unanswered++;
      continue;
    }
    const result = index % 5 === 4 ? 8 : 0;
    if (result === 8) throttled++;
    conversation.send(1, encode(createSubmitResp({ sequenceId, msgId: BigInt(index), result })));
    if (index % 3 > 0) continue;
    delivered++;
    const ends = { destId: "10690001", serviceId: "HELP", srcTerminalId: "13800138000" };
    const content = { msgContent: new TextEncoder().encode("hello") };
    conversation.send(1, encode(createDeliver({ sequenceId, msgId: BigInt(index), ...ends, ...content })));
    conversation.send(0, encode(createDeliverResp({ sequenceId, msgId: BigInt(index), result: 0 })));
  }
  const packets: readonly BuiltPacket[] = conversation.close().packets;
  return { file: pcapngOf(packets), expected: { submits: count, throttled, unanswered, delivered } };
}
