import { type FieldSymbol, isOwn } from "../../bind/index.js";

/** Whether a list names its counter under `octets:`. The missing `count:` is reported instead. */
export function hasOctetsForCount({ octets, node }: FieldSymbol): boolean {
  return node.type === "List" && !Object.hasOwn(node, "count") && typeof octets === "string" && octets !== "rest";
}

/** Whether a C-octet string has `octets:` but not `max-octets:`, which is reported as one error. */
export function hasOctetsForMax(field: FieldSymbol): boolean {
  const { basic, maxOctets } = field.element ?? field;
  return basic === "C-Octet String" && maxOctets === undefined && isOwn(field.attributes.octets);
}
