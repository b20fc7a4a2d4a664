import type { ProtocolReference } from "../tables/index.js";
import { exportAsyncapi } from "./asyncapi/asyncapi.js";
import { exportJsonSchema } from "./json-schema/json-schema.js";
import { exportKaitai } from "./kaitai/kaitai.js";
import { exportMarkdown } from "./markdown/markdown.js";
import type { ExportOptions, ExportProtocol } from "./target.js";

export type { ExportOptions } from "./target.js";
export { isExported } from "./texts/mark.js";

/** The targets by name. */
const TARGETS = {
  "json-schema": exportJsonSchema,
  kaitai: exportKaitai,
  asyncapi: exportAsyncapi,
  markdown: exportMarkdown,
} satisfies Record<string, ExportProtocol>;

/** A format of another tool. */
export type ExportTarget = keyof typeof TARGETS;

/** All targets. */
export const exportTargets: readonly string[] = Object.keys(TARGETS);

/** Whether a name is that of a target. */
export function isExportTarget(name: string): name is ExportTarget {
  return Object.hasOwn(TARGETS, name);
}

/** Exports protocols: the texts of the files by path. */
export function exportFiles(
  target: ExportTarget,
  protocols: readonly ProtocolReference[],
  options: ExportOptions,
): ReadonlyMap<string, string> {
  return new Map(protocols.flatMap((protocol) => [...TARGETS[target](protocol, options)]));
}
