import type { ListType, Protocol } from "../../model/index.js";
import { arrow, type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings } from "../code/module-paths.js";
import { local, valueVariable } from "../code/scope.js";
import { emitterOf } from "./emitter-of.js";
import { type ByteRange, setByWriting, type WireEmitter } from "./wire-emitter.js";

/** Lists. Lists of Octet Strings are the most frequent and have separate readers and writers. */
export const list: WireEmitter<ListType> = {
  type: (protocol, wire) => code`readonly ${emitterOf(wire.element).type(protocol, wire.element, wire.elementType)}[]`,
  valid: validList,
  read: readList,
  write: writeList,
  size: sizeOfList,
  end: (protocol, wire, from) => {
    const octets = fixedOctets(protocol, wire);
    const count = valueVariable(wire.counter.property);
    if (octets !== null) return code`${from} + ${octets} * ${count}`;
    return code`${runtime.wire("endOfEach")}(${from}, ${local.end}, ${count}, ${endOfElement(protocol, wire)})`;
  },
  minOctets: () => 0,
  counter: ({ counter }) => ({
    variable: valueVariable(counter.property),
    count: (value) => code`${runtime.wire("countOf")}(${value})`,
  }),
  diagnose: ({ element, counter }, path) => {
    const count = valueVariable(counter.property);
    const min = emitterOf(element).minOctets(element);
    const advance = arrow([local.element], emitterOf(element).diagnose(element, local.element));
    return code`${runtime.diagnose("advanceEach")}(${local.cursor}, ${path}, ${count}, ${min}, ${advance})`;
  },
  set: (protocol, wire, target) => setByWriting(list.write(protocol, wire, local.value, target), target),
  mask: () => code`[]`,
  holdsOctets: ({ element }, ask) => ask(element),
};

function validList(protocol: Protocol, wire: ListType, { from }: ByteRange): Code | null {
  const { element } = wire;
  const count = valueVariable(wire.counter.property);
  const octets = fixedOctets(protocol, wire);
  const to = octets === null ? local.to : code`${local.from} + ${octets}`;
  const valid = emitterOf(element).valid(protocol, element, { from: local.from, to });
  if (valid === null) return null;
  if (octets !== null)
    return code`${runtime.wire("isEach")}(${from}, ${octets}, ${count}, ${arrow([local.from], valid)})`;
  return code`${runtime.wire("isEachOf")}(${from}, ${count}, ${endOfElement(protocol, wire)}, ${arrow([local.from], valid, [local.to])})`;
}

function readList(protocol: Protocol, wire: ListType, { from }: ByteRange): Code {
  const { element } = wire;
  const count = valueVariable(wire.counter.property);
  const octets = fixedOctets(protocol, wire);
  if (element.kind === "octet-string") {
    return code`${ofOctetStrings(protocol, `readOctetStrings${element.octets}`)}(${local.view}, ${from}, ${count})`;
  }
  const to = octets === null ? local.to : code`${local.from} + ${octets}`;
  const read = emitterOf(element).read(protocol, element, { from: local.from, to });
  if (octets !== null)
    return code`${runtime.wire("readEach")}(${from}, ${octets}, ${count}, ${arrow([local.from], read)})`;
  return code`${runtime.wire("readEachOf")}(${from}, ${count}, ${endOfElement(protocol, wire)}, ${arrow([local.from], read, [local.to])})`;
}

function writeList(protocol: Protocol, wire: ListType, value: Code, { from, to }: ByteRange): Code {
  const { element } = wire;
  const count = valueVariable(wire.counter.property);
  const octets = fixedOctets(protocol, wire);
  if (element.kind === "octet-string") {
    return code`${runtime.wire("writeOctetStrings")}(${local.octets}, ${local.view}, ${from}, ${value}, ${count}, ${element.octets})`;
  }
  const written = emitterOf(element).write(protocol, element, local.element, { from: local.at, to: local.to });
  const write = arrow([local.element, local.at], written, [local.to]);
  if (octets !== null) return code`${runtime.wire("writeEach")}(${from}, ${octets}, ${value}, ${count}, ${write})`;
  return code`${runtime.wire("writeEachOf")}(${from}, ${to}, ${value}, ${count}, ${sizeOfElement(protocol, wire)}, ${write})`;
}

function sizeOfList(protocol: Protocol, wire: ListType, value: Code): Code {
  const octets = fixedOctets(protocol, wire);
  const count = valueVariable(wire.counter.property);
  if (octets !== null) return code`${octets} * ${count}`;
  return code`${runtime.wire("sizeOfEach")}(${value}, ${count}, ${sizeOfElement(protocol, wire)})`;
}

function sizeOfElement(protocol: Protocol, { element }: ListType): Code {
  return arrow([local.element], emitterOf(element).size(protocol, element, local.element) ?? code`0`);
}

/** An expression for the offset of an element in a list at `from`. */
export function offsetOfElement(protocol: Protocol, wire: ListType, from: Code): Code {
  const octets = fixedOctets(protocol, wire);
  if (octets !== null) return code`${from} + ${octets} * ${local.index}`;
  return code`${runtime.wire("endOfEach")}(${from}, ${local.end}, ${local.index}, ${endOfElement(protocol, wire)})`;
}

/** An expression that reads the element at `from`. */
export function readElement(protocol: Protocol, { element }: ListType): Code {
  const emitter = emitterOf(element);
  return emitter.read(protocol, element, { from: local.from, to: emitter.end(protocol, element, local.from) });
}

function endOfElement(protocol: Protocol, { element }: ListType): Code {
  return arrow([local.from], emitterOf(element).end(protocol, element, local.from));
}

function fixedOctets(protocol: Protocol, { element }: ListType): number | null {
  const emitter = emitterOf(element);
  return emitter.size(protocol, element, code``) === null ? emitter.minOctets(element) : null;
}
