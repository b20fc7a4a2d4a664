/** A byte array that grows. */
export class OctetBuffer {
  /** The maximum number of bytes. */
  static readonly max = 67_108_864;

  private memory = new Uint8Array(64);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** Appends bytes. Returns false if there are too many. */
  add(octets: Uint8Array): boolean {
    if (!this.reserve(octets.length)) return false;
    this.memory.set(octets, this.used);
    this.used += octets.length;
    return true;
  }

  /** Appends bytes several times. Returns false if there are too many. */
  repeat(octets: Uint8Array, count: number): boolean {
    if (!this.reserve(octets.length * count)) return false;
    for (let index = 0; index < count; index++) this.add(octets);
    return true;
  }

  /** Returns the bytes, a view into the buffer. */
  octets(): Uint8Array {
    return this.memory.subarray(0, this.used);
  }

  private reserve(more: number): boolean {
    const needed = this.used + more;
    if (needed > OctetBuffer.max) return false;
    if (needed <= this.memory.length) return true;
    const larger = new Uint8Array(Math.max(needed, 2 * this.memory.length));
    larger.set(this.octets());
    this.memory = larger;
    return true;
  }
}
