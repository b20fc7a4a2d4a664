import { Parser } from "binary-parser";

/* A reader of frames, compiled. Once as its manual says, once with texts read from octets, which is quicker. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ fields, frames, sameMessage }) {
  const documented = parserOf(fields, (parser, name, length) =>
    parser.string(name, { length, encoding: "latin1", stripNull: true }),
  );
  const tuned = parserOf(fields, (parser, name, length) => parser.buffer(name, { length, formatter: textOf }));
  const contestant = (name, parser) => ({
    name,
    run: (index) => parser.parse(frames[index]),
    check: (index) => sameMessage(messageOf(parser.parse(frames[index])), index),
  });
  return { decode: [contestant("binary-parser", documented), contestant("binary-parser tuned", tuned)] };
}

function messageOf(value) {
  return { ...value, destTerminalId: value.destTerminalId.map(({ text }) => text) };
}

function textOf(buffer) {
  const zero = buffer.indexOf(0);
  return zero === 0 ? "" : buffer.latin1Slice(0, zero < 0 ? buffer.length : zero);
}

function parserOf(fields, text) {
  let parser = new Parser().endianess("big").uint32("totalLength").uint32("commandId");
  for (const { property, kind, octets } of fields) {
    if (kind === "uint8" || kind === "uint32" || kind === "uint64") parser = parser[kind](property);
    else if (kind === "text") parser = text(parser, property, octets);
    else if (kind === "octets") parser = parser.uint8("length").buffer(property, { length: "length" });
    else parser = parser.uint8("count").array(property, { length: "count", type: text(new Parser(), "text", octets) });
  }
  parser.compile();
  return parser;
}
