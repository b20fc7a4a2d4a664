import {
  boundaryFrames,
  checkOutOfRange,
  checkBoundaries,
  checkCommand,
  checkTruncation,
  checkSplits,
  checkTrailingBytes,
  checkUnknownCases,
  checkView,
  type Findings,
} from "../../../generated/runtime/conformance/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { subjectOf } from "./emitted-functions.js";

/** Runs the checks of generated conformance tests, for every message of a protocol's module. */
export function checkPackage(module: object, protocol: Protocol): Findings {
  return protocol.messages.flatMap((message) => {
    const subject = subjectOf(module, protocol, message);
    const frames = boundaryFrames(subject, {});
    const short = frames.filter(({ length }) => length < 200);
    const findings = [
      ...checkBoundaries(subject, {}),
      ...checkOutOfRange(subject),
      ...checkView(subject, {}),
      ...short.flatMap((frame) => checkTruncation(subject, frame)),
      ...frames.flatMap((frame) => checkTrailingBytes(subject, frame)),
      ...frames.flatMap((frame) => checkUnknownCases(subject, frame)),
      ...short.flatMap((frame) => checkCommand(subject, frame)),
      ...short.flatMap((frame) => checkSplits(subject.layout.frame, frame)),
    ];
    return findings.map((finding) => `${protocol.id} ${finding}`);
  });
}
