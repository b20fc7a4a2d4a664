import { CONFIG_FILE } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { USUAL_SCHEMA } from "./project.js";
import type { Language } from "../../diagnostics/index.js";

/** Returns the error for a folder without a schema and a configuration, with a template of both. */
export function missingSchema(): UsageError {
  return new UsageError(
    {
      en: `No schema found: no ${CONFIG_FILE} here or in a parent folder, and no folder ${USUAL_SCHEMA} here.`,
      zh: `找不到schema：此处和上级目录都没有${CONFIG_FILE}，此处也没有${USUAL_SCHEMA}目录。`,
    },
    { en: adviceIn("en"), zh: adviceIn("zh") },
  );
}

const WORDS = {
  en: {
    config: `Set the schema folder in ${CONFIG_FILE}, or with --schema:`,
    create: `Or create a schema in ${USUAL_SCHEMA}/acme/protocol.yaml that imports a protocol of smswire:`,
    import: '  import: { from: smswire-generator/cmpp, version: "3.0" } # such as this one',
  },
  zh: {
    config: `请在${CONFIG_FILE}中或用--schema指定schema目录：`,
    create: `或新建${USUAL_SCHEMA}/acme/protocol.yaml，导入smswire自带的一个协议：`,
    import: '  import: { from: smswire-generator/cmpp, version: "3.0" } # 例如此协议',
  },
} as const;

function adviceIn(language: Language): string {
  const { config, create, import: imported } = WORDS[language];
  const lines = [
    config,
    "",
    "  schema: path/to/schema",
    "  out: src/protocols",
    "",
    create,
    "",
    "  protocol: ACME",
    '  versions: [{ version: "1.0", id: acme }]',
    imported,
  ];
  return `${lines.join("\n")}\n`;
}

/** Returns the error for a schema folder without protocols, such as a submodule that was not fetched. */
export function emptySchema(folder: string): UsageError {
  const file = `${folder.replace(/\/+$/, "")}/<name>/protocol.yaml`;
  return new UsageError({
    en: `No protocol in ${folder}: expected at least one ${file}. Check that the folder is right and complete.`,
    zh: `${folder}中没有协议：至少应有一个${file}。请检查目录是否正确、完整。`,
  });
}
