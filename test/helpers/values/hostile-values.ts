import { runInNewContext } from "node:vm";
import { EncodeError } from "../../../generated/runtime/wire/index.js";

/* Values that try to make an encoder throw another error than an EncodeError, or write outside its memory. */

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

function steady(title: string, make: () => unknown): HostileValue {
  return { title, isSteady: true, put: (message, property) => void Reflect.set(message, property, make()) };
}

function getter(title: string, isSteady: boolean, make: (target: ArrayBuffer) => () => unknown): HostileValue {
  return {
    title,
    isSteady,
    put: (message, property, target) =>
      void Object.defineProperty(message, property, { get: make(target), enumerable: true, configurable: true }),
  };
}

function thrower(what: unknown): () => never {
  return () => {
    throw what;
  };
}

/** A Proxy that throws on every operation. */
function untouchable(): object {
  const traps = ["get", "has", "getPrototypeOf", "ownKeys", "getOwnPropertyDescriptor", "set"] as const;
  return new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, thrower(new Error(trap))])));
}

/** Octets whose properties return a wrong length. */
function lyingOctets(octets: number, length: unknown): Uint8Array {
  const value = new Uint8Array(octets).fill(0x41);
  for (const property of ["length", "byteLength"]) Object.defineProperty(value, property, { get: () => length });
  return value;
}

