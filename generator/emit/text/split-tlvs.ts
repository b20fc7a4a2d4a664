import type { Protocol, TextBinding } from "../../model/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { type Code, code, entryCode, importedType, joinCode } from "../code/code.js";
import { objectLiteral } from "../code/declarations.js";
import { messageModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { type Bound, isTlvPath, tlvOfPath } from "./text-places.js";

/* The TLVs that the parts of a text hold. Other TLVs are an option of splitting. */

/** Whether some TLV describes a text or holds it. */
export function hasTlvsOfText({ headerIndicator, total, number, parts, instead }: TextBinding): boolean {
  return [headerIndicator, total, number, instead, ...Object.values(parts ?? {})].some(isTlvPath);
}

/** The type of the options of splitting, without the bits of an indicator. */
export function splitOptions(protocol: Protocol, message: Bound): Code {
  const own = runtimeType.text(message.text.instead === null ? "SplitOptions" : "PayloadOptions");
  if (!hasTlvsOfText(message.text)) return own;
  const type = importedType(messageModule(protocol, message), message.typeName);
  return code`${own} & { readonly ${TLVS_PROPERTY}?: ${type}["${TLVS_PROPERTY}"] | undefined }`;
}

/** The fields of a part in which its place is, if it is not in a header; those in TLVs or those in fields. */
export function entriesOfParts({ parts }: TextBinding, areTlvs: boolean): (readonly [string, Code])[] {
  if (parts === null) return [];
  const { reference, total, number } = parts;
  const entries = [
    [reference, code`options.reference`],
    [total, code`part.total`],
    [number, code`part.number`],
  ] as const;
  return entries
    .filter(([path]) => isTlvPath(path) === areTlvs)
    .map(([path, value]) => [areTlvs ? tlvOfPath(path) : path, value]);
}

/** The TLVs of a part; null if no TLV is about the text. */
export function tlvsOfPart(text: TextBinding): Code | null {
  if (!hasTlvsOfText(text)) return null;
  const { headerIndicator, total, number, instead } = text;
  const ofEach = [
    [headerIndicator, code`part.headerIndicator`],
    [total, code`part.total`],
    [number, code`part.number`],
  ] as const;
  const place = ofEach.flatMap(([path, value]) => (isTlvPath(path) ? [[tlvOfPath(path), value] as const] : []));
  const groups: readonly (readonly [condition: Code, entries: readonly (readonly [string, Code])[]])[] = [
    [code`part.total > 1`, place],
    [code`part.total > 1 && part.headerIndicator === 0`, entriesOfParts(text, true)],
    [
      code`part.payload !== null`,
      instead === null || !isTlvPath(instead) ? [] : [[tlvOfPath(instead), code`part.payload`]],
    ],
  ];
  const used = groups.filter(([, entries]) => entries.length > 0);
  const own = code`options.${TLVS_PROPERTY}`;
  const [first, ...others] = used;
  if (first !== undefined && others.length === 0) {
    const entries = first[1].map(([tlv, value]) => entryCode(tlv, value));
    return code`${first[0]} ? { ...${own}, ${joinCode(entries, ", ")} } : (${own} ?? null)`;
  }
  const added = used.map(([condition, entries]) => code`...(${condition} && ${objectLiteral(entries)})`);
  const conditions = joinCode(
    used.map(([condition]) => code`(${condition})`),
    " || ",
  );
  return code`${conditions} ? { ...${own}, ${joinCode(added, ", ")} } : (${own} ?? null)`;
}
