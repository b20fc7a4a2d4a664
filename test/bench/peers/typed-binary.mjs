import { BufferReader, BufferWriter, chars, dynamicArrayOf, object, u32, u8 } from "typed-binary";

/*
 * Typed schemas. It has no 64 bits, so Msg_Id is two halves; its lists are counted by 32 bits, so the octets are not
 * quite those of the frame; its texts are not padded, so that is done before and undone behind.
 */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, frames, sameMessage }) {
  const parts = { totalLength: u32, commandId: u32 };
  for (const field of fields) Object.assign(parts, partsOf(field));
  const schema = object(parts);
  const widths = fields.flatMap(({ property, kind, octets }) => (kind === "text" ? [[property, octets]] : []));
  const values = objects(
    (msgId) => msgId,
    (octets) => Array.from(octets),
  );
  for (const [index, value] of values.entries()) {
    value.totalLength = frames[index].length;
    value.commandId = 4;
    value.msgIdHigh = Number(value.msgId >> 32n);
    value.msgIdLow = Number(value.msgId & 0xffffffffn);
  }
  const memory = new ArrayBuffer(16_384);
  const write = (index) => {
    const value = values[index];
    const padded = { ...value };
    padded.destTerminalId = value.destTerminalId.map((text) => text.padEnd(32, "\0"));
    for (const [property, octets] of widths) padded[property] = value[property].padEnd(octets, "\0");
    const writer = new BufferWriter(memory, { endianness: "big" });
    schema.write(writer, padded);
    return writer.currentByteOffset;
  };
  const read = (octets) => {
    const value = schema.read(new BufferReader(octets, { endianness: "big" }));
    for (const [property] of widths) value[property] = trimmed(value[property]);
    value.destTerminalId = value.destTerminalId.map(trimmed);
    return value;
  };
  const encoded = values.map((_, index) => memory.slice(0, write(index)));
  const check = (index, value) =>
    sameMessage({ ...value, msgId: (BigInt(value.msgIdHigh) << 32n) | BigInt(value.msgIdLow) }, index);
  return {
    decode: [
      {
        name: "typed-binary",
        run: (index) => read(encoded[index]),
        check: (index) => check(index, read(encoded[index])),
      },
    ],
    encodeInto: [
      { name: "typed-binary", run: write, check: (index) => check(index, read(memory.slice(0, write(index)))) },
    ],
  };
}

function trimmed(text) {
  const zero = text.indexOf("\0");
  return zero < 0 ? text : text.slice(0, zero);
}

function partsOf({ property, kind, octets }) {
  switch (kind) {
    case "uint8":
      return { [property]: u8 };
    case "uint32":
      return { [property]: u32 };
    case "uint64":
      return { [`${property}High`]: u32, [`${property}Low`]: u32 };
    case "text":
      return { [property]: chars(octets) };
    case "texts":
      return { [property]: dynamicArrayOf(chars(octets)) };
    default:
      return { [property]: dynamicArrayOf(u8) };
  }
}
