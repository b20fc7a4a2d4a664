import type { Submit } from "smswire/cmpp30";

/* A codec without optimization: methods of Buffer, one field after another. It also makes the frames of the traffic. */

/** Encodes a SUBMIT with methods of Buffer. */
export function naiveEncode(message: Submit): Buffer {
  const { destTerminalId, msgContent } = message;
  const buffer = Buffer.alloc(163 + 32 * destTerminalId.length + msgContent.length);
  let at = 0;
  const uint8 = (value: number): void => void (at = buffer.writeUInt8(value, at));
  const uint32 = (value: number): void => void (at = buffer.writeUInt32BE(value, at));
  const text = (value: string, octets: number): void => {
    buffer.write(value, at, octets, "latin1");
    at += octets;
  };
  uint32(buffer.length);
  uint32(4);
  uint32(message.sequenceId);
  at = buffer.writeBigUInt64BE(message.msgId, at);
  uint8(message.pkTotal);
  uint8(message.pkNumber);
  uint8(message.registeredDelivery);
  uint8(message.msgLevel);
  text(message.serviceId, 10);
  uint8(message.feeUserType);
  text(message.feeTerminalId, 32);
  uint8(message.feeTerminalType);
  uint8(message.tpPid);
  uint8(message.tpUdhi);
  uint8(message.msgFmt);
  text(message.msgSrc, 6);
  text(message.feeType, 2);
  text(message.feeCode, 6);
  text(message.validTime, 17);
  text(message.atTime, 17);
  text(message.srcId, 21);
  uint8(destTerminalId.length);
  for (const number of destTerminalId) text(number, 32);
  uint8(message.destTerminalType);
  uint8(msgContent.length);
  buffer.set(msgContent, at);
  at += msgContent.length;
  text(message.linkId, 20);
  return buffer;
}

/** Decodes a SUBMIT with methods of Buffer. */
export function naiveDecode(buffer: Buffer) {
  let at = 12;
  const uint8 = (): number => buffer.readUInt8(at++);
  const octets = (count: number): Buffer => {
    at += count;
    return buffer.subarray(at - count, at);
  };
  const text = (count: number): string => {
    const zero = buffer.indexOf(0, at);
    const end = zero < 0 || zero > at + count ? at + count : zero;
    const value = buffer.toString("latin1", at, end);
    at += count;
    return value;
  };
  const msgId = buffer.readBigUInt64BE(at);
  at += 8;
  return {
    sequenceId: buffer.readUInt32BE(8),
    msgId,
    pkTotal: uint8(),
    pkNumber: uint8(),
    registeredDelivery: uint8(),
    msgLevel: uint8(),
    serviceId: text(10),
    feeUserType: uint8(),
    feeTerminalId: text(32),
    feeTerminalType: uint8(),
    tpPid: uint8(),
    tpUdhi: uint8(),
    msgFmt: uint8(),
    msgSrc: text(6),
    feeType: text(2),
    feeCode: text(6),
    validTime: text(17),
    atTime: text(17),
    srcId: text(21),
    destTerminalId: Array.from({ length: uint8() }, () => text(32)),
    destTerminalType: uint8(),
    msgContent: octets(uint8()),
    linkId: text(20),
  };
}

/** A splitter that appends every chunk to the rest of the one before. */
export function naiveSplitter(): (chunk: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    const frames: Buffer[] = [];
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= rest.readUInt32BE(0)) {
      frames.push(rest.subarray(0, rest.readUInt32BE(0)));
      rest = rest.subarray(rest.readUInt32BE(0));
    }
    return frames;
  };
}
