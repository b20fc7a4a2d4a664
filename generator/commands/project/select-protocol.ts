import { join } from "node:path";
import { type Bilingual, didYouMean } from "../../diagnostics/index.js";
import { packageRoot } from "../../files/index.js";
import type { Protocol } from "../../model/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { type ProjectFlags, schemaFoldersOf } from "./project.js";
import { openFolders, openSchema, projectOf } from "./open-schema.js";
import { showDiagnostics } from "./show-diagnostics.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";

/** The protocols of a schema, and the id of the configured one; null if none is configured. */
export interface OpenedProtocols {
  readonly protocols: readonly Protocol[];
  readonly usual: string | null;
}

/**
 * Returns the protocols of a schema. Without a schema, returns the protocols that come with the tool, and reports it.
 * Returns null if the schema or configuration has errors, which are shown.
 */
export function protocolsOf(flags: ProjectFlags, terminal: Terminal): OpenedProtocols | null {
  const project = projectOf({ ...flags, format: "text" }, terminal);
  if (project === null) return null;
  if (schemaFoldersOf(project) === null) {
    showShipped(terminal);
    return { protocols: shippedProtocols(terminal), usual: null };
  }
  const schema = openSchema(project, { cache: terminal.cache });
  const hasErrors = schema.diagnostics.some(({ severity }) => severity === "error");
  if (!hasErrors) return { protocols: schema.protocols, usual: project.protocol?.id ?? null };
  showDiagnostics(schema, "text", terminal);
  return null;
}

/** Reports that the tool's own protocols are used. */
function showShipped(terminal: Terminal): void {
  showMessage(terminal, SHIPPED[terminal.language]);
}

const SHIPPED: Bilingual = {
  en: "No schema or smswire.config.yaml here. Using the protocols that come with smswire.",
  zh: "此处没有schema目录或smswire.config.yaml，使用smswire自带的协议。",
};

/** Returns the tool's own protocols, which schemas can import. */
export function shippedProtocols({ cache }: Pick<Terminal, "cache">): readonly Protocol[] {
  return openFolders([join(packageRoot, "schema")], packageRoot, { cache }).protocols;
}

/** Returns the selected id, or the only one. Throws a UsageError for an unknown id or an ambiguous choice. */
export function chooseId(ids: readonly string[], wanted: string | undefined): string {
  const known = ids.join(", ");
  if (wanted === undefined) {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return only;
    throw new UsageError(
      ids.length === 0
        ? { en: "The schema has no protocol.", zh: "schema中没有协议。" }
        : { en: `Select a protocol with --protocol: ${known}.`, zh: `请用--protocol选择协议：${ids.join("、")}。` },
    );
  }
  if (ids.includes(wanted)) return wanted;
  const near = didYouMean(wanted, ids);
  throw new UsageError({
    en: `Unknown protocol: ${wanted}.${near.en} Known: ${known}.`,
    zh: `协议${wanted}不存在。${near.zh}已有：${ids.join("、")}。`,
  });
}
