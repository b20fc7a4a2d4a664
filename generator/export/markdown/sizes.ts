import { type FieldReference, type SizeReference, type ValueReference, widthFormula } from "../../tables/index.js";

/** The size of a field in octets, without a unit: 4, 1–21, `32 × DestUsr_tl`. */
export function widthText(field: FieldReference): string {
  return widthFormula(field) || "0–…";
}

/** A range: 4, 1–21, 8 or more as 8–… */
export function rangeText({ min, max }: SizeReference): string {
  if (min === max) return String(min);
  return `${min}–${max ?? "…"}`;
}

/** The offset of a field. After one of variable size, the distance from its end. */
export function offsetText({ offset }: FieldReference, fields: readonly FieldReference[]): string {
  if (offset.after === null) return String(offset.octets);
  const name = fields.find(({ property }) => property === offset.after)?.name ?? offset.after;
  return offset.octets === 0 ? `${name} +0` : `${name} +${offset.octets}`;
}

/** A default or constant. */
export function valueText(value: ValueReference | null): string {
  if (value === null) return "";
  if (value.kind === "octets") return `0x${value.hex}`;
  return value.kind === "string" ? JSON.stringify(value.value) : String(value.value);
}
