import protodef from "protodef";

/*
 * ProtoDef, compiled: the same octets as the frame. Its own padded text would be slow, so it is given a native one.
 * It has no unsigned 64 bits as bigint: Msg_Id is two halves.
 */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, frames, sameMessage, sameFrame }) {
  const compiler = new protodef.Compiler.ProtoDefCompiler();
  compiler.addTypes({
    Read: { paddedText: ["parametrizable", readText] },
    Write: { paddedText: ["parametrizable", writeText] },
    SizeOf: { paddedText: ["parametrizable", (compile, { octets }) => compile.wrapCode(`return ${octets}`)] },
  });
  const head = ["totalLength", "commandId"].map((name) => ({ name, type: "u32" }));
  const submit = ["container", [...head, ...fields.flatMap(typesOf)]];
  compiler.addProtocol({ types: { submit } }, []);
  const protocol = compiler.compileProtoDefSync();

  const values = objects(
    (msgId) => msgId,
    (octets) => Buffer.from(octets),
  );
  for (const [index, value] of values.entries()) {
    value.totalLength = frames[index].length;
    value.commandId = 4;
    value.msgIdHigh = Number(value.msgId >> 32n);
    value.msgIdLow = Number(value.msgId & 0xffffffffn);
  }
  const target = Buffer.alloc(16_384);
  const messageOf = ({ msgIdHigh, msgIdLow, ...rest }) => ({
    ...rest,
    msgId: (BigInt(msgIdHigh) << 32n) | BigInt(msgIdLow),
  });
  return {
    decode: [
      {
        name: "protodef",
        run: (index) => protocol.parsePacketBuffer("submit", frames[index]).data,
        check: (index) => sameMessage(messageOf(protocol.parsePacketBuffer("submit", frames[index]).data), index),
      },
    ],
    encode: [
      {
        name: "protodef",
        run: (index) => protocol.createPacketBuffer("submit", values[index]),
        check: (index) => sameFrame(protocol.createPacketBuffer("submit", values[index]), index),
      },
    ],
    encodeInto: [
      {
        name: "protodef",
        run: (index) => protocol.createPacketBuffer("submit", values[index]),
        check: (index) => sameFrame(protocol.createPacketBuffer("submit", values[index]), index),
      },
      {
        name: "protodef write",
        run: (index) => protocol.write(values[index], target, 0, "submit"),
        check: (index) => {
          const end = protocol.write(values[index], target.fill(0xa5), 0, "submit");
          sameFrame(target.subarray(0, end), index);
        },
      },
    ],
  };
}

function readText(compile, { octets }) {
  return compile.wrapCode(
    `const end = offset + ${octets}; let zero = offset; while (zero < end && buffer[zero] !== 0) zero++; ` +
      `return { value: zero === offset ? '' : buffer.latin1Slice(offset, zero), size: ${octets} }`,
  );
}

function writeText(compile, { octets }) {
  return compile.wrapCode(
    `const written = buffer.latin1Write(value, offset, ${octets}); ` +
      `if (written < ${octets}) buffer.fill(0, offset + written, offset + ${octets}); return offset + ${octets}`,
  );
}

function typesOf({ property, kind, octets }) {
  switch (kind) {
    case "uint8":
      return [{ name: property, type: "u8" }];
    case "uint32":
      return [{ name: property, type: "u32" }];
    case "uint64":
      return ["High", "Low"].map((half) => ({ name: property + half, type: "u32" }));
    case "text":
      return [{ name: property, type: ["paddedText", { octets }] }];
    case "texts":
      return [{ name: property, type: ["array", { countType: "u8", type: ["paddedText", { octets }] }] }];
    default:
      return [{ name: property, type: ["buffer", { countType: "u8" }] }];
  }
}
