import { checkClock, checkDay, digitsOf, localTime, pairsOfDigits } from "./calendar.js";
import { checkInteger, checkObject } from "../text-error.js";

const SUBJECT = "Timestamp";

/** A time of any year, as a login says it. */
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
 * The ten digits MMDDHHMMSS that a timestamp is written and hashed with: the leading zero of January to September,
 * which the integer has lost, is there again. Takes every integer of four octets, also one that is no time.
 *
 * @example
 * formatTimestamp(102030405); // → 0102030405
 */
export function formatTimestamp(value: number): string {
  checkInteger(SUBJECT, value, 0, 0xffffffff);
  return String(value).padStart(10, "0");
}

/**
 * The integer of four octets that ten digits MMDDHHMMSS say. Throws a TextError where they are no time.
 *
 * @example
 * parseTimestamp("0102030405"); // → 102030405
 */
export function parseTimestamp(text: string): number {
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = pairsOfDigits(SUBJECT, text, 10);
  return packTimestamp({ month, day, hour, minute, second });
}

/**
 * Takes a timestamp apart. Throws a TextError where it is no time, such as 30 February; 29 February is one.
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
 * Puts a timestamp together. Throws a TextError where it is no time.
 *
 * @example
 * packTimestamp({ month: 1, day: 2, hour: 3, minute: 4, second: 5 }); // → 102030405
 */
export function packTimestamp(timestamp: Timestamp): number {
  const { month, day, hour, minute, second } = checked(timestamp);
  return Number(digitsOf(month, day, hour, minute, second));
}

/**
 * The timestamp of an instant, by clocks that are so many minutes ahead of UTC: 480 in China.
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
