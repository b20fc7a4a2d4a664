/** An element of a list: it has the links itself, so that a list allocates nothing. It is in one list at most. */
export abstract class Linked<Element extends Linked<Element>> {
  list: LinkedList<Element> | null = null;
  previous: Element | null = null;
  next: Element | null = null;
}

/** A doubly linked list. */
export class LinkedList<Element extends Linked<Element>> {
  first: Element | null = null;
  last: Element | null = null;
  size = 0;

  append(element: Element): void {
    element.list = this;
    element.previous = this.last;
    if (this.last === null) this.first = element;
    else this.last.next = element;
    this.last = element;
    this.size++;
  }

  prepend(element: Element): void {
    element.list = this;
    element.next = this.first;
    if (this.first === null) this.last = element;
    else this.first.previous = element;
    this.first = element;
    this.size++;
  }

  /** Removes an element of this list. */
  remove(element: Element): void {
    const { previous, next } = element;
    if (previous === null) this.first = next;
    else previous.next = next;
    if (next === null) this.last = previous;
    else next.previous = previous;
    element.list = null;
    element.previous = null;
    element.next = null;
    this.size--;
  }
}
