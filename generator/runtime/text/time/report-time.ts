import { checkClock, checkDay, checkUtcOffset, digitsOf, localTime, pairsOfDigits, twoDigitYear } from "./calendar.js";
import { checkObject } from "../text-error.js";

const SUBJECT = "Report time";

/** A time to the minute, as in status reports. */
export interface ReportTime {
  /** 2000 to 2099, because the message has two digits. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

/**
 * Parses ten digits YYMMDDhhmm. Throws a TextError if they are not a time, such as 30 February.
 *
 * @example
 * parseReportTime("0310210805"); // → { year: 2003, month: 10, day: 21, hour: 8, minute: 5 }
 */
export function parseReportTime(text: string): ReportTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = pairsOfDigits(SUBJECT, text, 10);
  return checked({ year: 2000 + year, month, day, hour, minute });
}

/**
 * Formats a time as ten digits YYMMDDhhmm. Throws a TextError if it is not a time of this century.
 *
 * @example
 * formatReportTime({ year: 2003, month: 10, day: 21, hour: 8, minute: 5 }); // → 0310210805
 */
export function formatReportTime(time: ReportTime): string {
  const { year, month, day, hour, minute } = checked(time);
  return digitsOf(twoDigitYear(SUBJECT, year), month, day, hour, minute);
}

/**
 * Converts a Date to the time in a zone; `utcOffset` is in minutes ahead of UTC: 480 in China.
 *
 * @example
 * formatReportTime(reportTimeAt(new Date("2016-11-24T14:30:00Z"), 480)); // → 1611242230
 */
export function reportTimeAt(instant: Date, utcOffset: number): ReportTime {
  const local = localTime(SUBJECT, instant, utcOffset);
  return checked({
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  });
}

/**
 * Converts a time in a zone to a Date; `utcOffset` is in minutes ahead of UTC.
 *
 * @example
 * dateOfReportTime(parseReportTime("1611242230"), 480); // → 2016-11-24T14:30:00.000Z
 */
export function dateOfReportTime(time: ReportTime, utcOffset: number): Date {
  const { year, month, day, hour, minute } = checked(time);
  checkUtcOffset(SUBJECT, utcOffset);
  return localTime(SUBJECT, new Date(Date.UTC(year, month - 1, day, hour, minute)), -utcOffset);
}

function checked(time: ReportTime): ReportTime {
  checkObject(SUBJECT, time);
  twoDigitYear(SUBJECT, time.year);
  checkDay(SUBJECT, time.month, time.day, time.year);
  checkClock(SUBJECT, time.hour, time.minute, 0);
  return time;
}
