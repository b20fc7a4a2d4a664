import type { Protocol, Tlv, TlvBlock } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { octetsInWords } from "../../tables/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitInterface, type EmittedProperty } from "../code/declarations.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { runtimeType } from "../code/runtime.js";
import { bitsLine, sourceInWords } from "../fields/field-docs.js";
import { firstEqual } from "../wire/tlvs.js";
import { readFunction } from "./tlv-reader.js";
import { valueType } from "./tlv-variables.js";
import { measureFunction, writeFunction } from "./tlv-writer.js";

/** The type of the TLVs of a message, and the functions that its codec calls, unless an equal block has them. */
export function tlvsDeclarations(protocol: Protocol, block: TlvBlock, language: DocLanguage): Declaration[] {
  const type = tlvsInterface(protocol, block, language);
  if (firstEqual(protocol, block) !== block) return [type];
  return [type, measureFunction(protocol, block), writeFunction(protocol, block), readFunction(protocol, block)];
}

function tlvsInterface(protocol: Protocol, block: TlvBlock, language: DocLanguage): Declaration {
  return emitInterface({
    name: block.typeName,
    docs: docComment(describedIn(language, block), sourceInWords(block.cited, block.section)),
    properties: [
      ...block.parameters.map((tlv) => property(protocol, block, tlv, language)),
      {
        name: "others",
        isOptional: true,
        type: code`readonly ${runtimeType.wire("Tlv")}[] | undefined`,
        docs: docComment(
          "TLVs as they came: with a tag that is not listed, a second one where one is allowed, or bytes that do not fit.",
        ),
      },
      {
        name: "order",
        isOptional: true,
        type: code`readonly number[] | undefined`,
        docs: docComment(
          "All tags in the order of the frame, if it differs from the usual one: that of these properties.",
        ),
      },
    ],
  });
}

function property(protocol: Protocol, block: TlvBlock, tlv: Tlv, language: DocLanguage): EmittedProperty {
  return {
    name: tlv.property,
    isOptional: true,
    type: code`${tlv.several ? "readonly " : ""}${valueType(protocol, tlv)}${tlv.several ? "[]" : ""} | undefined`,
    docs: docComment(describedIn(language, tlv), wireLine(block, tlv), bitsLine(tlv), sectionLine(block, tlv)),
  };
}

function wireLine({ head }: TlvBlock, tlv: Tlv): string {
  const marks = [
    ...(tlv.several ? ["may be repeated"] : []),
    ...(tlv.personal === null ? [] : ["personal data"]),
    ...(tlv.secret ? ["secret"] : []),
  ];
  const size = octetsInWords(tlv, "byte").replace(/ at offset 0$/, "");
  const tag = idInHex(tlv.tag, 2 * head.tagOctets);
  return `\`${tlv.name}\`, tag ${tag}: ${[tlv.specType, size, ...marks].join(", ")}.`;
}

function sectionLine({ cited }: TlvBlock, { section, cited: own }: Tlv): string | null {
  return section === null ? null : sourceInWords(own ?? cited, section);
}
