import type { Protocol } from "../model/index.js";
import { codecFile } from "./codec.js";
import { conformanceFiles } from "./conformance.js";
import { describeFiles } from "./describe.js";
import { descriptorsFile } from "./descriptors.js";
import { digestsFile } from "./digests.js";
import type { EmittedFile } from "./emitted-file.js";
import { faultsFile } from "./faults.js";
import { indexFile } from "./index-module.js";
import { layoutsFile } from "./layouts.js";
import { messageFile } from "./message-module.js";
import { octetStringsFile } from "./octet-strings.js";
import type { OutputOptions } from "./output-options.js";
import { redactFile } from "./redact.js";
import { replyFile } from "./reply.js";
import { ruleFiles } from "./rules.js";
import { textFile } from "./text.js";
import { typeFile } from "./type-module.js";
import { viewFile } from "./view-module.js";

/**
 * Everything that is made from a protocol, one file after the other: a file is made when it is asked for.
 *
 * Those that grow with the protocol come first: each is printed in one thread, and no other should have to wait for the last.
 */
export function* emitProtocol(protocol: Protocol, options: OutputOptions): Generator<EmittedFile> {
  if (options.descriptors) yield descriptorsFile(protocol);
  yield faultsFile(protocol);
  yield layoutsFile(protocol);
  yield codecFile(protocol);
  yield* ifAny(replyFile(protocol));
  yield indexFile(protocol, options);
  yield redactFile(protocol);
  yield* ruleFiles(protocol);
  yield* ifAny(digestsFile(protocol));
  yield* ifAny(textFile(protocol));
  yield octetStringsFile(protocol);
  if (options.descriptors) yield* describeFiles(protocol);
  for (const message of protocol.messages) yield messageFile(protocol, message);
  for (const message of protocol.messages) yield viewFile(protocol, message);
  for (const type of protocol.types) yield typeFile(protocol, type);
  if (options.conformance) yield* conformanceFiles(protocol);
}

function* ifAny(file: EmittedFile | null): Generator<EmittedFile> {
  if (file !== null) yield file;
}
