import type { Protocol } from "../../model/index.js";
import { describeFiles } from "./describe.js";
import { digestsFile } from "./digests.js";
import { type EmittedModule, fileHeader } from "../code/module.js";
import { messageModule, typeModule, viewModule } from "../code/module-paths.js";
import type { OutputOptions } from "../package/options.js";
import { replyFile } from "./reply.js";
import { ruleModules } from "../rules/rules.js";
import { RUNTIME_REEXPORTS } from "../code/runtime.js";
import { textFile } from "./text.js";

/** The front door of a protocol: everything that people import. */
export function barrelFile(protocol: Protocol, { descriptors }: OutputOptions): EmittedModule {
  const { id } = protocol;
  return {
    kind: "module",
    path: `${id}/index.ts`,
    head: fileHeader(protocol.source),
    declarations: [],
    reexports: [
      ...protocol.messages.map((message) => messageModule(protocol, message)),
      ...protocol.messages.map((message) => viewModule(protocol, message)),
      ...protocol.types.map((type) => typeModule(protocol, type)),
      `${id}/codec`,
      ...(replyFile(protocol) === null ? [] : [`${id}/reply`]),
      ...ruleModules(protocol),
      ...(digestsFile(protocol) === null ? [] : [`${id}/digests`]),
      ...(textFile(protocol) === null ? [] : [`${id}/text`]),
      `${id}/layouts`,
      `${id}/redact`,
      ...(descriptors
        ? [`${id}/descriptors`, ...describeFiles(protocol).map(({ path }) => path.replace(/\.ts$/, ""))]
        : []),
      ...RUNTIME_REEXPORTS,
    ],
  };
}
