import { entriesOfReceipt, type ReceiptEntry } from "../../receipt/index.js";

/** A status report that is a text, such as `id:… sub:001 dlvrd:001 submit date:… done date:… stat:DELIVRD err:000 text:…`. */
export interface Receipt {
  /** The identifier of the reported message, as it is in the text; `receiptIds` returns other notations of it. */
  readonly id: string | null;
  /** The state, as it is in the text: DELIVRD. `deliveryStateOf` reads it. */
  readonly stat: string | null;
  /** The error code, usually one to four characters. */
  readonly err: string | null;
  /** Number of submitted and of delivered messages. */
  readonly sub: number | null;
  readonly dlvrd: number | null;
  /** The times as they are in the text; `parseReceiptTime` reads them. */
  readonly submitDate: string | null;
  readonly doneDate: string | null;
  /** The bytes after `text:`, with padding, control characters and headers, as they are. */
  readonly text: Uint8Array | null;
  /** The values of all keys, also of unknown ones. Keys are in lower case, such as `submit date`. */
  readonly fields: ReadonlyMap<string, string>;
}

const KEYS = ["id", "sub", "dlvrd", "submit date", "done date", "stat", "err", "text"] as const;

/**
 * Reads a status report that is a text. Keys may be in any order and case, and each may be missing. An identifier of ten
 * bytes that are not text becomes 20 hexadecimal digits; in SMGP, they are decimal. Returns null if the bytes do not begin
 * with a key, or have neither a state nor two keys. Never throws.
 *
 * @example
 * const receipt = parseReceipt(encodeText("id:29095 submit_date:2610210805 stat:DELIVRD err:000 Text:hi", "ascii"));
 * [receipt?.id, receipt?.stat, receipt?.submitDate, receipt?.text?.length]; // → [ '29095', 'DELIVRD', '2610210805', 2 ]
 */
export function parseReceipt(octets: Uint8Array): Receipt | null {
  if (!(octets instanceof Uint8Array)) return null;
  const entries = entriesOfReceipt(octets, KEYS);
  if (entries.length < 2 && entries[0]?.key !== "stat") return null;
  // The keys of receipts are last: an unknown key that repeats one of them does not replace it.
  const all = entries.map(fieldsOf);
  const fields = new Map([...all.flatMap((own) => own.slice(1)), ...all.flatMap((own) => own.slice(0, 1))]);
  const value = (key: string): string | null => fields.get(key) || null;
  return {
    id: value("id"),
    stat: value("stat"),
    err: value("err"),
    sub: numberOf(value("sub")),
    dlvrd: numberOf(value("dlvrd")),
    submitDate: value("submit date"),
    doneDate: value("done date"),
    text: entries.find(({ key }) => key === "text")?.octets ?? null,
    fields,
  };
}

/** Keys whose values have no blank. */
const WORDS: readonly string[] = ["id", "sub", "dlvrd", "stat", "err"];

/** The value of a key, and those of unknown keys after it. */
function fieldsOf({ key, value }: ReceiptEntry): (readonly [key: string, value: string])[] {
  if (key === "text") return [[key, value]];
  const [own = "", ...others] = value.split(/(?<![\s,;])[\s,;]+(?=[A-Za-z][A-Za-z0-9_]* ?:)/);
  const [word = ""] = /^[^\s,;]*/.exec(own) ?? [];
  return [[key, WORDS.includes(key) ? word : own], ...others.map(unknownField)];
}

function unknownField(entry: string): readonly [key: string, value: string] {
  const at = entry.indexOf(":");
  return [entry.slice(0, at).trim().toLowerCase(), entry.slice(at + 1).trim()];
}

function numberOf(digits: string | null): number | null {
  return digits !== null && /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
