import { dataViewOf } from "../wire/index.js";

/**
 * The TLVs of a message as another version reads them. The bytes stay the same: what the other version does not know, it
 * keeps as bytes.
 */
export function rereadTlvs<From, To>(
  tlvs: From | null,
  measure: (tlvs: From) => number,
  write: (octets: Uint8Array, view: DataView, start: number, tlvs: From, to: number) => number,
  read: (octets: Uint8Array, view: DataView, start: number, to: number) => To | undefined,
): To | null {
  if (tlvs === null) return null;
  const octets = new Uint8Array(measure(tlvs));
  const view = dataViewOf(octets);
  write(octets, view, 0, tlvs, octets.length);
  return octets.length === 0 ? null : (read(octets, view, 0, octets.length) ?? null);
}
