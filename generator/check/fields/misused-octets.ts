import type { FieldView } from "../../bind/index.js";

/** Whether a list says by octets: which field counts its elements: that is told as what it lacks. */
export function saysOctetsForCount({ octets, shape }: FieldView): boolean {
  return shape.type === "List" && !Object.hasOwn(shape, "count") && typeof octets === "string" && octets !== "rest";
}

/** Whether a text with an end says octets: and not max-octets:, which is told as one mistake. */
export function saysOctetsForMost(field: FieldView): boolean {
  const { basic, maxOctets } = field.element ?? field;
  return basic === "C-Octet String" && maxOctets === undefined && Object.hasOwn(field.shape, "octets");
}
