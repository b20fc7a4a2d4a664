import type { Protocol, TextBinding } from "../../model/index.js";
import type { PayloadOptions } from "../../runtime/text/index.js";
import { bitsChanger, bitsCode } from "../code/bits.js";
import { type Code, code, imported } from "../code/code.js";
import { objectLiteral } from "../code/declarations.js";
import { valueLiteral } from "../code/literal.js";
import { typeModule } from "../code/module-paths.js";
import { splitOptions } from "./split-tlvs.js";
import { type Bound, isTlvPath, valueAt } from "./text-places.js";

/** Whether the content of `fields` begins with a header: the field that states it, or its bit alone. */
export function indicatorCode({ headerIndicator, headerBit }: TextBinding): Code {
  if (headerIndicator === null) return code`0`;
  if (isTlvPath(headerIndicator)) return code`${valueAt(headerIndicator)} ?? 0`;
  const value = code`fields.${headerIndicator}`;
  return headerBit === null ? value : bitsCode(value, headerBit);
}

/** Options of splitting whose names the option of the indicator must not have. */
const OPTIONS: Readonly<Record<keyof PayloadOptions, true>> = {
  by: true,
  format: true,
  formats: true,
  reference: true,
  referenceSize: true,
  reserve: true,
  maxOctets: true,
  maxOctetsWithHeader: true,
};

/** The option that gives the other bits of the indicator; null if a whole field is the indicator. */
export function indicatorOption({
  headerIndicator,
  headerBit,
}: Pick<TextBinding, "headerIndicator" | "headerBit">): string | null {
  if (headerIndicator === null || headerBit === null) return null;
  return Object.hasOwn(OPTIONS, headerIndicator) ? "headerIndicator" : headerIndicator;
}

/** The type of the options of splitting. */
export function splitOptionsType(protocol: Protocol, message: Bound): Code {
  const option = indicatorOption(message.text);
  const own = splitOptions(protocol, message);
  return option === null ? own : code`${own} & { readonly ${option}?: number | undefined }`;
}

/** What the documentation of splitting says about the other bits; empty if a whole field is the indicator. */
export function splitIndicatorDocs({ text }: Pick<Bound, "text">): string {
  const option = indicatorOption(text);
  return option === null ? "" : ` The other bits of \`${text.headerIndicator}\` are those of the option \`${option}\`.`;
}

/** The value of the indicator in a part: the whole field, or the option with one bit changed. */
export function splitIndicator(protocol: Protocol, { fields, text }: Pick<Bound, "fields" | "text">): Code {
  const { headerBit, headerIndicator } = text;
  const field = fields.find(({ property }) => property === headerIndicator);
  const option = indicatorOption(text);
  if (field?.type?.kind !== "bits" || headerBit === null || option === null) return code`part.headerIndicator`;
  const change = imported(typeModule(protocol, field.type), bitsChanger(field.type));
  const bit = headerBit.isFlag ? code`part.headerIndicator === 1` : code`part.headerIndicator`;
  const usual = field.default === null ? code`0` : valueLiteral(field.default);
  return code`${change}(options.${option} ?? ${usual}, ${objectLiteral([[headerBit.property, bit]])})`;
}
