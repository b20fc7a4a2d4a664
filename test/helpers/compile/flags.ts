import { join } from "node:path";
import { readFolder } from "../../../generator/files/index.js";
import { compilePackage, type CompiledPackage } from "./compile-package.js";
import { functionOf } from "./emitted-functions.js";

/* A protocol whose integers have named bits, in two versions. */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "flags");

/** The files of its schema. */
export const FLAGS: ReadonlyMap<string, string> = new Map(
  [...readFolder(folder, () => true)].map(([path, text]) => [`flags/${path}`, text]),
);

/** The compiled protocol, its first version, and calls of that version's functions by name. */
export interface Flags {
  readonly compiled: CompiledPackage;
  readonly module: object;
  readonly call: (name: string, ...values: readonly unknown[]) => unknown;
}

/** Compiles the protocol. */
export async function compileFlags(): Promise<Flags> {
  const compiled = await compilePackage(FLAGS);
  const module = await compiled.load("flags1");
  return { compiled, module, call: (name, ...values) => Reflect.apply(functionOf(module, name), null, values) };
}
