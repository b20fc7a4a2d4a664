import type { Protocol } from "../../model/index.js";
import { type Code, code, imported, importedType } from "./code.js";

/** A value or function of the runtime's lowest layer. */
export function ofOctets(name: string): Code {
  return imported("runtime/octets/index", name);
}

/** A statement that throws an EncodeError if a parameter is no object; `name` is the wire name of the message, or null. */
export function requireMessage(protocol: Protocol, name: string | null, parameter: string): Code {
  const frame = imported(`${protocol.id}/layouts`, "frameLayout");
  return code`${ofOctets("requireMessage")}(${frame}, ${name === null ? "null" : JSON.stringify(name)}, ${parameter});`;
}

/** A value or function of the walker. */
export function ofWalk(name: string): Code {
  return imported("runtime/walk/index", name);
}

/** A value or function of the runtime that finds faults. */
export function ofFaults(name: string): Code {
  return imported("runtime/faults/index", name);
}

/** A type of the runtime that finds faults. */
export function faultsType(name: string): Code {
  return importedType("runtime/faults/index", name);
}

/** A type of the walker. */
export function walkType(name: string): Code {
  return importedType("runtime/walk/index", name);
}

/** A value or function of the runtime's room for what values mean. */
export function ofMeaning(name: string): Code {
  return imported("runtime/meaning/index", name);
}

/** A value or function of the runtime's text layer. */
export function ofText(name: string): Code {
  return imported("runtime/text/index", name);
}

/** A type of the runtime's text layer. */
export function textType(name: string): Code {
  return importedType("runtime/text/index", name);
}

/** A function of the runtime that conformance tests call. */
export function ofConformance(name: string): Code {
  return imported("runtime/conformance/index", name);
}
