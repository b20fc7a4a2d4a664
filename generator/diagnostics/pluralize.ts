/** A number with what it counts: 1 octet, 2 octets. */
export function pluralize(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
