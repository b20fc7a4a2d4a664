import type { FrameEncoder } from "./frame-encoder.js";
import { SlabCursor } from "./slab-cursor.js";
import type { SlabOptions } from "./slab-options.js";
import { SLAB_OCTETS } from "./slab-pool.js";
import { integerOption, requireEncoder } from "./writer-arguments.js";

/** Creates an encoder whose frames share slabs. It never writes again to memory that it has returned. */
export function createSlabEncoderOf<Message>(
  encoder: FrameEncoder<Message>,
  options?: SlabOptions,
): (message: Message) => Uint8Array<ArrayBuffer> {
  const slabOctets = integerOption("slabOctets", options?.slabOctets, 1, SLAB_OCTETS);
  const cursor = new SlabCursor(requireEncoder(encoder), slabOctets, (_, octets) => new Uint8Array(octets));
  return (message) => {
    const size = cursor.encode(message);
    const { buffer, end } = cursor.slab;
    return new Uint8Array(buffer, end - size, size);
  };
}
