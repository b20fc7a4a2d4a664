import type { MessageSymbol, TlvSymbol } from "../bind/index.js";
import { invariant } from "../diagnostics/index.js";
import type { Field, FieldOffset, Rule, Tlv, TlvBlock, TlvHead } from "../model/index.js";
import { TLVS_PROPERTY, tlvsTypeName, toFileName } from "../naming/index.js";
import { child, keyRange, type TlvHeadNode } from "../syntax/index.js";
import { lowerField, type TypeModels } from "./lower-fields.js";

/** The context in which a block is lowered: the octets before a value, the models of types, and facts about its message. */
interface BlockScope extends Pick<TlvBlock, "section" | "cited" | "source"> {
  readonly head: TlvHeadNode | undefined;
  readonly types: TypeModels;
}

/** Returns the block of TLVs of a message; null if it has none. */
export function blockOf(fields: readonly Field[]): TlvBlock | null {
  const wire = fields.at(-1)?.wire;
  return wire?.kind === "tlvs" ? wire.block : null;
}

/** Returns the TLVs of a message as its last field; empty if it has none. */
export function lowerTlvs(scope: BlockScope, message: MessageSymbol, offset: FieldOffset): Field[] {
  if (message.tlvs === null) return [];
  const block = lowerBlock(scope, message, message.tlvs);
  return [
    {
      name: TLVS_PROPERTY,
      property: TLVS_PROPERTY,
      en: block.en,
      zh: block.zh,
      wire: { kind: "tlvs", block },
      type: block,
      specType: "TLV",
      section: null,
      cited: null,
      offset,
      extent: { kind: "rest" },
      counts: null,
      constant: null,
      default: null,
      reserved: false,
      sizes: null,
      personal: null,
      secret: false,
      repeats: false,
      contents: [],
      accessor: null,
      receipt: null,
      changed: null,
      origin: { field: keyRange(child(message.at, TLVS_PROPERTY)), type: null },
    },
  ];
}

/** Returns the rules about the TLVs that a message must have. */
export function rulesOfRequired({ name = "", tlvs }: MessageSymbol): Rule[] {
  return (tlvs ?? [])
    .filter(({ required }) => required)
    .map((tlv): Rule => {
      const property = `${TLVS_PROPERTY}.${tlv.property}`;
      return {
        id: "tlv-required",
        severity: "error",
        en: `${name} has the TLV ${tlv.name}.`,
        zh: `${name}须带有TLV ${tlv.name}。`,
        fields: [`${TLVS_PROPERTY}.${tlv.name}`],
        properties: [property],
        section: null,
        when: null,
        require: { kind: "has", property },
      };
    });
}

function lowerBlock(scope: BlockScope, message: MessageSymbol, tlvs: readonly TlvSymbol[]): TlvBlock {
  const { head, types, section, cited, source } = scope;
  const { name = "", typeName } = message;
  return {
    kind: "tlvs",
    name: `${name}_Tlvs`,
    typeName: tlvsTypeName(typeName),
    fileName: toFileName(tlvsTypeName(typeName)),
    source,
    en: `The TLVs (optional parameters) of ${name}.`,
    zh: `${name}的TLV（可选参数）。`,
    section,
    cited,
    head: lowerHead(head),
    parameters: tlvs.map((tlv) => lowerTlv(tlv, types)),
  };
}

function lowerHead(head: TlvHeadNode | undefined): TlvHead {
  const { tag, length } = invariant(head, "The octets of a tag and a length");
  return { tagOctets: tag, lengthOctets: length };
}

/** Returns a TLV. Its value begins at offset 0. */
function lowerTlv(tlv: TlvSymbol, types: TypeModels): Tlv {
  const { tag, several, required } = tlv;
  const field = lowerField(tlv, { siblings: [], following: 0, types }, { after: null, octets: 0 });
  return { ...field, tag, several, required };
}
