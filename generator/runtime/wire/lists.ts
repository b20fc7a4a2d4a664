/** Reads a list of elements of the same size; `read` gets the offset of each. */
export function readEach<Element>(at: number, width: number, count: number, read: (at: number) => Element): Element[] {
  const elements: Element[] = [];
  for (let index = 0; index < count; index++) elements.push(read(at + width * index));
  return elements;
}

/** Whether the bytes of all elements of the same size are values; `isValid` gets the offset of each. */
export function isEach(at: number, width: number, count: number, isValid: (at: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (!isValid(at + width * index)) return false;
  return true;
}

/** The same for variable-size elements whose end `endOfEach` has checked. */
export function isEachOf(
  at: number,
  count: number,
  endOf: (at: number) => number,
  isValid: (at: number, end: number) => boolean,
): boolean {
  let position = at;
  for (let index = 0; index < count; index++) {
    const end = endOf(position);
    if (!isValid(position, end)) return false;
    position = end;
  }
  return true;
}

/** Writes `count` elements of the same size. Returns 0 on success. */
export function writeEach<Element>(
  at: number,
  width: number,
  list: readonly Element[],
  count: number,
  write: (element: Element, at: number) => number,
): number {
  let wrong = 0;
  // Not forEach: it skips the holes of a sparse list.
  for (let index = 0; index < count; index++) wrong |= write(list[index]!, at + width * index);
  return wrong;
}

/** End offset of a list of variable-size elements; `endOf` returns the end of each. Infinity if it does not fit. */
export function endOfEach(at: number, end: number, count: number, endOf: (at: number) => number): number {
  let position = at;
  for (let index = 0; index < count; index++) {
    // Every element takes at least one byte, so an unchecked count ends here instead of in a long loop.
    if (position >= end) return Infinity;
    position = endOf(position);
  }
  return position <= end ? position : Infinity;
}

/** Reads a list of variable-size elements whose end `endOfEach` has checked. */
export function readEachOf<Element>(
  at: number,
  count: number,
  endOf: (at: number) => number,
  read: (at: number, end: number) => Element,
): Element[] {
  const elements: Element[] = [];
  let position = at;
  for (let index = 0; index < count; index++) {
    const end = endOf(position);
    elements.push(read(position, end));
    position = end;
  }
  return elements;
}

/** Size of `count` variable-size elements in bytes; NaN if one is invalid. */
export function sizeOfEach<Element>(
  list: readonly Element[],
  count: number,
  sizeOf: (element: Element) => number,
): number {
  let size = Number.isNaN(count) ? NaN : 0;
  // An invalid element ends the loop: an empty list can claim a length of billions.
  for (let index = 0; index < count && size >= 0; index++) size += sizeOf(list[index]!);
  return size;
}

/** Writes `count` variable-size elements that end at `end`. Returns 0 on success. */
export function writeEachOf<Element>(
  at: number,
  end: number,
  list: readonly Element[],
  count: number,
  sizeOf: (element: Element) => number,
  write: (element: Element, at: number, to: number) => number,
): number {
  let wrong = 0;
  let position = at;
  for (let index = 0; index < count; index++) {
    const element = list[index]!;
    const to = position + sizeOf(element);
    // An element that has grown since it was measured must not overwrite the fields after the list.
    if (!(to <= end)) return 1;
    wrong |= write(element, position, to);
    position = to;
  }
  return position === end ? wrong : 1;
}
