import type { Protocol, TlvBlock, TlvsType } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { layoutOfTlvs } from "../../tables/index.js";
import { type Code, code, imported, importedType } from "../code/code.js";
import { dataLiteral } from "../code/literal.js";
import { oncePer } from "../code/once-per.js";
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

/** A tag as the specification prints it: 0x020c. */
export function tlvTagLiteral({ head }: TlvBlock, tag: number): Code {
  return code`${idInHex(tag, 2 * head.tagOctets)}`;
}

/** A function that reads, measures or writes a block. */
export function ofBlock(protocol: Protocol, block: TlvBlock, prefix: "measure" | "read" | "write"): Code {
  const first = firstEqual(protocol, block);
  return imported(typeModule(protocol, first), `${prefix}${first.typeName}`);
}

/** Whether the wire names of a block are its properties in snake case: then errors need no table of names. */
export function isInSnakeCase({ parameters }: TlvBlock): boolean {
  return parameters.length > 0 && parameters.every(({ name, property }) => name === snakeCase(property));
}

/** A property in snake case, as the function of the runtime writes it. */
function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The constant with the tags of a block by property, in the usual order. */
export function tagsName({ typeName }: TlvBlock): string {
  return `tagsOf${typeName}`;
}

/** The first of the blocks with the same TLVs. It has the functions and the layout of all of them. */
export function firstEqual(protocol: Protocol, block: TlvBlock): TlvBlock {
  const content = contentOf(block);
  const blocks = protocol.types.filter((type) => type.kind === "tlvs");
  return blocks.find((each) => contentOf(each) === content) ?? block;
}

const contentOf = oncePer((block: TlvBlock): string =>
  dataLiteral([layoutOfTlvs(block), block.parameters.map(({ type }) => type?.typeName)]),
);
