/** Which report belongs to which request of a protocol. Emitted from the schema. */
export interface ReportRelation<Request, Response, Message, Report> {
  /** The keys of the expected reports, one for each receiver; equal ones if the receivers share an identifier. */
  keysOf(request: Request, response: Response): readonly string[];
  /** Distinguishes requests: the sequence of the request and of its response. */
  idOf(response: Response): string;
  /** The report in a message, its key, and its content as an id; null if it holds no report or no identifier. */
  reportIn(message: Message): RelatedReport<Report> | null;
}

/** A report with its key. */
export interface RelatedReport<Report> {
  readonly key: string;
  /** Equal for a report that is sent again. */
  readonly id: string;
  readonly report: Report;
}

/**
 * The identifiers from a first one on: each is one more than the one before. If only the lowest bits count, they wrap within
 * `min` and `max`, and the bits above stay as they are.
 *
 * @example
 * countedUp(0x1fffen, 4, { bits: 16, min: 0, max: 0xffff }); // → [ 131070n, 131071n, 65536n, 65537n ]
 */
export function countedUp(first: number | bigint, count: number, { bits, min, max }: CountingBits): bigint[] {
  const whole = BigInt(first);
  const low = whole & ((1n << BigInt(bits)) - 1n);
  const offset = low - BigInt(min);
  const span = BigInt(max) - BigInt(min) + 1n;
  const later = (step: number): bigint => whole - low + BigInt(min) + ((offset + BigInt(step)) % span);
  return Array.from({ length: count }, (_, step) => (step === 0 ? whole : later(step)));
}

/** The lowest bits of an identifier, which count up, with their first and last value. */
export interface CountingBits {
  readonly bits: number;
  readonly min: number | bigint;
  readonly max: number | bigint;
}

/**
 * The identifier in the text of a report as a key: digits in the form of the protocol, or a decimal number. Returns null for
 * any other text.
 *
 * @example
 * keyOfText("0123", null); // → 123
 */
export function keyOfText(text: string | undefined, form: DigitForm | null): string | null {
  const digits = text?.trim() ?? "";
  if (!/^[0-9]{1,40}$/.test(digits)) return null;
  if (form === null || digits.length !== form.digits) return BigInt(digits).toString();
  try {
    return String(form.parse(digits));
  } catch {
    return null;
  }
}

/** A form of identifiers as digits. */
export interface DigitForm {
  readonly digits: number;
  readonly parse: (digits: string) => number | bigint;
}
