import { safeJson } from "../diagnostics/index.js";
import { frameToTolerantJson } from "../report/index.js";
import { readMessage } from "../runtime/interpreter/index.js";
import { isDecodeError, toHex } from "../runtime/wire/index.js";
import { commandOf, type InspectedProtocol } from "./inspected-protocol.js";
import type { CopyKind } from "./results.js";
import { literalOf, variableOf } from "./typescript-literal.js";

/** A frame as text; null if an invalid frame has no such text. */
export function copyOf(
  protocol: InspectedProtocol,
  frame: Uint8Array,
  kind: CopyKind,
  packageName: string,
): string | null {
  if (kind === "hex") return toHex(frame);
  try {
    if (kind === "typescript") return typescriptOf(protocol, frame, packageName);
    const json = frameToTolerantJson(protocol, frame, "en");
    if (kind === "json") return safeJson(json, 2);
    const id = `${protocol.id}/${json.message.toLowerCase()}/inspected`;
    return safeJson({ id, ...json, frame: toHex(frame), source: "captured" });
  } catch (error) {
    if (isDecodeError(error)) return null;
    throw error;
  }
}

/** TypeScript that makes the message of a frame; null for an unknown message. */
function typescriptOf(protocol: InspectedProtocol, frame: Uint8Array, packageName: string): string | null {
  const command = commandOf(protocol, frame);
  const layout = protocol.layouts.messages.find(({ commandId }) => commandId === command);
  const typeName = protocol.protocol.messages.find(({ commandId }) => commandId === command)?.typeName;
  if (layout === undefined || typeName === undefined) return null;
  const entries = Object.entries(readMessage(layout, frame)).filter(([key, value]) => {
    return key !== "name" && value !== null && value !== undefined;
  });
  const body = entries.map(([property, value]) => `  ${property}: ${literalOf(value, "  ")},`).join("\n");
  const variable = variableOf(typeName);
  const names = [`create${typeName}`, `encode${typeName}`, ...(body.includes("fromHex(") ? ["fromHex"] : [])];
  return [
    `import { ${names.join(", ")} } from ${JSON.stringify(`${packageName}/${protocol.id}`)};`,
    "",
    `const ${variable} = create${typeName}({`,
    body,
    "});",
    `const frame = encode${typeName}(${variable});`,
  ].join("\n");
}
