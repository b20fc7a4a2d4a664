import { checkClock, checkDay, checkTimePart, digitsOf, localTime, pairsOfDigits, twoDigitYear } from "./calendar.js";
import { checkObject, checkText, TextError } from "../text-error.js";

const SUBJECT = "Message time";

/** Seconds in a day. */
const DAY = 86_400;

/** A point in time, with its offset from UTC. */
export interface AbsoluteTime {
  readonly kind: "absolute";
  /** 2000 to 2099, because the message has two digits. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Tenths of a second, 0 to 9. */
  readonly tenths: number;
  /** Offset from UTC in quarter hours, -48 to 48: 32 in China. */
  readonly quarters: number;
}

/** A time span that begins when the message arrives. */
export interface RelativeTime {
  readonly kind: "relative";
  /** 0 to 99. */
  readonly years: number;
  /** 0 to 12. */
  readonly months: number;
  /** 0 to 31. */
  readonly days: number;
  /** 0 to 23. */
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** The expiry or delivery time of a message. */
export type MessageTime = AbsoluteTime | RelativeTime;

/**
 * Parses 16 characters YYMMDDhhmmsstnnp; null for an empty string. p is + or - for a point in time, R for a span. Throws a
 * TextError if they are not a time.
 *
 * @example
 * parseMessageTime("140131235959032+")?.kind; // → absolute
 * parseMessageTime(""); // → null
 */
export function parseMessageTime(text: string): MessageTime | null {
  checkText(SUBJECT, text);
  if (text === "") return null;
  const [, digits = "", tenths = "", quarters = "", sign = ""] =
    /^([0-9]{12})([0-9])([0-9]{2})([-+R])$/.exec(text) ?? notATime(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = pairsOfDigits(SUBJECT, digits, 12);
  if (sign === "R") {
    if (tenths + quarters !== "000") notATime(text);
    return checkedSpan({
      kind: "relative",
      years: year,
      months: month,
      days: day,
      hours: hour,
      minutes: minute,
      seconds: second,
    });
  }
  const ahead = sign === "-" ? 0 - Number(quarters) : Number(quarters);
  const point = { year: 2000 + year, month, day, hour, minute, second, tenths: Number(tenths), quarters: ahead };
  return checkedPoint({ kind: "absolute", ...point });
}

/**
 * Formats a time as 16 characters YYMMDDhhmmsstnnp, and null as an empty string. Throws a TextError if it is invalid.
 *
 * @example
 * formatMessageTime(relativeTimeOf(2 * 86_400)); // → 000002000000000R
 */
export function formatMessageTime(time: MessageTime | null): string {
  if (time === null) return "";
  checkObject(SUBJECT, time);
  if (time.kind === "relative") {
    const { years, months, days, hours, minutes, seconds } = checkedSpan(time);
    return `${digitsOf(years, months, days, hours, minutes, seconds)}000R`;
  }
  const { year, month, day, hour, minute, second, tenths, quarters } = checkedPoint(time);
  const digits = digitsOf(twoDigitYear(SUBJECT, year), month, day, hour, minute, second);
  return `${digits}${tenths}${digitsOf(Math.abs(quarters))}${quarters < 0 ? "-" : "+"}`;
}

/**
 * Converts a Date; `utcOffset` is in minutes ahead of UTC, a multiple of 15: 480 in China.
 *
 * @example
 * formatMessageTime(absoluteTimeAt(new Date("2016-11-24T14:30:00Z"), 480)); // → 161124223000032+
 */
export function absoluteTimeAt(instant: Date, utcOffset: number): AbsoluteTime {
  const local = localTime(SUBJECT, instant, utcOffset);
  return checkedPoint({
    kind: "absolute",
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    tenths: Math.floor(local.getUTCMilliseconds() / 100),
    quarters: utcOffset / 15,
  });
}

/**
 * Converts a point in time to a Date.
 *
 * @example
 * const time = parseMessageTime("140131235959032+");
 * time?.kind === "absolute" && dateOfAbsoluteTime(time); // → 2014-01-31T15:59:59.000Z
 */
export function dateOfAbsoluteTime(time: AbsoluteTime): Date {
  const { year, month, day, hour, minute, second, tenths, quarters } = checkedPoint(time);
  return new Date(Date.UTC(year, month - 1, day, hour, minute - 15 * quarters, second, 100 * tenths));
}

/**
 * Creates a span from seconds, less than 32 days, because the length of a month is undefined.
 *
 * @example
 * const { days, hours } = relativeTimeOf(90_000);
 * `${days} d ${hours} h`; // → 1 d 1 h
 */
export function relativeTimeOf(seconds: number): RelativeTime {
  checkTimePart(SUBJECT, ["seconds"], seconds, 0, 32 * DAY - 1);
  return {
    kind: "relative",
    years: 0,
    months: 0,
    days: Math.floor(seconds / DAY),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}

function checkedPoint(time: AbsoluteTime): AbsoluteTime {
  checkObject(SUBJECT, time);
  twoDigitYear(SUBJECT, time.year);
  checkDay(SUBJECT, time.month, time.day, time.year);
  checkClock(SUBJECT, time.hour, time.minute, time.second);
  checkTimePart(SUBJECT, ["tenths of a second"], time.tenths, 0, 9);
  checkTimePart(SUBJECT, ["quarter hours ahead of UTC"], time.quarters, -48, 48);
  return time;
}

function checkedSpan(time: RelativeTime): RelativeTime {
  checkTimePart(SUBJECT, ["years"], time.years, 0, 99);
  checkTimePart(SUBJECT, ["months"], time.months, 0, 12);
  checkTimePart(SUBJECT, ["days"], time.days, 0, 31);
  checkClock(SUBJECT, time.hours, time.minutes, time.seconds);
  return time;
}

function notATime(text: string): never {
  const expected =
    "16 characters YYMMDDhhmmsstnnp: 12 digits, tenths, quarter hours, and + or -; or 12 digits and 000R";
  throw new TextError({
    code: "wrong-time",
    subject: SUBJECT,
    expected,
    actual: ["%", JSON.stringify(text.slice(0, 40))],
  });
}
