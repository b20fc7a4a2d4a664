/** Formats a date as digits for a field of a size: YYMMDDhhmm, YYMMDDhhmmss or YYYYMMDDhhmmss; empty for other sizes. */
export function timeInDigits(date: Date, size: number): string {
  const two = (value: number): string => String(value % 100).padStart(2, "0");
  const day = two(date.getMonth() + 1) + two(date.getDate());
  const minute = two(date.getHours()) + two(date.getMinutes());
  switch (size) {
    case 10:
      return two(date.getFullYear()) + day + minute;
    case 12:
      return two(date.getFullYear()) + day + minute + two(date.getSeconds());
    case 14:
      return String(date.getFullYear()) + day + minute + two(date.getSeconds());
    default:
      return "";
  }
}
