import type { FieldReference, TypeReference } from "../../tables/index.js";
import type { PlacedProtocol } from "../model.js";

/** A field in two versions. */
export interface FieldChange {
  readonly kind: "same" | "moved" | "changed" | "added" | "removed";
  readonly before: FieldReference | null;
  readonly after: FieldReference | null;
  /** What changed in a field that both versions have. */
  readonly aspects: readonly Aspect[];
}

/** What may change in a field. */
export type Aspect = "size" | "type" | "default" | "values";

/** Compares the fields of a message in two versions, in the order of both. */
export function fieldChanges(
  before: { readonly protocol: PlacedProtocol; readonly fields: readonly FieldReference[] },
  after: { readonly protocol: PlacedProtocol; readonly fields: readonly FieldReference[] },
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  let next = 0;
  for (const field of before.fields) {
    const place = after.fields.findIndex(({ name }) => name === field.name);
    const other = after.fields[place];
    if (other === undefined || place < next) {
      changes.push({ kind: "removed", before: field, after: null, aspects: [] });
      continue;
    }
    changes.push(...after.fields.slice(next, place).map(added));
    const aspects = aspectsOf([before.protocol, field], [after.protocol, other]);
    changes.push({ kind: kindOf(field, other, aspects), before: field, after: other, aspects });
    next = place + 1;
  }
  return [...changes, ...after.fields.slice(next).map(added)];
}

function added(field: FieldReference): FieldChange {
  return { kind: "added", before: null, after: field, aspects: [] };
}

function kindOf(before: FieldReference, after: FieldReference, aspects: readonly Aspect[]): FieldChange["kind"] {
  if (aspects.length > 0) return "changed";
  const [one, other] = [before.offset, after.offset];
  return one.octets === other.octets && (one.after === null) === (other.after === null) ? "same" : "moved";
}

type Placed = readonly [protocol: PlacedProtocol, field: FieldReference];

function aspectsOf([before, one]: Placed, [after, other]: Placed): Aspect[] {
  const differ = (pick: (field: FieldReference) => unknown): boolean => json(pick(one)) !== json(pick(other));
  return [
    ...(differ(({ width, sizes }) => [width, sizes]) ? (["size"] as const) : []),
    ...(differ(({ wire }) => wire.kind) ? (["type"] as const) : []),
    ...(differ(({ constant, default: usual }) => [constant, usual]) ? (["default"] as const) : []),
    ...(valuesOf(before.types.get(one.type ?? "")) === valuesOf(after.types.get(other.type ?? ""))
      ? []
      : (["values"] as const)),
  ];
}

/** What a type allows, without its texts. */
function valuesOf(type: TypeReference | undefined): string {
  switch (type?.kind) {
    case "enumeration":
      return json(type.values.map((value) => (value.kind === "value" ? value.value : { ...value, en: "", zh: "" })));
    case "bits":
      return json(type.bits.map(({ name, low, count }) => [name, low, count]));
    case "packed":
    case "digits":
      return json(type.parts.map(({ name, bits }) => [name, bits]));
    case "structure":
      return json(type.fields.map(({ name, width }) => [name, width]));
    case "tlvs":
      return json(type.parameters.map(({ name, tag }) => [name, tag]));
    default:
      return "";
  }
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
