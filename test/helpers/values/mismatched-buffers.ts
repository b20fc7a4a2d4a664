import { dataViewOf } from "../../../generated/runtime/wire/index.js";
import { functionOf } from "../compile/emitted-functions.js";

/* Octets and a view that do not belong together, with a valid frame in both. */

/** An object with the properties of a view, which reads and writes like one. */
export function pretendedView(octets: Uint8Array): object {
  const view = dataViewOf(octets);
  const methods = Object.getOwnPropertyNames(DataView.prototype).filter((name) => /^[gs]et/.test(name));
  const bound = methods.map((name) => [name, functionOf(view, name).bind(view)] as const);
  return {
    buffer: octets.buffer,
    byteOffset: octets.byteOffset,
    byteLength: octets.length,
    ...Object.fromEntries(bound),
  };
}

/** Octets with a frame from the first octet on, and views of them. */
export function mismatched(frame: Uint8Array): readonly (readonly [why: string, octets: unknown, view: unknown])[] {
  const octets = frame.slice();
  const shifted = Uint8Array.from([0, ...frame]);
  return [
    ["octets over other memory", frame.slice(), dataViewOf(octets)],
    ["a view over other memory", octets, dataViewOf(frame.slice())],
    ["a view that begins elsewhere", shifted, dataViewOf(shifted.subarray(1))],
    ["octets that begin elsewhere", shifted.subarray(1), dataViewOf(shifted)],
    ["octets of another kind", new Uint8ClampedArray(octets.buffer), dataViewOf(octets)],
    ["something like octets", { buffer: octets.buffer, byteOffset: 0, length: frame.length }, dataViewOf(octets)],
    ["something like a view", octets, pretendedView(octets)],
    ["a view that is only made like one", octets, Object.create(DataView.prototype)],
    ["two things like both", { buffer: octets.buffer, byteOffset: 0, length: frame.length }, pretendedView(octets)],
  ];
}
