import { isObject } from "./objects.js";

/** Collects all strings that name a type: the values of type, of and by-octets. */
export function collectNames(value: unknown, names: Set<string>): void {
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "type" || key === "of") names.add(String(inner));
    else if (key === "by-octets") [inner].flat().forEach((name) => names.add(String(name)));
    else collectNames(inner, names);
  }
}
