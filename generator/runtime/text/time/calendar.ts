import { checkText, inWords, TextError } from "../text-error.js";

/** Minutes of a day, and the greatest difference of a clock from UTC that a message can say. */
const GREATEST_UTC_OFFSET = 12 * 60;

/** Throws a TextError where a part of a date or time is no integer of its range. */
export function checkTimePart(subject: string, part: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const expected = `${part} from ${min} to ${max}`;
  throw new TextError({ code: "wrong-time", subject, expected, actual: inWords(value) });
}

/** Throws a TextError where a month has no such day. February has 29 days where the year is not known. */
export function checkDay(subject: string, month: number, day: number, year?: number): void {
  checkTimePart(subject, "a month", month, 1, 12);
  checkTimePart(subject, `a day of month ${month}`, day, 1, daysOf(month, year));
}

/** Throws a TextError where a clock has no such time. */
export function checkClock(subject: string, hour: number, minute: number, second: number): void {
  checkTimePart(subject, "an hour", hour, 0, 23);
  checkTimePart(subject, "a minute", minute, 0, 59);
  checkTimePart(subject, "a second", second, 0, 59);
}

/** The two-digit numbers of a text of digits. Throws a TextError where it is not so many digits. */
export function pairsOfDigits(subject: string, text: string, digits: number): number[] {
  checkText(subject, text);
  if (text.length !== digits || !/^[0-9]*$/.test(text)) throw notDigits(subject, text, digits);
  return Array.from({ length: digits / 2 }, (_, index) => Number(text.slice(2 * index, 2 * index + 2)));
}

/** Numbers below 100 as two digits each. */
export function digitsOf(...numbers: readonly number[]): string {
  return numbers.map((number) => String(number).padStart(2, "0")).join("");
}

/** What clocks show at an instant where they are so many minutes ahead of UTC: a Date to be read by its UTC methods. */
export function localTime(subject: string, instant: Date, utcOffset: number): Date {
  checkTimePart(subject, "minutes ahead of UTC", utcOffset, -GREATEST_UTC_OFFSET, GREATEST_UTC_OFFSET);
  const time = instant instanceof Date ? instant.getTime() + utcOffset * 60_000 : NaN;
  if (!Number.isNaN(time)) return new Date(time);
  throw new TextError({ code: "wrong-time", subject, expected: "a valid Date", actual: "something else" });
}

/** The four-digit year of this century that two digits mean. Throws a TextError where the year is of another one. */
export function twoDigitYear(subject: string, year: number): number {
  checkTimePart(subject, "a year", year, 2000, 2099);
  return year - 2000;
}

function daysOf(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function notDigits(subject: string, text: string, digits: number): TextError {
  const actual = /^[0-9]*$/.test(text) ? `${text.length}` : "other characters";
  return new TextError({ code: "wrong-time", subject, expected: `${digits} digits`, actual });
}