/** A list that returns a wrong length. */
function lyingList(elements: readonly unknown[], length: unknown): unknown {
  return new Proxy([...elements], {
    get: (list, key) => (key === "length" ? length : (Reflect.get(list, key) ?? elements[0])),
  });
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function detached(): Uint8Array {
  const octets = new Uint8Array(5);
  structuredClone(octets.buffer, { transfer: [octets.buffer] });
  return octets;
}

/** Octets over a buffer that has become too short for them. */
function outOfBounds(): Uint8Array {
  const buffer = resizableBuffer(8, 8);
  const octets = new Uint8Array(buffer, 4, 4);
  resize(buffer, 2);
  return octets;
}

/** Returns one value after another; at the end, it repeats the last one. */
function inTurn(...answers: readonly (() => unknown)[]): () => unknown {
  let turn = 0;
  return () => (answers[Math.min(turn++, answers.length - 1)] ?? (() => undefined))();
}

class Octets extends Uint8Array {}
class List extends Array<unknown> {}
class Text extends String {}

const NUMBERS = [Number.NaN, Infinity, -Infinity, -0, 1.5, -1, 256, 2 ** 32, 2 ** 53, 1e300, -1n, 2n ** 64n, 2n ** 63n];
const TEXTS = ["", "\u0000", "a\u0000b", "\u0100", "\ud800", "\udc00", "\u{1f600}", "x".repeat(100_000)];
const LENGTHS = [-5, -1, 0, 1.5, Number.NaN, "2", 3, 300, 2 ** 32 + 1, null, { valueOf: () => 2 }, Symbol("length")];

const PLAIN: readonly HostileValue[] = [
  ...[...NUMBERS, ...TEXTS, null, undefined, true, Symbol("x")].map((value) =>
    steady(typeof value === "string" ? `the text ${JSON.stringify(value.slice(0, 9))}` : String(value), () => value),
  ),
  steady("a Number object", () => new Number(1)),
  steady("a BigInt object", () => new Object(1n)),
  steady("a String object", () => new String("1")),
  steady("a subclass of String", () => new Text("1")),
  steady("a function", () => () => 1),
  steady("a Date", () => new Date(0)),
  steady("an object without a prototype", () => Object.create(null)),
  steady("an object with a length", () => ({ length: 3 })),
  steady("an object that answers as it is asked", () => ({ valueOf: () => 1, toString: () => "1" })),
];

const LISTS: readonly HostileValue[] = [
  steady("a sparse list", () => Object.assign([], { 2: "1" })),
  steady("a list of holes", () => new Array(3)),
  steady("a list of four thousand million holes", () => Object.assign([], { length: 4_000_000_000 })),
  steady("a subclass of Array", () => List.from(["1", "2"])),
  steady("a list of another realm", () => runInNewContext('["1"]')),
  steady("an object with the prototype of lists", () => Object.create(Array.prototype)),
  steady("a list of lists", () => [[["1"]], []]),
  steady("a list of symbols", () => [Symbol("x")]),
  steady("a list with an element that throws", () => Object.defineProperty(["1"], 0, { get: thrower(new Error("0")) })),
  steady("a list that ends in nonsense", () => ["1", "1", null]),
  steady("a revoked Proxy of a list", () => revoked([])),
  ...LENGTHS.map((length) =>
    steady(`a list that says its length is ${String(length)}`, () => lyingList(["1"], length)),
  ),
];

/** Has a short text: to convert it to a number would otherwise join all octets, which takes half a second. */
const ENDLESS = Object.assign(new Uint8Array(100_000_000), { toString: () => "many" });

const OCTETS: readonly HostileValue[] = [
  steady("a Buffer", () => Buffer.from("hello")),
  steady("a subclass of Uint8Array", () => Octets.from([1, 2, 3])),
  steady("octets of another realm", () => runInNewContext("new Uint8Array(3)")),
  steady("a Uint16Array", () => new Uint16Array(3)),
  steady("a Uint8ClampedArray", () => new Uint8ClampedArray(3)),
  steady("a DataView", () => new DataView(new ArrayBuffer(3))),
  steady("an ArrayBuffer", () => new ArrayBuffer(3)),
  steady("an object with the prototype of octets", () => Object.create(Uint8Array.prototype)),
  steady("a Proxy of octets", () => new Proxy(new Uint8Array(3), {})),
  steady("a revoked Proxy of octets", () => revoked(new Uint8Array(3))),
  steady("detached octets", detached),
  steady("octets out of bounds", outOfBounds),
  steady("shared octets", () => new Uint8Array(new SharedArrayBuffer(5)).fill(0x42)),
  steady("resizable octets", () => new Uint8Array(resizableBuffer(5, 10))),
  steady("a hundred million octets", () => ENDLESS),
  ...LENGTHS.flatMap((length) =>
    [0, 16, 300].map((octets) =>
      steady(`${octets} octets that say they are ${String(length)}`, () => lyingOctets(octets, length)),
    ),
  ),
];

const PROXIES: readonly HostileValue[] = [
  steady("a Proxy that throws whatever it is asked", untouchable),
  getter("a getter that throws an Error", true, () => thrower(new Error("no"))),
  getter("a getter that throws a text", true, () => thrower("no")),
  getter("a getter that throws nothing", true, () => thrower(undefined)),
  getter("a getter that throws a Proxy", true, () => thrower(untouchable())),
  getter("a getter that throws an EncodeError", true, () =>
    thrower(
      new EncodeError(
        { protocol: "other", title: "Other", messageName: null },
        { code: "too-long", field: null, expected: "less", actual: "more" },
      ),
    ),
  ),
];

const many = (count: number): string[] => Array.from({ length: count }, () => "1");

/** Changes a list while its elements are read. */
function restless(change: (list: unknown[]) => void): unknown[] {
  const list: unknown[] = ["1", "2", "3"];
  const first = (): string => {
    change(list);
    return "1";
  };
  return Object.defineProperty(list, 0, { get: first, configurable: true });
}

const CHANGING: readonly HostileValue[] = [
  ...[1, 2, 3].flatMap((times) => {
    const after = (first: () => unknown, then: () => unknown) => () =>
      inTurn(...Array.from({ length: times }, () => first), then);
    return [
      getter(
        `a list that has grown at reading ${times + 1}`,
        false,
        after(
          () => [],
          () => many(200),
        ),
      ),
      getter(
        `a list that has shrunk at reading ${times + 1}`,
        false,
        after(
          () => many(200),
          () => [],
        ),
      ),
      getter(
        `octets that have grown at reading ${times + 1}`,
        false,
        after(
          () => new Uint8Array(1),
          () => new Uint8Array(250),
        ),
      ),
      getter(
        `octets that have shrunk at reading ${times + 1}`,
        false,
        after(
          () => new Uint8Array(250),
          () => new Uint8Array(1),
        ),
      ),
      getter(
        `a text that has become a number at reading ${times + 1}`,
        false,
        after(
          () => "1",
          () => 1,
        ),
      ),
      getter(
        `a getter that throws at reading ${times + 1}`,
        false,
        after(() => "1", thrower(new Error("late"))),
      ),
    ];
  }),
  {
    ...steady("a list that grows while it is read", () => restless((list) => list.push(...many(200)))),
    isSteady: false,
  },
  { ...steady("a list that shrinks while it is read", () => restless((list) => list.splice(1))), isSteady: false },
  {
    ...steady("a list that says a new length each time", () => {
      const length = inTurn(
        () => 1,
        () => 2,
        () => 200,
        () => -1,
      );
      return new Proxy(many(3), {
        get: (list, key) => (key === "length" ? length() : (Reflect.get(list, key) ?? "1")),
      });
    }),
    isSteady: false,
  },
  ...["1", 1, 1n].map((value) =>
    getter(`a getter of ${typeof value} that empties the target`, false, (target) => () => {
      resize(target, 0);
      return value;
    }),
  ),
  ...["1", 1, 1n].map((value) =>
    getter(`a getter of ${typeof value} that takes the target away`, false, (target) => () => {
      if (target.byteLength > 0) structuredClone(target, { transfer: [target] });
      return value;
    }),
  ),
  getter("octets that shrink when they are read again", false, () => {
    const buffer = resizableBuffer(200, 200);
    return inTurn(
      () => new Uint8Array(buffer),
      () => {
        resize(buffer, 3);
        return new Uint8Array(buffer);
      },
    );
  }),
];

/** Every hostile value. */
export const HOSTILE_VALUES: readonly HostileValue[] = [...PLAIN, ...LISTS, ...OCTETS, ...PROXIES, ...CHANGING];
