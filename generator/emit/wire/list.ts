import type { ListType, Protocol } from "../../model/index.js";
import { arrow, type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings } from "../code/module-paths.js";
import { local, valueVariable } from "../code/scope.js";
import { emitterOf } from "./emitter-of.js";
import { setByWriting, type WireEmitter } from "./wire-emitter.js";

/** Lists. Lists of Octet Strings are the most frequent and have separate readers and writers. */
export const list: WireEmitter<ListType> = {
  type: (protocol, wire) => code`readonly ${emitterOf(wire.element).type(protocol, wire.element, wire.elementType)}[]`,
  read: (protocol, wire, from) => readList(protocol, wire, from),
  write: (protocol, wire, at, value, to) => writeList(protocol, wire, at, value, to),
  size: (protocol, wire, value) => sizeOfList(protocol, wire, value),
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
  set: (protocol, wire, place) => setByWriting(list.write(protocol, wire, place.at, local.value, local.end), place),
  mask: () => code`[]`,
  holdsOctets: ({ element }, ask) => ask(element),
};

function readList(protocol: Protocol, wire: ListType, from: Code): Code {
  const { element } = wire;
  const count = valueVariable(wire.counter.property);
  const octets = fixedOctets(protocol, wire);
  if (element.kind === "octet-string") {
    return code`${ofOctetStrings(protocol, `readOctetStrings${element.octets}`)}(${local.view}, ${from}, ${count})`;
  }
  const read = emitterOf(element).read(
    protocol,
    element,
    local.from,
    octets === null ? local.to : code`${local.from} + ${octets}`,
  );
  if (octets !== null)
    return code`${runtime.wire("readEach")}(${from}, ${octets}, ${count}, ${arrow([local.from], read)})`;
  return code`${runtime.wire("readEachOf")}(${from}, ${count}, ${endOfElement(protocol, wire)}, ${arrow([local.from], read, [local.to])})`;
}

function writeList(protocol: Protocol, wire: ListType, at: Code, value: Code, to: Code): Code {
  const { element } = wire;
  const count = valueVariable(wire.counter.property);
  const octets = fixedOctets(protocol, wire);
  if (element.kind === "octet-string") {
    return code`${runtime.wire("writeOctetStrings")}(${local.octets}, ${local.view}, ${at}, ${value}, ${count}, ${element.octets})`;
  }
  const written = emitterOf(element).write(protocol, element, local.at, local.element, local.to);
  const write = arrow([local.element, local.at], written, [local.to]);
  if (octets !== null) return code`${runtime.wire("writeEach")}(${at}, ${octets}, ${value}, ${count}, ${write})`;
  return code`${runtime.wire("writeEachOf")}(${at}, ${to}, ${value}, ${count}, ${sizeOfElement(protocol, wire)}, ${write})`;
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
export function placeOfElement(protocol: Protocol, wire: ListType, from: Code): Code {
  const octets = fixedOctets(protocol, wire);
  if (octets !== null) return code`${from} + ${octets} * ${local.index}`;
  return code`${runtime.wire("endOfEach")}(${from}, ${local.end}, ${local.index}, ${endOfElement(protocol, wire)})`;
}

/** An expression that reads the element at `from`. */
export function readElement(protocol: Protocol, { element }: ListType): Code {
  const emitter = emitterOf(element);
  return emitter.read(protocol, element, local.from, emitter.end(protocol, element, local.from));
}

function endOfElement(protocol: Protocol, { element }: ListType): Code {
  return arrow([local.from], emitterOf(element).end(protocol, element, local.from));
}

function fixedOctets(protocol: Protocol, { element }: ListType): number | null {
  const emitter = emitterOf(element);
  return emitter.size(protocol, element, code``) === null ? emitter.minOctets(element) : null;
}
