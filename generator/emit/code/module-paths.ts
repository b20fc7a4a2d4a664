import type { Message, Protocol, NamedType, Structure, Union } from "../../model/index.js";
import { uncapitalize } from "../../naming/index.js";
import { type Code, code, imported } from "./code.js";
import { local } from "./scope.js";

/** The function that finds the first error in bytes that are not a valid message or structure, by TypeScript name. */
export function diagnoseName(typeName: string): string {
  return `diagnose${typeName}`;
}

/** The function that checks the fields of a message or structure for errors, by TypeScript name. */
export function advanceFieldsName(typeName: string): string {
  return `advance${typeName}Fields`;
}

/** A call that finds the first error in rejected bytes: of the message or structure of this name, or, without one, of a frame. */
export function diagnoseCall(protocol: Protocol, typeName: string): Code {
  return code`${imported(protocolModule(protocol, "diagnose"), diagnoseName(typeName))}(${local.octets}, ${local.view}, ${local.start}, ${local.end})`;
}

type ProtocolModule =
  | "check"
  | "codec"
  | "convert"
  | "describe"
  | "descriptors"
  | "digests"
  | "diagnose"
  | "flow"
  | "flow/operations"
  | "flow/reports"
  | "layouts"
  | "octet-strings"
  | "redact"
  | "reply"
  | "text"
  | "tlvs"
  | "tolerant";

/** Path of a module that a protocol has once, without extension. */
export function protocolModule({ id }: Protocol, name: ProtocolModule): string {
  return `${id}/${name}`;
}

/** Path of the module of a message, without extension. */
export function messageModule(protocol: Protocol, message: Message): string {
  return `${protocol.id}/messages/${message.fileName}`;
}

/** Path of the module of a type, without extension. */
export function typeModule(protocol: Protocol, type: NamedType): string {
  return `${protocol.id}/types/${type.fileName}`;
}

/** Path of the module of the view of a message, without extension. */
export function viewModule(protocol: Protocol, message: Message): string {
  return `${protocol.id}/views/${message.fileName}`;
}

/** Path of the module that checks a message, structure or union, without extension. */
export function ruleModule(protocol: Protocol, { fileName }: Message | Structure | Union): string {
  return `${protocol.id}/rules/${fileName}`;
}

/** The layout of a message or structure, by TypeScript name. */
export function layoutName(typeName: string): string {
  return `${uncapitalize(typeName)}Layout`;
}

/** A constant in the layouts of the protocol. */
export function ofLayouts(protocol: Protocol, name: string): Code {
  return imported(protocolModule(protocol, "layouts"), name);
}

/** A reader of Octet Strings or digits of the protocol. */
export function ofOctetStrings(protocol: Protocol, name: string): Code {
  return imported(protocolModule(protocol, "octet-strings"), name);
}

/** What the TLVs of all messages of the protocol share: their head, and the functions that write them. */
export function ofTlvs(protocol: Protocol, name: string): Code {
  return imported(protocolModule(protocol, "tlvs"), name);
}

/** A function or type that belongs to a message: encodeSubmit. */
export function ofMessage(protocol: Protocol, message: Message, prefix: string, suffix = ""): Code {
  return imported(messageModule(protocol, message), `${prefix}${message.typeName}${suffix}`);
}
