import { runInNewContext } from "node:vm";
import { EncodeError } from "../../../generated/runtime/wire/index.js";
import { type HostileValue, resizableBuffer, resize, steady, getter, thrower } from "./hostile-value.js";
import { CHANGING } from "./changing-values.js";

/* Values that try to make an encoder throw another error than an EncodeError, or write outside its memory. */

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
        { code: "too-long", field: null, expected: 1, actual: 2 },
      ),
    ),
  ),
];

/** Every hostile value. */
export const HOSTILE_VALUES: readonly HostileValue[] = [...PLAIN, ...LISTS, ...OCTETS, ...PROXIES, ...CHANGING];
