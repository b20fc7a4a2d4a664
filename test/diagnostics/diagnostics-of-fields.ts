import { readExamples, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { sharedCache } from "../helpers/shared-cache.js";

/** The schema language. */
export const language = readLanguage();
/** The files of the sound schema. */
export const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** Returns the diagnostics of the sound schema with a message of these fields, and with further files. */
export function diagnosticsOf(
  fields: readonly string[],
  more: Readonly<Record<string, string>> = {},
  id = "0x00000002",
) {
  const send = [
    "operation: Send",
    "en: Sends a text.",
    "zh: 发送文本。",
    "legs: [Client -> Server]",
    "request:",
    "  name: Send",
    `  id: ${id}`,
    "  fields:",
    ...fields.map((field) => `    - { ${field}, en: A field., zh: 字段。 }`),
    "",
  ];
  const sources = Object.entries({ "demo/messages/send.yaml": send.join("\n"), ...more });
  const protocols = new Map([...base.map(([path, text]) => [path.replace("base", "demo"), text] as const), ...sources]);
  return compile({ protocols, language }, sharedCache()).diagnostics;
}
