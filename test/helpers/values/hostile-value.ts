/** Sets a hostile value on an object, as its property or as a getter. */
export interface HostileValue {
  readonly title: string;
  /** Whether every read gives the same value; only then must both engines return the same result. */
  readonly isSteady: boolean;
  /** Makes a new value. `target` is the memory to write to, in a resizable buffer. */
  put(this: void, message: object, property: string, target: ArrayBuffer): void;
}

/** A resizable buffer. */
export function resizableBuffer(octets: number, max: number): ArrayBuffer {
  return Reflect.construct(ArrayBuffer, [octets, { maxByteLength: max }]);
}

/** Makes a buffer longer or shorter. */
export function resize(buffer: ArrayBuffer, octets: number): void {
  Reflect.apply(Reflect.get(buffer, "resize"), buffer, [octets]);
}

/** A value that is the same at every read. */
export function steady(title: string, make: () => unknown): HostileValue {
  return { title, isSteady: true, put: (message, property) => void Reflect.set(message, property, make()) };
}

/** A value that a getter returns or throws. */
export function getter(title: string, isSteady: boolean, make: (target: ArrayBuffer) => () => unknown): HostileValue {
  return {
    title,
    isSteady,
    put: (message, property, target) =>
      void Object.defineProperty(message, property, { get: make(target), enumerable: true, configurable: true }),
  };
}

/** Returns one value after another; at the end, it repeats the last one. */
export function inTurn(...answers: readonly (() => unknown)[]): () => unknown {
  let turn = 0;
  return () => (answers[Math.min(turn++, answers.length - 1)] ?? (() => undefined))();
}

/** A function that throws a value. */
export function thrower(what: unknown): () => never {
  return () => {
    throw what;
  };
}
