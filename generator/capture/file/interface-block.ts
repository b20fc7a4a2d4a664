import { dataViewOf } from "../../runtime/wire/index.js";
import { MICROSECONDS, type TimeResolution } from "./time-resolution.js";

/** A network interface of a pcapng file. */
export interface CaptureInterface {
  readonly linkType: number;
  /** The maximum number of bytes that are kept of a packet; 0 if there is no limit. */
  readonly snapLength: number;
  readonly time: TimeResolution;
}

const END_OF_OPTIONS = 0;
const RESOLUTION = 9;
const TIME_OFFSET = 14;

/** Reads the body of an interface description block. */
export function readInterface(body: Uint8Array, littleEndian: boolean): CaptureInterface {
  const view = dataViewOf(body);
  let { unitsPerSecond, offset } = MICROSECONDS;
  for (let at = 8; at + 4 <= body.length;) {
    const code = view.getUint16(at, littleEndian);
    const length = view.getUint16(at + 2, littleEndian);
    const end = at + 4 + length;
    if (code === END_OF_OPTIONS || end > body.length) break;
    if (code === RESOLUTION && length === 1) unitsPerSecond = unitsOf(view.getUint8(at + 4));
    if (code === TIME_OFFSET && length === 8) offset = view.getBigInt64(at + 4, littleEndian);
    at = end + (-length & 3);
  }
  const time = { unitsPerSecond, offset };
  return { linkType: view.getUint16(0, littleEndian), snapLength: view.getUint32(4, littleEndian), time };
}

/** The highest bit says whether the rest is a power of 2 or of 10. */
function unitsOf(value: number): bigint {
  const exponent = BigInt(value & 0x7f);
  return value >= 0x80 ? 2n ** exponent : 10n ** exponent;
}
