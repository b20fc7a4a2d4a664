/** Returns a time in microseconds since 1970 as ISO 8601 in UTC, to the microsecond. */
export function isoTime(time: number): string;
export function isoTime(time: number | null): string | null;
export function isoTime(time: number | null): string | null {
  if (time === null) return null;
  const seconds = Math.floor(time / 1_000_000);
  const fraction = String(time - seconds * 1_000_000).padStart(6, "0");
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}Z`;
}
