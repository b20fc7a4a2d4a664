import type { Protocol } from "../model/index.js";
import { codecFile } from "./protocol/codec.js";
import { conformanceFiles } from "./tests/conformance.js";
import { describeFiles } from "./protocol/describe.js";
import { descriptorsFile } from "./protocol/descriptors.js";
import { digestsFile } from "./protocol/digests.js";
import type { EmittedFile } from "./code/module.js";
import { faultsFile } from "./protocol/faults.js";
import { barrelFile } from "./protocol/barrel.js";
import { layoutsFile } from "./protocol/layouts.js";
import { messageFile } from "./message/message-module.js";
import { octetStringsFile } from "./protocol/octet-strings.js";
import type { OutputOptions } from "./package/options.js";
import { redactFile } from "./protocol/redact.js";
import { replyFile } from "./protocol/reply.js";
import { ruleFiles } from "./rules/rules.js";
import { textFile } from "./protocol/text.js";
import { typeFile } from "./type/type-module.js";
import { viewFile } from "./view/view-module.js";

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
  yield barrelFile(protocol, options);
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
