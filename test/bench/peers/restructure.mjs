import * as r from "restructure";

/* Declarative structures: the same octets as the frame. It has no 64 bits, and its texts are not padded. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, frames, sameMessage, sameFrame }) {
  const parts = { totalLength: r.uint32, commandId: r.uint32 };
  for (const field of fields) Object.assign(parts, partsOf(field));
  const schema = new r.Struct(parts);
  const widths = fields.flatMap(({ property, kind, octets }) => (kind === "text" ? [[property, octets]] : []));
  const values = objects(
    (msgId) => msgId,
    (octets) => octets,
  );
  for (const [index, value] of values.entries()) {
    value.totalLength = frames[index].length;
    value.commandId = 4;
    value.msgIdHigh = Number(value.msgId >> 32n);
    value.msgIdLow = Number(value.msgId & 0xffffffffn);
    value.count = value.destTerminalId.length;
    value.length = value.msgContent.length;
  }
  const write = (index) => {
    const value = values[index];
    const padded = { ...value };
    padded.destTerminalId = value.destTerminalId.map((text) => text.padEnd(32, "\0"));
    for (const [property, octets] of widths) padded[property] = value[property].padEnd(octets, "\0");
    return schema.toBuffer(padded);
  };
  const read = (index) => {
    const value = schema.fromBuffer(frames[index]);
    for (const [property] of widths) value[property] = trimmed(value[property]);
    value.destTerminalId = value.destTerminalId.map(trimmed);
    return value;
  };
  const check = (index) => {
    const value = read(index);
    sameMessage({ ...value, msgId: (BigInt(value.msgIdHigh) << 32n) | BigInt(value.msgIdLow) }, index);
  };
  return {
    decode: [{ name: "restructure", run: read, check }],
    encode: [{ name: "restructure", run: write, check: (index) => sameFrame(write(index), index) }],
  };
}

function trimmed(text) {
  const zero = text.indexOf("\0");
  return zero < 0 ? text : text.slice(0, zero);
}

function partsOf({ property, kind, octets }) {
  const text = new r.String(octets, "ascii");
  switch (kind) {
    case "uint8":
      return { [property]: r.uint8 };
    case "uint32":
      return { [property]: r.uint32 };
    case "uint64":
      return { [`${property}High`]: r.uint32, [`${property}Low`]: r.uint32 };
    case "text":
      return { [property]: text };
    case "texts":
      return { count: r.uint8, [property]: new r.Array(text, "count") };
    default:
      return { length: r.uint8, [property]: new r.Buffer("length") };
  }
}
