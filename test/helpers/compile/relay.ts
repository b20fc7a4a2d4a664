import { join } from "node:path";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";
import { readFolder } from "../../../generator/files/index.js";
import { compilePackage, type CompiledPackage } from "./compile-package.js";
import { functionOf } from "./emitted-functions.js";

/* A protocol whose header has a status, and whose responses may come without a body. */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "relay");

/** The files of its schema. */
export const RELAY: ReadonlyMap<string, string> = new Map(
  [...readFolder(folder, () => true)].map(([path, text]) => [`relay/${path}`, text]),
);

/** The compiled protocol, and calls of its functions by name. */
export interface Relay {
  readonly compiled: CompiledPackage;
  readonly module: object;
  readonly call: (name: string, ...values: readonly unknown[]) => unknown;
}

/** Compiles the protocol. */
export async function compileRelay(): Promise<Relay> {
  const compiled = await compilePackage(RELAY);
  const module = await compiled.load("relay1");
  return { compiled, module, call: (name, ...values) => Reflect.apply(functionOf(module, name), null, values) };
}

/** Bytes in hexadecimal; empty for any other value. */
export const hexOf = (value: unknown): string => (value instanceof Uint8Array ? toHex(value) : "");

/** The bytes of hexadecimal digits. */
export const octetsOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);
