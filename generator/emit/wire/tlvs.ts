import type { Protocol, TlvBlock, TlvsType } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { type Code, code, imported, importedType } from "../code/code.js";
import { objectCode } from "../code/literal.js";
import { typeModule } from "../code/module-paths.js";
import { local } from "../code/scope.js";
import { PLAIN, type WireEmitter } from "./wire-emitter.js";

/** The TLVs of a message: each block has a module of its own with the functions to call. */
export const tlvs: WireEmitter<TlvsType> = {
  ...PLAIN,
  type: (protocol, { block }) => code`${importedType(typeModule(protocol, block), block.typeName)} | null`,
  // Only views read a block again: `over` has checked it, so it is not undefined.
  read: (protocol, wire, { from }) => code`${readTlvs(protocol, wire, from)} ?? null`,
  write: (protocol, { block }, value, { from, to }) =>
    code`${ofBlock(protocol, block, "write")}(${local.octets}, ${local.view}, ${from}, ${value}, ${to})`,
  size: (protocol, { block }, value) => code`${ofBlock(protocol, block, "measure")}(${value})`,
  end: () => local.end,
  minOctets: () => 0,
  set: () => {
    throw new Error("Internal error: a view does not set TLVs.");
  },
  mask: ({ block }, value) => code`${value} && redact${block.typeName}(${value})`,
  holdsOctets: () => true,
};

/** An expression that reads a block: null if there are no bytes, undefined if it is malformed. */
export function readTlvs(protocol: Protocol, { block }: TlvsType, from: Code): Code {
  const read = code`${ofBlock(protocol, block, "read")}(${local.octets}, ${local.view}, ${from}, ${local.end})`;
  return code`${from} === ${local.end} ? null : ${read}`;
}

/** The sizes of tag and length, for functions of the runtime. */
export function headLiteral({ littleEndian }: Protocol, { head }: TlvBlock): Code {
  const { tagOctets, lengthOctets } = head;
  return objectCode({ tagOctets, lengthOctets, littleEndian });
}

/** A tag as the specification prints it: 0x020c. */
export function tagLiteral({ head }: TlvBlock, tag: number): Code {
  return code`${idInHex(tag, 2 * head.tagOctets)}`;
}

/** A function of the module of a block. */
export function ofBlock(protocol: Protocol, block: TlvBlock, prefix: "measure" | "read" | "write"): Code {
  return imported(typeModule(protocol, block), `${prefix}${block.typeName}`);
}
