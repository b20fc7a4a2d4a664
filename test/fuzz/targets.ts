import { decodeTarget } from "./decode-target.js";
import { encodeTarget } from "./encode-target.js";
import { flowTarget } from "./flow-target.js";
import { jsonTarget } from "./json-target.js";
import { schemaTarget } from "./schema-target.js";
import { splitterTarget } from "./splitter-target.js";
import { tolerantTarget } from "./tolerant-target.js";
import type { FuzzTarget } from "./target.js";

/** All targets by name. */
export const TARGETS: Readonly<Record<string, () => FuzzTarget>> = {
  decode: decodeTarget,
  encode: encodeTarget,
  splitter: splitterTarget,
  json: jsonTarget,
  tolerant: tolerantTarget,
  flow: flowTarget,
  schema: schemaTarget,
};
