import type { ListType } from "../../model/index.js";
import { type Code, code, uses } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { ofOctetStrings } from "../code/module-paths.js";
import { localName } from "../code/scope.js";
import { emitterOf } from "./emitter-of.js";
import type { EmitContext, WireEmitter } from "./wire-emitter.js";

/** Lists. Those of Octet Strings have readers and writers of their own, because they are the ones that occur in numbers. */
export const list: WireEmitter<ListType> = {
  type: (context, wire) => code`readonly ${emitterOf(wire.element).type(context, wire.element, wire.elementType)}[]`,
  read: (context, wire, from) => readList(context, wire, from),
  write: (context, wire, at, value, to) => writeList(context, wire, at, value, to),
  size: (context, wire, value) => sizeOfList(context, wire, value),
  end: (context, wire, from) => {
    const octets = fixedOctets(context, wire);
    const count = localName(wire.counter.property);
    if (octets !== null) return code`${from} + ${octets} * ${count}`;
    return code`${runtime.wire("endOfEach")}(${from}, end, ${count}, ${endOfElement(context, wire)})`;
  },
};

function readList(context: EmitContext, wire: ListType, from: Code): Code {
  const { element } = wire;
  const count = localName(wire.counter.property);
  const octets = fixedOctets(context, wire);
  if (element.kind === "octet-string") {
    return code`${ofOctetStrings(context.protocol, `readOctetStrings${element.octets}`)}(view, ${from}, ${count})`;
  }
  const read = emitterOf(element).read(
    context,
    element,
    code`from`,
    octets === null ? code`to` : code`from + ${octets}`,
  );
  if (octets !== null) return code`${runtime.wire("readEach")}(${from}, ${octets}, ${count}, (from) => ${read})`;
  return code`${runtime.wire("readEachOf")}(${from}, ${count}, ${endOfElement(context, wire)}, ${parametersOf(read, "from", "to")} => ${read})`;
}

function writeList(context: EmitContext, wire: ListType, at: Code, value: Code, to: Code): Code {
  const { element } = wire;
  const count = localName(wire.counter.property);
  const octets = fixedOctets(context, wire);
  if (element.kind === "octet-string") {
    return code`${runtime.wire("writeOctetStrings")}(octets, view, ${at}, ${value}, ${count}, ${element.octets})`;
  }
  const written = emitterOf(element).write(context, element, code`at`, code`element`, code`to`);
  const write = code`${octets === null ? parametersOf(written, "element, at", "to") : "(element, at)"} => ${written}`;
  if (octets !== null) return code`${runtime.wire("writeEach")}(${at}, ${octets}, ${value}, ${count}, ${write})`;
  return code`${runtime.wire("writeEachOf")}(${at}, ${to}, ${value}, ${count}, ${sizeOfElement(context, wire)}, ${write})`;
}

function sizeOfList(context: EmitContext, wire: ListType, value: Code): Code {
  const octets = fixedOctets(context, wire);
  const count = localName(wire.counter.property);
  if (octets !== null) return code`${octets} * ${count}`;
  return code`${runtime.wire("sizeOfEach")}(${value}, ${count}, ${sizeOfElement(context, wire)})`;
}

function sizeOfElement(context: EmitContext, { element }: ListType): Code {
  return code`(element) => ${emitterOf(element).size(context, element, code`element`) ?? code`0`}`;
}

/** An expression for where an element begins, in a list that begins at `from`. */
export function placeOfElement(context: EmitContext, wire: ListType, from: Code): Code {
  const octets = fixedOctets(context, wire);
  if (octets !== null) return code`${from} + ${octets} * index`;
  return code`${runtime.wire("endOfEach")}(${from}, end, index, ${endOfElement(context, wire)})`;
}

/** An expression that reads the element that begins at `from`. */
export function readElement(context: EmitContext, { element }: ListType): Code {
  const emitter = emitterOf(element);
  return emitter.read(context, element, code`from`, emitter.end(context, element, code`from`));
}

function endOfElement(context: EmitContext, { element }: ListType): Code {
  return code`(from) => ${emitterOf(element).end(context, element, code`from`)}`;
}

function fixedOctets(context: EmitContext, { element }: ListType): number | null {
  if (emitterOf(element).size(context, element, code``) !== null) return null;
  switch (element.kind) {
    case "integer":
    case "octet-string":
      return element.octets;
    case "octets":
      return typeof element.octets === "number" ? element.octets : null;
    case "structure":
      return element.structure.size.min;
    default:
      return null;
  }
}

/** The parameters of a function, the last of them only where it has a use for it. */
function parametersOf(body: Code, first: string, last: string): string {
  return uses(body, last) ? `(${first}, ${last})` : `(${first})`;
}
