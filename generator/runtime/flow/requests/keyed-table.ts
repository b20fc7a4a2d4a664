/** An element of a table: it has the link itself, so that a table allocates nothing. It is in one table at most. */
export interface Keyed<Element> {
  readonly key: number | string;
  /** The next element of its bucket. */
  chained: Element | null;
}

/**
 * Elements by key. A Map that always changes replaces its memory often, and V8 links the old memory to the new one: what it
 * held stays in memory until the next full garbage collection.
 */
export class KeyedTable<Element extends Keyed<Element>> {
  size = 0;
  #buckets = bucketsOf<Element>(16);

  get(key: number | string): Element | undefined {
    let element = this.#buckets[this.#bucketOf(key)];
    while (element && element.key !== key) element = element.chained;
    return element ?? undefined;
  }

  /** Adds an element whose key no element has. */
  add(element: Element): void {
    if (this.size++ >= this.#buckets.length) this.#grow();
    this.#link(element);
  }

  /** Removes an element; false if it is not in the table. */
  delete(element: Element): boolean {
    const bucket = this.#bucketOf(element.key);
    let before: Element | null = null;
    let each = this.#buckets[bucket];
    for (; each !== element; each = each.chained) {
      if (!each) return false;
      before = each;
    }
    if (before === null) this.#buckets[bucket] = element.chained;
    else before.chained = element.chained;
    element.chained = null;
    this.size--;
    return true;
  }

  clear(): void {
    this.#buckets = bucketsOf(16);
    this.size = 0;
  }

  #link(element: Element): void {
    const bucket = this.#bucketOf(element.key);
    element.chained = this.#buckets[bucket] ?? null;
    this.#buckets[bucket] = element;
  }

  #grow(): void {
    const before = this.#buckets;
    this.#buckets = bucketsOf(2 * before.length);
    for (let element of before) {
      while (element !== null) {
        const next = element.chained;
        this.#link(element);
        element = next;
      }
    }
  }

  /** Consecutive numbers have buckets of their own. */
  #bucketOf(key: number | string): number {
    return (typeof key === "number" ? key : hashOf(key)) & (this.#buckets.length - 1);
  }
}

function bucketsOf<Element>(count: number): (Element | null)[] {
  return Array.from({ length: count }, () => null);
}

function hashOf(key: string): number {
  let hash = 0;
  for (let index = 0; index < key.length; index++) hash = (31 * hash + key.charCodeAt(index)) | 0;
  return hash;
}
