import { counted } from "../../diagnostics/index.js";
import type { Differences } from "../../files/index.js";

/** What was written and removed, in words; empty where nothing was. */
export function writtenInWords({ missing, stale, leftOver }: Differences): string {
  const written = missing.length + stale.length;
  if (written + leftOver.length === 0) return "";
  return `${counted(written, "file")} written, ${leftOver.length} removed`;
}
