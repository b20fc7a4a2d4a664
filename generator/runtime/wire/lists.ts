/** Reads a list whose elements all have the same size: `read` is given the place of each. */
export function readEach<Element>(at: number, width: number, count: number, read: (at: number) => Element): Element[] {
  const elements: Element[] = [];
  for (let index = 0; index < count; index++) elements.push(read(at + width * index));
  return elements;
}

/** Writes a list of so many elements that all have the same size. 0 where each went well. */
export function writeEach<Element>(
  at: number,
  width: number,
  list: readonly Element[],
  count: number,
  write: (element: Element, at: number) => number,
): number {
  let wrong = 0;
  // Not forEach: it passes over the holes of a sparse list.
  for (let index = 0; index < count; index++) wrong |= write(list[index]!, at + width * index);
  return wrong;
}

/** Where a list ends whose elements differ in size: `endOf` tells where each does. Infinity where it does not fit. */
export function endOfEach(at: number, end: number, count: number, endOf: (at: number) => number): number {
  let position = at;
  for (let index = 0; index < count; index++) {
    // Every element takes an octet at least, so a count that nobody checked ends here and not in a long loop.
    if (position >= end) return Infinity;
    position = endOf(position);
  }
  return position <= end ? position : Infinity;
}

/** Reads a list whose elements differ in size, and whose end was found by `endOfEach`. */
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

/** Octets of a list of so many elements that differ in size; NaN where one has none. */
export function sizeOfEach<Element>(
  list: readonly Element[],
  count: number,
  sizeOf: (element: Element) => number,
): number {
  let size = Number.isNaN(count) ? NaN : 0;
  // An element without a size ends it: a list with nothing in it can be said to be thousands of millions long.
  for (let index = 0; index < count && size >= 0; index++) size += sizeOf(list[index]!);
  return size;
}

/** Writes a list of so many elements that differ in size, and end at `end`. 0 where each went well. */
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
    // Elements that are no longer as large as they were must not be written over what stands behind the list.
    if (!(to <= end)) return 1;
    wrong |= write(element, position, to);
    position = to;
  }
  return position === end ? wrong : 1;
}
