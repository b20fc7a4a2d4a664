import { entriesOfReceipt } from "../receipt/index.js";

/** The values of a text by key. */
type Values = Readonly<Partial<Record<string, string>>>;

/**
 * Reads a text of the form `id:… stat:…`, with its keys in any order and case. Returns null if the bytes do not begin with
 * a key, or if the text has neither a state nor two keys.
 */
export function readTextReceipt(octets: Uint8Array, keys: readonly string[], stateKey: string): Values | null {
  const values = Object.fromEntries(entriesOfReceipt(octets, keys).map(({ key, value }) => [key, value]));
  const isReceipt = Object.hasOwn(values, stateKey) || Object.keys(values).length > 1;
  return isReceipt ? values : null;
}

/** The state of a text receipt, in upper case if only that is known; null if it is missing or empty. */
export function stateIn(value: string | undefined, isKnown: (state: string) => boolean): string | null {
  const [state = ""] = /^[^\s,;]+/.exec(value ?? "") ?? [];
  if (state === "") return null;
  const upper = state.toUpperCase();
  return isKnown(upper) ? upper : state;
}
