import type { FieldLayout } from "./layout.js";

/** Minimum size of a field in bytes. */
export function minSizeOf(layout: FieldLayout): number {
  switch (layout.kind) {
    case "integer":
    case "octet-string":
    case "digits":
      return layout.octets;
    case "c-string":
      return 1;
    case "octets":
      return typeof layout.octets === "number" ? layout.octets : 0;
    case "tail-string":
    case "mark":
    case "list":
    case "tlvs":
      return 0;
    case "structure":
      return minSizeOfAll(layout.fields);
    case "union":
      return minSizeOf(layout.tag) + Math.min(...layout.cases.map(({ fields }) => minSizeOfAll(fields)));
  }
}

/** Minimum size of fields in bytes. */
export function minSizeOfAll(fields: readonly FieldLayout[]): number {
  return fields.reduce((sum, field) => sum + minSizeOf(field), 0);
}
