import assert from "node:assert/strict";
import { createSubmit, type Submit } from "smswire/cmpp30";
import { randomNumbers } from "../harness/harness.js";
import { MESSAGES } from "../harness/loop.js";
import { naiveEncode } from "./naive.js";

/**
 * The traffic of a connection. `typical`: four services and source numbers, a different receiver in each message. `session`:
 * one service and one source number. `dense`: every string fills its field and is never repeated, unlike in
 * real traffic.
 */
export type TrafficName = "typical" | "session" | "dense";

/** All kinds of traffic. */
export const TRAFFIC: readonly TrafficName[] = ["typical", "session", "dense"];

/** A field for the schemas of other libraries. */
export interface SubjectField {
  readonly property: string;
  readonly kind: "uint8" | "uint32" | "uint64" | "text" | "texts" | "octets";
  /** Octets of a string, or of each string of a list. */
  readonly octets: number;
}

/** Messages, and the same messages as frames. */
export interface Subject {
  readonly traffic: TrafficName;
  readonly messages: readonly Submit[];
  /** Each in separate memory. */
  readonly frames: readonly Buffer[];
  /** All consecutive frames, like from a socket. */
  readonly chunk: Buffer;
  readonly chunkView: DataView;
  /** Octets of every frame: all have the same size. */
  readonly frameOctets: number;
  readonly fields: readonly SubjectField[];
  /**
   * The messages as plain objects of one hidden class, without a name. The caller converts values
   * for which libraries have own types.
   */
  readonly objects: <MsgId, Content>(
    msgId: (value: bigint) => MsgId,
    content: (octets: Uint8Array) => Content,
  ) => ReturnType<typeof plainObject<MsgId, Content>>[];
  /** Throws if this is not the message with that index. Some properties are optional. */
  readonly sameMessage: (actual: unknown, index: number, except?: readonly string[]) => void;
  /** Throws if this is not the frame with that index. */
  readonly sameFrame: (actual: Uint8Array, index: number) => void;
}

const CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const SERVICES = ["MSP0001", "HELP", "TRAVEL9999", "BANKNOTIFY"];
const SOURCES = ["106575012345", "10657501234567890123", "10690001", "1065912345678"];

/** Makes the messages of a traffic, with `receivers` receivers each. */
export function createSubject(traffic: TrafficName, receivers = 1): Subject {
  const messages = messagesOf(traffic, receivers);
  const frames = messages.map(naiveEncode);
  const chunk = Buffer.concat(frames);
  return {
    traffic,
    messages,
    frames,
    chunk,
    chunkView: new DataView(chunk.buffer, chunk.byteOffset, chunk.length),
    frameOctets: frames[0]?.length ?? 0,
    fields: FIELDS,
    objects: (msgId, content) =>
      messages.map((message) => plainObject(message, msgId(message.msgId), content(message.msgContent))),
    sameMessage: (actual, index, except = []) => sameProperties(actual, messages[index]!, except),
    sameFrame: (actual, index) => assert.ok(frames[index]!.equals(actual), "another frame"),
  };
}

function messagesOf(traffic: TrafficName, receivers: number): Submit[] {
  const random = randomNumbers(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const phone = (): string => `1${"3589"[below(4)]}${String(below(1e9)).padStart(9, "0")}`;
  const isDense = traffic === "dense";
  const text = (octets: number, otherwise: () => string): string => {
    if (!isDense) return otherwise();
    let characters = "";
    for (let index = 0; index < octets; index++) characters += CHARACTERS[below(CHARACTERS.length)];
    return characters;
  };
  const repeated = (items: readonly string[]): string => (traffic === "session" ? items[0]! : oneOf(items));

  return Array.from({ length: MESSAGES }, (_, index) => {
    const msgContent = Uint8Array.from({ length: 140 }, () => below(256));
    const phones = Array.from({ length: receivers }, phone);
    const [high, low] = [below(2 ** 32), below(2 ** 32)];
    return createSubmit({
      sequenceId: (index * 2_654_435_761) >>> 0,
      msgId: (BigInt(high) << 32n) | BigInt(low),
      registeredDelivery: below(2),
      msgLevel: below(10),
      serviceId: text(10, () => repeated(SERVICES)),
      feeUserType: below(4),
      feeTerminalId: text(32, () => ""),
      tpUdhi: below(2),
      msgFmt: oneOf([0, 8, 15]),
      msgSrc: text(6, () => "901234"),
      feeType: text(2, () => repeated(["01", "02"])),
      feeCode: text(6, () => "000010"),
      validTime: text(17, () => ""),
      atTime: text(17, () => ""),
      srcId: text(21, () => repeated(SOURCES)),
      destTerminalId: phones.map((number) => text(32, () => number)),
      msgContent,
      linkId: text(20, () => ""),
    });
  });
}

function plainObject<MsgId, Content>(message: Submit, msgId: MsgId, msgContent: Content) {
  return {
    sequenceId: message.sequenceId,
    msgId,
    pkTotal: message.pkTotal,
    pkNumber: message.pkNumber,
    registeredDelivery: message.registeredDelivery,
    msgLevel: message.msgLevel,
    serviceId: message.serviceId,
    feeUserType: message.feeUserType,
    feeTerminalId: message.feeTerminalId,
    feeTerminalType: message.feeTerminalType,
    tpPid: message.tpPid,
    tpUdhi: message.tpUdhi,
    msgFmt: message.msgFmt,
    msgSrc: message.msgSrc,
    feeType: message.feeType,
    feeCode: message.feeCode,
    validTime: message.validTime,
    atTime: message.atTime,
    srcId: message.srcId,
    destTerminalId: message.destTerminalId,
    destTerminalType: message.destTerminalType,
    msgContent,
    linkId: message.linkId,
  };
}

const uint8 = (property: string): SubjectField => ({ property, kind: "uint8", octets: 1 });
const text = (property: string, octets: number): SubjectField => ({ property, kind: "text", octets });

/** The fields of a SUBMIT after length and command, in wire order. Counts and lengths are next to what they count. */
const FIELDS: readonly SubjectField[] = [
  { property: "sequenceId", kind: "uint32", octets: 4 },
  { property: "msgId", kind: "uint64", octets: 8 },
  ...["pkTotal", "pkNumber", "registeredDelivery", "msgLevel"].map(uint8),
  text("serviceId", 10),
  uint8("feeUserType"),
  text("feeTerminalId", 32),
  ...["feeTerminalType", "tpPid", "tpUdhi", "msgFmt"].map(uint8),
  text("msgSrc", 6),
  text("feeType", 2),
  text("feeCode", 6),
  text("validTime", 17),
  text("atTime", 17),
  text("srcId", 21),
  { property: "destTerminalId", kind: "texts", octets: 32 },
  uint8("destTerminalType"),
  { property: "msgContent", kind: "octets", octets: 1 },
  text("linkId", 20),
];

function sameProperties(actual: unknown, message: Submit, except: readonly string[]): void {
  assert.ok(typeof actual === "object" && actual !== null, "no message");
  for (const { property } of FIELDS) {
    if (except.includes(property)) continue;
    assert.deepEqual(comparable(Reflect.get(actual, property)), comparable(Reflect.get(message, property)), property);
  }
}

// Libraries return octets as Uint8Array, Buffer or an array of numbers: all are correct.
function comparable(value: unknown): unknown {
  return value instanceof Uint8Array ? Array.from(value) : value;
}
