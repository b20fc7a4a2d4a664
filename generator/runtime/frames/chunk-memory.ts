import { dataViewOf } from "../wire/index.js";

/** A view of a chunk; null if it is not a Uint8Array, or has no memory any more. */
export function dataViewOfChunk(chunk: Uint8Array): DataView | null {
  try {
    return chunk instanceof Uint8Array ? dataViewOf(chunk) : null;
  } catch {
    return null;
  }
}

/** Whether the memory of a view was detached, or became shorter than the view. */
export function isGone(view: DataView): boolean {
  try {
    return view.byteLength < 0;
  } catch {
    return true;
  }
}
