import { checkObject, isTextError } from "../text-error.js";
import { deliveryStateOf, type DeliveryState, isCode } from "./delivery-state.js";
import { dateOfReceiptTime, parseReceiptTime, type ReceiptTime } from "./receipt-time.js";

/** A status report in one shape for all carriers. */
export interface DeliveryReport {
  /** The identifier of the reported message. */
  readonly id: string | null;
  /** The receiver of the reported message. */
  readonly to: string | null;
  /** Null if the report does not state it, or in words that are not known: never take that for delivered. */
  readonly state: DeliveryState | null;
  /** The state as it is in the report, such as DELIVRD or MK:0001. */
  readonly stat: string | null;
  /** The error code; null without one, or for zeros. A carrier's code in the place of the state counts as one. */
  readonly error: string | null;
  /** When the message reached its state; null if the time is missing, invalid, or in an unknown zone. */
  readonly doneAt: Date | null;
}

/** The values of a status report, under the names that a `Receipt` has. */
export interface ReportValues {
  readonly id?: string | number | bigint | null | undefined;
  readonly to?: string | null | undefined;
  /** The state in words of a receipt. */
  readonly stat?: string | null | undefined;
  /** The state, if the report has it in another form than `stat`; takes precedence over it. */
  readonly state?: DeliveryState | null | undefined;
  readonly err?: string | number | null | undefined;
  /** A time that `parseReceiptTime` reads. */
  readonly doneDate?: string | null | undefined;
}

/** Options of a status report. */
export interface DeliveryReportOptions {
  /** The zone of times that do not state it, in minutes ahead of UTC: 480 in China. Default: unknown. */
  readonly utcOffset?: number | undefined;
}

/**
 * Gives a status report the shape that is the same for all carriers. Takes a `Receipt`, or the values of a structure or
 * message.
 *
 * @example
 * const values = { id: 29095n, to: "13800138000", stat: "DELIVRD", err: "000", doneDate: "1611242230" };
 * const { state, error, doneAt } = deliveryReport(values, { utcOffset: 480 });
 * [state, error, doneAt]; // → [ 'delivered', null, 2016-11-24T14:30:00.000Z ]
 */
export function deliveryReport(values: ReportValues, options: DeliveryReportOptions = {}): DeliveryReport {
  checkObject("Values of a report", values);
  checkObject("Options of a report", options);
  const stat = wordOf(values.stat);
  return {
    id: wordOf(values.id),
    to: wordOf(values.to),
    state: values.state ?? (stat === null ? null : deliveryStateOf(stat)),
    stat,
    error: errorOf(wordOf(values.err), stat),
    doneAt: dateOf(wordOf(values.doneDate), options.utcOffset),
  };
}

/** A value as a string; null if it is missing or empty. */
function wordOf(value: unknown): string | null {
  const isNumber = typeof value === "number" || typeof value === "bigint";
  const word = typeof value === "string" || isNumber ? String(value).trim() : "";
  return word === "" ? null : word;
}

function errorOf(err: string | null, stat: string | null): string | null {
  if (err !== null && !/^0+$/.test(err)) return err;
  return stat !== null && isCode(stat) ? stat : null;
}

function dateOf(text: string | null, utcOffset: number | undefined): Date | null {
  const time = text === null ? null : timeOf(text);
  const zone = time?.utcOffset ?? utcOffset;
  return time === null || zone === undefined ? null : dateOfReceiptTime(time, zone);
}

function timeOf(text: string): ReceiptTime | null {
  try {
    return parseReceiptTime(text);
  } catch (error) {
    if (isTextError(error)) return null;
    throw error;
  }
}
