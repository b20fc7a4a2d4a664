import { isEncodeError } from "../../wire/index.js";
import type { FrameLayout, TlvsLayout } from "../layout.js";
import { writeFields } from "../write-fields.js";
import { writingFor } from "../writer.js";

/** Writes TLVs in an order of their own into the bytes from `from` to `to`. Returns 0 on success. */
export function writeOrderedTlvs(
  frame: FrameLayout,
  layout: TlvsLayout,
  value: object,
  octets: Uint8Array,
  from: number,
  to: number,
): number {
  const writer = writingFor(frame, null);
  try {
    writeFields(writer, [layout], { [layout.property]: value });
  } catch (error) {
    // The encoder asks for the error of the whole message.
    if (isEncodeError(error)) return 1;
    throw error;
  }
  if (writer.overflow > 0 || writer.octets.length !== to - from) return 1;
  octets.set(writer.octets, from);
  return 0;
}
