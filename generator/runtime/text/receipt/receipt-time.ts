import { checkObject, checkText } from "../text-error.js";
import { checkClock, checkDay, checkUtcOffset, localTime, pairsOfDigits, twoDigitYear } from "../time/calendar.js";
import { parseMessageTime } from "../time/message-time.js";

const SUBJECT = "Report time";

/** A time in a receipt. */
export interface ReceiptTime {
  /** 2000 to 2099. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** 0 if the text has no seconds. */
  readonly second: number;
  /** Minutes ahead of UTC; null if the text does not state them. */
  readonly utcOffset: number | null;
}

/**
 * Parses a time of a receipt: YYMMDDhhmm, YYMMDDhhmmss, YYYYMMDDhhmm, YYYYMMDDhhmmss, or YYMMDDhhmmsstnnp of SMPP. Twelve
 * digits begin with a year of four if the third and the fourth are not a month. Throws a TextError if they are not a time.
 *
 * @example
 * parseReceiptTime("180530155758").second; // → 58
 * parseReceiptTime("202610210805").year; // → 2026
 */
export function parseReceiptTime(text: string): ReceiptTime {
  checkText(SUBJECT, text);
  const point = /[-+]$/.test(text) ? parseMessageTime(text) : null;
  if (point?.kind === "absolute") {
    const { year, month, day, hour, minute, second, quarters } = point;
    return { year, month, day, hour, minute, second, utcOffset: 15 * quarters };
  }
  const [century = 0, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = pairsOf(text);
  return checked({ year: 100 * century + year, month, day, hour, minute, second, utcOffset: null });
}

/**
 * Converts a time of a receipt to a Date. `utcOffset` is in minutes ahead of UTC, 480 in China, for a time that does not
 * state it.
 *
 * @example
 * dateOfReceiptTime(parseReceiptTime("1611242230"), 480); // → 2016-11-24T14:30:00.000Z
 */
export function dateOfReceiptTime(time: ReceiptTime, utcOffset: number): Date {
  const { year, month, day, hour, minute, second, utcOffset: own } = checked(time);
  const zone = own ?? utcOffset;
  checkUtcOffset(SUBJECT, zone);
  return localTime(SUBJECT, new Date(Date.UTC(year, month - 1, day, hour, minute, second)), -zone);
}

/** The digits in pairs, with a century and seconds. */
function pairsOf(text: string): number[] {
  if (text.length === 14) return pairsOfDigits(SUBJECT, text, 14);
  if (text.length !== 12) return [20, ...pairsOfDigits(SUBJECT, text, 10), 0];
  const pairs = pairsOfDigits(SUBJECT, text, 12);
  const [, month = 0] = pairs;
  return month > 12 ? [...pairs, 0] : [20, ...pairs];
}

function checked(time: ReceiptTime): ReceiptTime {
  checkObject(SUBJECT, time);
  const { year, month, day, hour, minute, second } = time;
  twoDigitYear(SUBJECT, year);
  checkDay(SUBJECT, month, day, year);
  checkClock(SUBJECT, hour, minute, second);
  return time;
}
