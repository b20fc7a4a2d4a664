import { contentsToJson, frameToTolerantJson, maskFrame, type ReportedProtocol } from "../../report/index.js";
import { isDecodeError } from "../../runtime/wire/index.js";
import type { Codec } from "../project/open-codec.js";
import { FrameFilter } from "./filter/frame-filter.js";

/** The options that select frames and hide values. */
export interface ViewOptions {
  readonly filter?: string;
  readonly mask?: true;
}

/** Which frames of a protocol are shown, and how. */
export class FrameView {
  readonly #codec: Codec;
  readonly #filter: FrameFilter | null;
  readonly #isMasked: boolean;

  /** Throws a UsageError if the filter is invalid. */
  constructor(codec: Codec, { filter, mask }: ViewOptions) {
    this.#codec = codec;
    this.#filter = filter === undefined ? null : new FrameFilter(filter, [codec.descriptors]);
    this.#isMasked = mask === true;
  }

  /** Whether all frames are shown as they are. */
  get isPlain(): boolean {
    return this.#filter === null && !this.#isMasked;
  }

  /** Whether a frame is shown. Invalid frames always are. */
  keeps(frame: Uint8Array): boolean {
    if (this.#filter === null) return true;
    try {
      const json = frameToTolerantJson(this.#codec, frame, "en");
      return this.#filter.keeps({ ...json, reports: contentsToJson(this.#codec, frame) });
    } catch (error) {
      if (isDecodeError(error)) return true;
      throw error;
    }
  }

  /** The bytes of a frame that are shown. */
  shown(frame: Uint8Array): Uint8Array {
    return this.#isMasked ? maskFrame(this.#codec, frame) : frame;
  }

  /** The protocol of a frame that is shown; its rules are those of the frame as it was sent. */
  protocolOf(frame: Uint8Array): ReportedProtocol {
    const { brokenRules } = this.#codec;
    return this.isPlain || brokenRules === undefined
      ? this.#codec
      : { ...this.#codec, brokenRules: () => brokenRules(frame) };
  }
}
