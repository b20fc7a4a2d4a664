import { NO_OCTETS, type Tlv } from "../wire/index.js";

/* Values with personal or secret data masked. They keep their length, so that they still fit their fields. */

/** The minimum of letters and digits in a number that is not masked completely. */
const LEAST_DIGITS = 11;

/**
 * A telephone number that shows its first three and last four characters. One with fewer than eleven letters and digits
 * is masked completely.
 */
export function maskNumber(text: string): string {
  if (typeof text !== "string") return "";
  const digits = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isCut = /[\ud800-\udfff]/.test(text);
  return digits < LEAST_DIGITS || isCut
    ? maskText(text)
    : text.slice(0, 3) + "*".repeat(text.length - 7) + text.slice(-4);
}

/** A string as asterisks; empty if the value is not a string. */
export function maskText(text: string): string {
  return typeof text === "string" ? "*".repeat(text.length) : "";
}

/** A string of digits as zeros: no other character fits its field. Empty if the value is not a string. */
export function maskDigits(digits: string): string {
  return typeof digits === "string" ? "0".repeat(digits.length) : "";
}

/** Bytes as asterisks; empty if the value is not bytes. */
export function maskOctets(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(octets instanceof Uint8Array ? octets.length : 0).fill(0x2a);
}

/** A list with each element masked; empty if the value is not a list. */
export function maskEach<Element>(list: readonly Element[], mask: (element: Element) => Element): Element[] {
  return Array.isArray(list) ? list.map((each) => mask(each)) : [];
}

/** TLVs as bytes with their values masked, since any of them can hold a number or content. Undefined stays undefined. */
export function maskTlvs(others: readonly Tlv[] | undefined): Tlv[] | undefined {
  return others === undefined ? undefined : maskEach(others, maskTlv);
}

function maskTlv(tlv: Tlv): Tlv {
  // An element that is not a TLV is masked completely.
  const { tag, octets } = Object.hasOwn(Object(tlv), "octets") ? tlv : { tag: 0, octets: NO_OCTETS };
  return { tag, octets: maskOctets(octets) };
}

/** Whether a message holds its values itself. A view reads them from a frame by getters of its class. */
export function hasOwnValues(message: { readonly name: string }): boolean {
  return Object.hasOwn(message, "name");
}
