import type { ProtocolReference, TypeReference } from "../../tables/index.js";
import { Identifiers } from "./identifiers.js";

/** What the parts of one file have in common: its names, and the types that it refers to. */
export interface FileNames {
  /** The identifier of the file, which is that of its main type. */
  readonly file: string;
  /** Identifiers of types and enumerations, by the slug of a message or type. */
  readonly bySlug: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, TypeReference>;
  /** Gives identifiers to further types. */
  readonly free: Identifiers;
  readonly littleEndian: boolean;
}

/** The type of a whole frame. */
export const FRAME = "frame";

/** The type of integers of 64 bits. */
export const WIDE = "u64";

/** Names the messages and types of a protocol. */
export function namesOf({ abbr, messages, types, littleEndian }: ProtocolReference): FileNames {
  const file = new Identifiers("protocol").take(abbr);
  const free = new Identifiers("type", [file, FRAME, WIDE]);
  const bySlug = new Map([...messages, ...types].map(({ slug, abbr: name }) => [slug, free.take(name)]));
  return { file, bySlug, types: new Map(types.map((type) => [type.slug, type])), free, littleEndian };
}

/** The identifier of a message or type. */
export function nameOf({ bySlug, file }: FileNames, slug: string): string {
  return bySlug.get(slug) ?? file;
}
