import { isObject } from "./objects.js";

/**
 * Collects all strings that name a type: the values of type, of and by-octets, and of the cases in of. A type or TLV may
 * itself have such a name.
 */
export function collectNames(value: unknown, names: Set<string>): void {
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (isObject(inner) && !(key === "by-octets" && Array.isArray(inner))) {
      collectNames(inner, names);
      if (key === "of" && !Array.isArray(inner)) Object.values(inner).forEach((name) => names.add(String(name)));
    } else if (["type", "of", "by-octets"].includes(key)) [inner].flat().forEach((name) => names.add(String(name)));
  }
}
