import { expect, test } from "vitest";
import { isDecodeError } from "../../../generated/runtime/index.js";
import { protocols } from "../../helpers/protocols.js";
import { CONTENT_FRAMES } from "./content-frames.js";
import { LONG_FRAMES } from "./long-frames.js";
import type { PeerFrame } from "./peer-frame.js";
import { SHORT_FRAMES } from "./short-frames.js";
import { VALUE_FRAMES } from "./value-frames.js";

function resultOf({ id, frame }: PeerFrame) {
  try {
    const { message, deviations } = protocols[id].decodeTolerant(frame);
    return { message, result: deviations.length === 0 ? "exact" : deviations.map(({ code }) => code) };
  } catch (error) {
    if (isDecodeError(error)) return { message: {}, result: { error: error.code } };
    throw error;
  }
}

test.each([...SHORT_FRAMES, ...LONG_FRAMES, ...VALUE_FRAMES, ...CONTENT_FRAMES])("$peer: $what ($id)", (row) => {
  const { message, result } = resultOf(row);
  expect(result).toEqual(row.result);
  expect(message).toMatchObject(row.message ?? {});
  expect(protocols[row.id].tryDecode(row.frame).ok).toBe(row.result === "exact");
});
