import { type FieldSymbol, isOwn } from "../../bind/index.js";

/** Whether a list says by octets: which field counts its elements: that is told as what it lacks. */
export function saysOctetsForCount({ octets, node }: FieldSymbol): boolean {
  return node.type === "List" && !Object.hasOwn(node, "count") && typeof octets === "string" && octets !== "rest";
}

/** Whether a text with an end says octets: and not max-octets:, which is told as one mistake. */
export function saysOctetsForMost(field: FieldSymbol): boolean {
  const { basic, maxOctets } = field.element ?? field;
  return basic === "C-Octet String" && maxOctets === undefined && isOwn(field.attributes.octets);
}
