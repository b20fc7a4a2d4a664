import assert from "node:assert/strict";
import * as sgip from "smswire/sgip12";
import * as smgp from "smswire/smgp303";
import { randomNumbers } from "../harness/harness.js";
import { MESSAGES } from "../harness/loop.js";
import { createDecodeLimit, type LimitMessage } from "./carrier-limits.js";
import type { Contest, Contestant } from "./contest.js";

/* Submit of SGIP and SMGP, with 140 bytes of content for one receiver, against code written by hand for it alone. */

/** Frames in one chunk, and how a contestant finds them in it. */
export interface FrameChunk {
  readonly octets: Uint8Array;
  readonly view: DataView;
  /** The start of each frame, and the end of the last. */
  readonly offsets: readonly number[];
}

/** Joins frames, as a socket does. */
export function chunkOf(frames: readonly Uint8Array[]): FrameChunk {
  const octets = new Uint8Array(frames.reduce((sum, { length }) => sum + length, 0));
  const offsets = [0];
  for (const frame of frames) {
    const start = offsets.at(-1) ?? 0;
    octets.set(frame, start);
    offsets.push(start + frame.length);
  }
  return { octets, view: new DataView(octets.buffer), offsets };
}

/** A contestant that decodes each frame of a chunk, and must give these messages. */
export function decoderOf(
  name: string,
  { octets, view, offsets }: FrameChunk,
  decode: (octets: Uint8Array, view: DataView, start: number, end: number) => unknown,
  messages: readonly object[],
): Contestant {
  const run = (index: number): unknown => decode(octets, view, offsets[index]!, offsets[index + 1]!);
  return { name, run, check: (index) => assert.deepEqual(run(index), messages[index]) };
}

/** Decodes Submit of SGIP 1.2 and of SMGP 3.0.3. */
export function carrierContests(): Contest[] {
  const [ofSgip, ofSmgp] = [sgipSubmits(), smgpSubmits()];
  const [sgipChunk, smgpChunk] = [chunkOf(ofSgip.map(sgip.encodeSubmit)), chunkOf(ofSmgp.map(smgp.encodeSubmit))];
  return [
    {
      operation: "sgip decode",
      ours: decoderOf("smswire", sgipChunk, sgip.decodeSubmitFrom, ofSgip),
      limit: decoderOf("limit", sgipChunk, createDecodeLimit(SGIP_SUBMIT), ofSgip),
      others: [],
    },
    {
      operation: "smgp decode",
      ours: decoderOf("smswire", smgpChunk, smgp.decodeSubmitFrom, ofSmgp),
      limit: decoderOf("limit", smgpChunk, createDecodeLimit(SMGP_SUBMIT), ofSmgp),
      others: [],
    },
  ];
}

const uint8 = (property: string) => ({ kind: "uint8", property }) as const;
const text = (property: string, octets: number) => ({ kind: "text", property, octets }) as const;
const keptText = (property: string, octets: number) => ({ ...text(property, octets), isKept: true });

const SGIP_SUBMIT: LimitMessage = {
  name: "Submit",
  id: 3,
  header: {
    sequenceId:
      "{ sourceNode: view.getUint32(start + 8), time: view.getUint32(start + 12), serial: view.getUint32(start + 16) }",
  },
  headerOctets: 20,
  fields: [
    keptText("spNumber", 21),
    text("chargeNumber", 21),
    { kind: "texts", property: "userNumber", octets: 21 },
    keptText("corpId", 5),
    keptText("serviceType", 10),
    uint8("feeType"),
    keptText("feeValue", 6),
    keptText("givenValue", 6),
    ...["agentFlag", "moRelateToMtFlag", "priority"].map(uint8),
    text("expireTime", 16),
    text("scheduleTime", 16),
    ...["reportFlag", "tpPid", "tpUdhi", "messageCoding", "messageType"].map(uint8),
    { kind: "octets", property: "messageContent", octets: 4 },
    text("reserve", 8),
  ],
  isOpen: false,
};

const SMGP_SUBMIT: LimitMessage = {
  name: "Submit",
  id: 2,
  header: { sequenceId: "view.getUint32(start + 8)" },
  headerOctets: 12,
  fields: [
    ...["msgType", "needReport", "priority"].map(uint8),
    keptText("serviceId", 10),
    keptText("feeType", 2),
    keptText("feeCode", 6),
    keptText("fixedFee", 6),
    uint8("msgFormat"),
    text("validTime", 17),
    text("atTime", 17),
    keptText("srcTermId", 21),
    text("chargeTermId", 21),
    { kind: "texts", property: "destTermId", octets: 21 },
    { kind: "octets", property: "msgContent", octets: 1 },
    text("reserve", 8),
  ],
  isOpen: true,
};

/** Values of typical traffic: four services and source numbers, another receiver in each message. */
function trafficOf<Message>(
  create: (index: number, oneOf: <Item>(items: readonly Item[]) => Item, phone: string) => Message,
) {
  const random = randomNumbers(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  return Array.from({ length: MESSAGES }, (_, index) =>
    create(index, oneOf, `86139${String(below(1e8)).padStart(8, "0")}`),
  );
}

const content = (index: number): Uint8Array =>
  Uint8Array.from({ length: 140 }, (_, place) => (index + 7 * place) & 255);
const SERVICES = ["NEWS", "HELP", "TRAVEL", "BANK"];
const SOURCES = ["10655001", "1065500188", "106909", "10659999"];

function sgipSubmits(): sgip.Submit[] {
  return trafficOf((index, oneOf, phone) =>
    sgip.createSubmit({
      sequenceId: { sourceNode: 3_053_112_345, time: 1_127_093_000, serial: index },
      spNumber: oneOf(SOURCES),
      chargeNumber: "000000000000000000000",
      userNumber: [phone],
      corpId: "12345",
      serviceType: oneOf(SERVICES),
      feeType: 1,
      feeValue: "0",
      agentFlag: 0,
      moRelateToMtFlag: 2,
      reportFlag: 1,
      messageCoding: 8,
      messageContent: content(index),
    }),
  );
}

function smgpSubmits(): smgp.Submit[] {
  return trafficOf((index, oneOf, phone) =>
    smgp.createSubmit({
      sequenceId: index + 1,
      needReport: 1,
      serviceId: oneOf(SERVICES),
      feeType: "01",
      feeCode: "10",
      msgFormat: 8,
      srcTermId: oneOf(SOURCES),
      destTermId: [phone],
      msgContent: content(index),
    }),
  );
}
