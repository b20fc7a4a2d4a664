/** Reads a list whose elements all have the same size: `read` is given the place of each. */
export function readEach<Element>(at: number, octets: number, count: number, read: (at: number) => Element): Element[] {
  const elements: Element[] = [];
  for (let index = 0; index < count; index++) elements.push(read(at + octets * index));
  return elements;
}

/** Writes a list whose elements all have the same size. 0 where each went well. */
export function writeEach<Element>(
  at: number,
  octets: number,
  list: readonly Element[],
  write: (element: Element, at: number) => number,
): number {
  let wrong = 0;
  // Not forEach: it passes over the holes of a sparse list.
  for (let index = 0; index < list.length; index++) wrong |= write(list[index]!, at + octets * index);
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

/** Octets of a list whose elements differ in size; NaN where one has none. */
export function sizeOfEach<Element>(list: readonly Element[], sizeOf: (element: Element) => number): number {
  if (!Array.isArray(list)) return NaN;
  let size = 0;
  for (let index = 0; index < list.length; index++) size += sizeOf(list[index]);
  return size;
}

/** Writes a list whose elements differ in size. 0 where each went well. */
export function writeEachOf<Element>(
  at: number,
  list: readonly Element[],
  sizeOf: (element: Element) => number,
  write: (element: Element, at: number) => number,
): number {
  let wrong = 0;
  let position = at;
  for (let index = 0; index < list.length; index++) {
    wrong |= write(list[index]!, position);
    position += sizeOf(list[index]!);
  }
  return wrong;
}
