import type { ExampleReference } from "../../tables/index.js";
import { descriptorOfProtocol, layoutOfProtocol } from "../../tables/index.js";
import type { Protocol } from "../../model/index.js";
import { readFrameSpans, readMessage } from "../../runtime/interpreter/index.js";
import { fromHex } from "../../runtime/wire/index.js";
import type { ReadExample } from "../../site/index.js";
import { rowsOf } from "../decode/frame-rows.js";

/** Returns a function that decodes the example frames of a protocol. */
export function exampleReader(protocol: Protocol): (example: ExampleReference) => ReadExample {
  const layouts = layoutOfProtocol(protocol);
  const descriptors = descriptorOfProtocol(protocol);
  const known = new Map<string, ReadExample>();
  return ({ frame: hex }) => {
    const found = known.get(hex);
    if (found !== undefined) return found;
    const example = readHex(hex);
    known.set(hex, example);
    return example;
  };

  function readHex(hex: string): ReadExample {
    const frame = fromHex(hex) ?? new Uint8Array();
    const { message, spans } = readFrameSpans(layouts, frame);
    if (message === null) return { rows: [], message: {} };
    const { fields = [], legs = [] } = descriptors.messages.find(({ name }) => name === message.name) ?? {};
    const rowsIn = (language: "en" | "zh") =>
      rowsOf({ layouts, descriptors, language, frame, legs }, [...descriptors.header, ...fields], spans);
    const chinese = rowsIn("zh");
    const rows = rowsIn("en").map(({ offset, size, path, value, isDivided }, index) => ({
      offset,
      size,
      path,
      value: { en: value, zh: chinese[index]?.value ?? value },
      isDivided: isDivided === true,
    }));
    return { rows, message: { ...readMessage(message, frame) } };
  }
}
