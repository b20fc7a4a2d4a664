import type { Flow, Protocol } from "../../model/index.js";
import { isProperty, layoutOfProtocol } from "../../tables/index.js";
import type { SequenceNumbers, SessionCodec } from "../../runtime/flow/index.js";
import { monthToSecond } from "../../runtime/flow/index.js";
import { FrameSplitter } from "../../runtime/frames/index.js";
import {
  messageFinder,
  placeFailure,
  readFrame,
  toProperties,
  UNKNOWN,
  unknownMessageFailure,
  writeFrame,
} from "../../runtime/interpreter/index.js";
import type { DynamicMessage } from "./dynamic-message.js";
import { emptyOf, integerFor } from "./field-values.js";

/** The codec of a protocol at run time: the interpreter reads and writes its layouts. */
export function dynamicCodec(protocol: Protocol, flow: Flow): SessionCodec<DynamicMessage> {
  const layouts = layoutOfProtocol(protocol);
  const { frame, messages } = layouts;
  const find = messageFinder(layouts);
  const byName = new Map(messages.map((each) => [each.name, each]));
  return {
    protocol: protocol.id,
    title: protocol.title,
    createSplitter: (options) => new FrameSplitter(frame, options),
    decodeFrom: (octets, view, start, end) => {
      const read = readFrame(frame, find, { octets, view, start, end });
      const header = toProperties(frame.header, read.header);
      const { message } = read;
      const body =
        message === null
          ? { name: UNKNOWN, commandId: read.commandId, body: read.bodyOctets }
          : { ...toProperties(message.fields, read.body), name: message.name };
      return { sequenceId: undefined, ...header, ...body };
    },
    encodeInto: (message, octets, _view, start) => {
      const layout = byName.get(message.name);
      if (layout === undefined) throw unknownMessageFailure(frame, message);
      const encoded = writeFrame(layout, message);
      if (start + encoded.length > octets.length) throw placeFailure(layout, octets, start, encoded.length);
      octets.set(encoded, start);
      return start + encoded.length;
    },
    maxOctets: protocol.maxOctets,
    sequence: sequenceNumbers(protocol, flow),
  };
}

function sequenceNumbers({ header }: Protocol, { sequence }: Flow): SequenceNumbers<unknown> {
  const { first, last, parts } = sequence;
  const { wire } = header.sequence;
  if (wire.kind !== "structure" || parts === null) {
    return { first, last, of: (serial) => integerFor(wire, serial), keyOf: (sequenceId) => String(sequenceId) };
  }
  const fields = wire.structure.fields.filter(isProperty);
  return {
    first,
    last,
    of: (serial, { date, node }) => {
      const numbers = new Map([
        [parts.serial, serial],
        [parts.node, node],
        [parts.time, monthToSecond(date)],
      ]);
      const values = fields.map((each) => {
        const number = numbers.get(each.property);
        return [each.property, number === undefined ? emptyOf(each.wire) : integerFor(each.wire, number)];
      });
      return Object.fromEntries(values);
    },
    keyOf: (sequenceId) => fields.map(({ property }) => String(Reflect.get(Object(sequenceId), property))).join(" "),
  };
}
