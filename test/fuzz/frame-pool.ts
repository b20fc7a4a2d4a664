import { existsSync } from "node:fs";
import { join } from "node:path";
import { boundariesOf, minMessage } from "../../generated/runtime/conformance/boundaries.js";
import { fromHex, isEncodeError } from "../../generated/runtime/wire/index.js";
import { isProperty, type MessageLayout, writeFrame } from "../../generated/runtime/interpreter/index.js";
import { type ProtocolId, protocols } from "../helpers/protocols.js";
import { readLines, vectorFrames } from "../helpers/values/vector-frames.js";

const MALFORMED = join(import.meta.dirname, "..", "fixtures", "malformed.jsonl");

/** The folder of inputs with earlier findings. */
export const corpusFolder = join(import.meta.dirname, "corpus");

/** The frames to mutate: vectors, frames at every boundary, malformed frames, and earlier findings. */
export function framePool(id: ProtocolId): readonly Uint8Array[] {
  const boundaries = protocols[id].layouts.messages.flatMap(framesAtBoundaries);
  const files = [MALFORMED, join(corpusFolder, "decode.jsonl")].flatMap((file) => framesIn(file, id));
  return [...vectorFrames(id), ...boundaries, ...files];
}

function framesAtBoundaries(layout: MessageLayout): Uint8Array[] {
  const min = minMessage(layout);
  const fields = [...layout.frame.header, ...layout.fields].filter(isProperty);
  const messages = fields.flatMap((field) =>
    boundariesOf(layout, field, []).inside.map((value) => ({ ...min, [field.property]: value })),
  );
  return [min, ...messages].flatMap((message) => {
    try {
      return [writeFrame(layout, message)];
    } catch (error) {
      if (isEncodeError(error)) return [];
      throw error;
    }
  });
}

function framesIn(file: string, id: ProtocolId): Uint8Array[] {
  if (!existsSync(file)) return [];
  const lines = readLines(file).filter(({ protocol }) => protocol === id);
  return lines.flatMap(({ frame }) => fromHex(frame) ?? []);
}
