import type { Message, NamedType, Protocol, Structure } from "../../model/index.js";
import { type Code, code, imported, importedType } from "./code.js";

/** A value or function of the runtime's lowest room. */
export function ofOctets(name: string): Code {
  return imported("runtime/octets/index", name);
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

/** What finds the first fault of octets that are no message or structure, by its TypeScript name. */
export function findFaultName(exportName: string): string {
  return `find${exportName}Fault`;
}

/** What goes over the fields of a message or structure in search of a fault, by its TypeScript name. */
export function skipFieldsName(exportName: string): string {
  return `skip${exportName}Fields`;
}

/** A call that finds the first fault of octets that were refused as the message or structure of this name, or as any frame. */
export function faultOf(protocol: Protocol, exportName: string): Code {
  return code`${imported(`${protocol.id}/faults`, findFaultName(exportName))}(octets, view, start, end)`;
}

/** A type of the walker. */
export function walkType(name: string): Code {
  return importedType("runtime/walk/index", name);
}

/** Path of a message's module, without ending. */
export function messageModule(protocol: Protocol, message: Message): string {
  return `${protocol.id}/messages/${message.fileName}`;
}

/** Path of a type's module, without ending. */
export function typeModule(protocol: Protocol, type: NamedType): string {
  return `${protocol.id}/types/${type.fileName}`;
}

/** Path of the module of a message's view, without ending. */
export function viewModule(protocol: Protocol, message: Message): string {
  return `${protocol.id}/views/${message.fileName}`;
}

/** Path of the module that checks a message or structure, without ending. */
export function ruleModule(protocol: Protocol, { fileName }: Message | Structure): string {
  return `${protocol.id}/rules/${fileName}`;
}

/** The layout of a message or structure, by its TypeScript name. */
export function layoutName(exportName: string): string {
  return `${exportName.charAt(0).toLowerCase()}${exportName.slice(1)}Layout`;
}

/** A constant of the protocol's layouts. */
export function ofLayouts(protocol: Protocol, name: string): Code {
  return imported(`${protocol.id}/layouts`, name);
}

/** A reader or writer of the protocol's Octet Strings. */
export function ofOctetStrings(protocol: Protocol, name: string): Code {
  return imported(`${protocol.id}/octet-strings`, name);
}

const TAKEN = new Set([
  "octets",
  "view",
  "start",
  "end",
  "message",
  "value",
  "size",
  "wrong",
  "init",
  "from",
  "to",
  "element",
  "at",
  "error",
  "frame",
  "index",
  "search",
  "commandId",
  "frameHead",
  "padLeft",
  "skip",
]);

const TAKEN_STARTS = /^(?:after|read|write|decode|encode|measure|known|count|length|sizeOf|endOf|is|octets[AO])/;

/** What functions of the runtime are called, and what is emitted for every message. */
const TAKEN_WORDS = /^(?:skip|expect|find|first|has|create|viewOf)[A-Z]|(?:Failure|Fault|Layout)$/;

/** The variable that holds the value of a field: its property, where no other variable or function is called so. */
export function variableOf(property: string): string {
  const isTaken = TAKEN.has(property) || TAKEN_STARTS.test(property) || TAKEN_WORDS.test(property);
  return isTaken ? `${property}Value` : property;
}

/** The variable that holds the octets of a field whose size no count tells. */
export function sizeVariableOf(property: string): string {
  return `octetsOf${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}

/** The variable that holds where a field of changing size ends. */
export function endVariableOf(property: string): string {
  return `after${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}
