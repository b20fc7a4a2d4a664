import type { Phrase, Phrases } from "../../wire/index.js";
import { checkText, inWords, TextError } from "../text-error.js";

/** Maximum offset from UTC in minutes. */
const MAX_UTC_OFFSET = 12 * 60;

/** Throws a TextError if a part of a date or time is not an integer in its range. */
export function checkTimePart(subject: Phrase, part: Phrases["time"], value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const expected: Phrase = ["% from % to %", part, min, max];
  throw new TextError({ code: "wrong-time", subject, expected, actual: inWords(value) });
}

/** Throws a TextError if a month has no such day. Without a year, February has 29 days. */
export function checkDay(subject: Phrase, month: number, day: number, year?: number): void {
  checkTimePart(subject, ["a month"], month, 1, 12);
  checkTimePart(subject, ["a day of month %", month], day, 1, daysOf(month, year));
}

/** Throws a TextError if a time of day does not exist. */
export function checkClock(subject: Phrase, hour: number, minute: number, second: number): void {
  checkTimePart(subject, ["an hour"], hour, 0, 23);
  checkTimePart(subject, ["a minute"], minute, 0, 59);
  checkTimePart(subject, ["a second"], second, 0, 59);
}

/** Parses two-digit numbers. Throws a TextError if the string is not this number of digits. */
export function pairsOfDigits(subject: Phrase, text: string, digits: number): number[] {
  checkText(subject, text);
  if (text.length !== digits || !/^[0-9]*$/.test(text)) throw notDigits(subject, text, digits);
  return Array.from({ length: digits / 2 }, (_, index) => Number(text.slice(2 * index, 2 * index + 2)));
}

/** Numbers below 100 as two digits each. */
export function digitsOf(...numbers: readonly number[]): string {
  return numbers.map((number) => String(number).padStart(2, "0")).join("");
}

/** Throws a TextError if an offset from UTC is not one in minutes. */
export function checkUtcOffset(subject: Phrase, utcOffset: number): void {
  checkTimePart(subject, ["minutes ahead of UTC"], utcOffset, -MAX_UTC_OFFSET, MAX_UTC_OFFSET);
}

/** Shifts a Date by its offset from UTC; read the result by its UTC methods. */
export function localTime(subject: Phrase, instant: Date, utcOffset: number): Date {
  checkUtcOffset(subject, utcOffset);
  const time = instant instanceof Date ? instant.getTime() + utcOffset * 60_000 : NaN;
  if (!Number.isNaN(time)) return new Date(time);
  throw new TextError({ code: "wrong-time", subject, expected: "a valid Date", actual: "something else" });
}

/** The two digits of a year. Throws a TextError if it is not in 2000 to 2099. */
export function twoDigitYear(subject: Phrase, year: number): number {
  checkTimePart(subject, ["a year"], year, 2000, 2099);
  return year - 2000;
}

function daysOf(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function notDigits(subject: Phrase, text: string, digits: number): TextError {
  const actual = /^[0-9]*$/.test(text) ? text.length : "other characters";
  return new TextError({ code: "wrong-time", subject, expected: ["% digits", digits], actual });
}
