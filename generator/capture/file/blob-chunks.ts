/** A file of a browser, or what behaves like one. */
export interface BlobLike {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** The bytes that are read at once. */
const CHUNK = 8_388_608;

/** Reads a file piece by piece: the next one when the caller asks for it. */
export async function* chunksOfBlob(blob: BlobLike, size: number = CHUNK): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += size) {
    yield new Uint8Array(await blob.slice(at, Math.min(blob.size, at + size)).arrayBuffer());
  }
}
