import type { IntegerType, Protocol } from "../../model/index.js";
import { type Code, code, importedType } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { typeModule } from "../code/module-paths.js";
import { PLAIN, setByWriting, type WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Integers of 1, 2, 4 or 8 bytes. */
export const integer: WireEmitter<IntegerType> = {
  ...PLAIN,
  type: (protocol, wire, named) => {
    if (named?.kind === "enumeration") return importedType(typeModule(protocol, named), named.typeName);
    return wire.octets === 8 ? code`bigint` : code`number`;
  },
  read: (protocol, wire, { from }) => code`${local.view}.get${accessorOf(wire)}(${from}${orderOf(protocol, wire)})`,
  write: (protocol, wire, value, { from }) =>
    code`${runtime.wire(`write${writerOf(wire)}`)}(${local.view}, ${from}, ${value}${orderOf(protocol, wire)})`,
  size: () => null,
  end: (_, wire, from) => code`${from} + ${wire.octets}`,
  minOctets: ({ octets }) => octets,
  set: (protocol, wire, target) => setByWriting(integer.write(protocol, wire, local.value, target), target),
  mask: ({ octets }) => (octets === 8 ? code`0n` : code`0`),
};

/** A statement that stores an integer without a check: a length or a command. */
export function storeInteger(protocol: Protocol, wire: IntegerType, at: Code, value: Code): Code {
  return code`${local.view}.set${accessorOf(wire)}(${at}, ${value}${orderOf(protocol, wire)});`;
}

/**
 * A statement that stores a byte and reads it back: a value that is not an integer from 0 to 255 reads back
 * differently. It is not a function, because V8 limits how many calls it inlines, and the writers of strings benefit
 * more.
 */
export function storeOctet(at: Code, value: Code): Code {
  return code`if ((${local.octets}[${at}] = ${value}) !== ${local.octets}[${at}]) ${local.wrong} = 1;`;
}

/** The name in methods of DataView: Uint32, BigInt64. */
export function accessorOf(wire: IntegerType): string {
  return `${wire.octets === 8 ? "Big" : ""}${writerOf(wire)}`;
}

/** The argument of DataView for little-endian protocols; empty for others. */
export function orderOf(protocol: Protocol, wire: IntegerType): string {
  return protocol.littleEndian && wire.octets > 1 ? ", true" : "";
}

const BITS = { 1: 8, 2: 16, 4: 32, 8: 64 } as const;

type Writer = `${"Int" | "Uint"}${(typeof BITS)[IntegerType["octets"]]}`;

/** The name of the runtime function that writes an integer, after `write`. */
export function writerOf({ octets, signed }: IntegerType): Writer {
  return `${signed ? "Int" : "Uint"}${BITS[octets]}`;
}
