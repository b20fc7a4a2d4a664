/** A number with what it counts: 1 octet, 2 octets; pass the plural if it is not formed by an s. */
export function pluralize(count: number, what: string, plural = `${what}s`): string {
  return count === 1 ? `1 ${what}` : `${count} ${plural}`;
}

/** A list in words: a, b and c. */
export function listInWords(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
