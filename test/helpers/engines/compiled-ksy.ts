import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { parse } from "yaml";
import { exportKaitai } from "../../../generator/export/kaitai/kaitai.js";
import type { ProtocolReference } from "../../../generator/tables/index.js";

/* The compiler and runtime of Kaitai Struct: a reader of frames that shares no code with ours. */

const require = createRequire(import.meta.url);

/** The compiler, which has no types. */
interface Compiler {
  compile(language: string, spec: unknown, importer: null, debug: boolean): Promise<Readonly<Record<string, string>>>;
}

/** A type of a `.ksy` file. */
export interface KsyType {
  readonly seq: readonly { readonly id: string; readonly "-orig-id"?: string; readonly type?: unknown }[];
  readonly instances?: Readonly<Record<string, { readonly "-orig-id"?: string }>>;
}

/** A `.ksy` file. */
export interface Ksy {
  readonly meta: { readonly id: string };
  readonly types: Readonly<Record<string, KsyType>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, { readonly id: string }>>>>;
}

/** An exported protocol, and the reader that its compiler makes of it. */
export interface CompiledKsy {
  readonly text: string;
  readonly ksy: Ksy;
  /** The compiled module. */
  readonly code: string;
  /** Reads exactly one frame. Throws an error for anything else. */
  readonly read: (frame: Uint8Array) => object;
}

/** Compiles the text of a `.ksy` file to a language of Kaitai Struct. */
export async function compileKsy(text: string, language = "javascript"): Promise<string> {
  const compiler: Compiler = require("kaitai-struct-compiler");
  const files = await compiler.compile(language, parse(text), null, false);
  return Object.values(files).join("\n");
}

/** Exports a protocol and compiles it. */
export async function compiledKsy(protocol: ProtocolReference): Promise<CompiledKsy> {
  const [text = ""] = exportKaitai(protocol, { language: "en" }).values();
  const ksy: Ksy = parse(text);
  const code = await compileKsy(text);
  const module: Record<string, new (stream: unknown) => object> = {};
  compileFunction(code, ["exports", "require"])(module, require);
  const Main = module[pascalCase(ksy.meta.id)];
  const Stream: new (octets: ArrayBuffer) => unknown = require("kaitai-struct/KaitaiStream");
  if (Main === undefined) throw new Error(`${ksy.meta.id} has no class`);
  const read = (octets: Uint8Array): object => {
    const stream: unknown = Reflect.get(new Main(new Stream(new Uint8Array(octets).buffer)), "frames");
    const frames: readonly unknown[] = Array.isArray(stream) ? stream : [];
    const [frame] = frames;
    if (frames.length !== 1 || typeof frame !== "object" || frame === null) throw new Error(`${frames.length} frames`);
    return frame;
  };
  return { text, ksy, code, read };
}

/** The name of a class. */
export function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a property. */
export function camelCase(id: string): string {
  return id.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
