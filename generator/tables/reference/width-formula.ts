import type { FieldReference } from "./field-reference-types.js";

/**
 * Returns the octets of a field as a number or a formula: 4, `32 × DestUsr_tl`, `1|17` for listed sizes, 1–21; empty for all
 * remaining octets.
 */
export function widthFormula({ width, sizes }: Pick<FieldReference, "width" | "sizes">): string {
  switch (width.kind) {
    case "fixed":
      return String(width.octets);
    case "counted":
      return width.each === 1 ? width.counter : `${width.each} × ${width.counter}`;
    case "variable": {
      const range = width.max === null ? `≥ ${width.min}` : `${width.min}–${width.max}`;
      if (width.counter !== null) return `${width.counter} × (${range})`;
      return sizes === null ? range : sizes.join("|");
    }
    case "rest":
      return width.max === null ? "" : `0–${width.max}`;
  }
}
