import type { Protocol } from "../model/index.js";
import { codecFile } from "./codec.js";
import { conformanceFiles } from "./conformance.js";
import { descriptorsFile } from "./descriptors.js";
import { digestsFile } from "./digests.js";
import type { EmittedFile } from "./emitted-file.js";
import { indexFile } from "./index-module.js";
import { layoutsFile } from "./layouts.js";
import { messageFile } from "./message-module.js";
import { octetStringsFile } from "./octet-strings.js";
import type { OutputOptions } from "./output-options.js";
import { replyFile } from "./reply.js";
import { ruleFiles } from "./rules.js";
import { typeFile } from "./type-module.js";
import { viewFile } from "./view-module.js";

/** Everything that is made from a protocol. */
export function emitProtocol(protocol: Protocol, options: OutputOptions): EmittedFile[] {
  const reply = replyFile(protocol);
  const digests = digestsFile(protocol);
  return [
    ...protocol.messages.map((message) => messageFile(protocol, message)),
    ...protocol.messages.map((message) => viewFile(protocol, message)),
    ...protocol.types.map((type) => typeFile(protocol, type)),
    octetStringsFile(protocol),
    layoutsFile(protocol),
    ...(options.descriptors ? [descriptorsFile(protocol)] : []),
    codecFile(protocol),
    ...(reply === null ? [] : [reply]),
    ...ruleFiles(protocol),
    ...(digests === null ? [] : [digests]),
    indexFile(protocol, options),
    ...(options.conformance ? conformanceFiles(protocol) : []),
  ];
}
