import { checkClock, checkDay, digitsOf, localTime, pairsOfDigits } from "./calendar.js";
import { checkInteger, checkObject } from "../text-error.js";

const SUBJECT = "Timestamp";

/** A time without a year, as in a login. */
export interface Timestamp {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Formats a timestamp as the ten digits MMDDHHMMSS that digests use, with the leading zero that the integer lacks from
 * January to September. Accepts any integer of four bytes, even if it is not a time.
 *
 * @example
 * formatTimestamp(102030405); // → 0102030405
 */
export function formatTimestamp(value: number): string {
  checkInteger(SUBJECT, value, 0, 0xffffffff);
  return String(value).padStart(10, "0");
}

/**
 * Parses ten digits MMDDHHMMSS to an integer. Throws a TextError if they are not a time.
 *
 * @example
 * parseTimestamp("0102030405"); // → 102030405
 */
export function parseTimestamp(text: string): number {
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = pairsOfDigits(SUBJECT, text, 10);
  return packTimestamp({ month, day, hour, minute, second });
}

/**
 * Splits a timestamp into its parts. Throws a TextError if it is not a time, such as 30 February; 29 February is valid.
 *
 * @example
 * unpackTimestamp(102030405); // → { month: 1, day: 2, hour: 3, minute: 4, second: 5 }
 */
export function unpackTimestamp(value: number): Timestamp {
  const text = formatTimestamp(value);
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = pairsOfDigits(SUBJECT, text, 10);
  return checked({ month, day, hour, minute, second });
}

/**
 * Combines the parts of a timestamp. Throws a TextError if they are not a time.
 *
 * @example
 * packTimestamp({ month: 1, day: 2, hour: 3, minute: 4, second: 5 }); // → 102030405
 */
export function packTimestamp(timestamp: Timestamp): number {
  const { month, day, hour, minute, second } = checked(timestamp);
  return Number(digitsOf(month, day, hour, minute, second));
}

/**
 * Converts a Date to a timestamp; `utcOffset` is in minutes ahead of UTC: 480 in China.
 *
 * @example
 * timestampAt(new Date("2016-11-24T14:30:00Z"), 480); // → 1124223000
 */
export function timestampAt(instant: Date, utcOffset: number): number {
  const local = localTime(SUBJECT, instant, utcOffset);
  return packTimestamp({
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  });
}

function checked(timestamp: Timestamp): Timestamp {
  checkObject(SUBJECT, timestamp);
  checkDay(SUBJECT, timestamp.month, timestamp.day);
  checkClock(SUBJECT, timestamp.hour, timestamp.minute, timestamp.second);
  return timestamp;
}
