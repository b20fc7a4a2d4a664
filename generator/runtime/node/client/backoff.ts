/** Pauses between tries to connect, in milliseconds. */
export interface ReconnectOptions {
  /** The longest pause after the first failure. Default: 500. */
  readonly first?: number | undefined;
  /** The longest pause after many failures. Default: 60,000. */
  readonly longest?: number | undefined;
}

/**
 * The pause before the next try: a random time from half to all of a limit that doubles with each failure. It is never 0, and
 * clients that lost their connection at the same moment do not return at the same moment.
 */
export function pauseBefore(failures: number, options: ReconnectOptions, random: () => number): number {
  const { first = 500, longest = 60_000 } = options;
  const limit = Math.min(longest, first * 2 ** Math.min(failures, 30));
  return limit * (0.5 + random() / 2);
}
