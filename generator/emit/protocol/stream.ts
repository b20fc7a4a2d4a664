import type { Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { readHeaderValuesFunction } from "./header.js";
import { ofLayouts } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";

/** The functions that split a stream into frames and messages, and that write frames for one. */
export function streamFunctions(protocol: Protocol): Declaration[] {
  return [
    splitterFunction(protocol),
    readHeaderValuesFunction(protocol),
    decodeEachFunction(protocol),
    writerFunction(protocol),
    slabEncoderFunction(protocol),
  ];
}

function writerFunction(protocol: Protocol): Declaration {
  const writer = runtime.frames("FrameWriter");
  return emitFunction({
    name: "createWriter",
    docs: docComment(
      `Creates a writer of ${protocol.title} frames: they go out one after the other, many in one write. Its memory is used again after each write.`,
    ),
    parameters: [["options?", runtimeType.frames("FrameWriterOptions")]],
    returns: code`${writer}<Message>`,
    body: [code`return new ${writer}({ ...${ofLayouts(protocol, "frameLayout")}, encodeInto }, options);`],
  });
}

function slabEncoderFunction(protocol: Protocol): Declaration {
  const create = runtime.frames("createSlabEncoderOf");
  return emitFunction({
    name: "createSlabEncoder",
    docs: docComment(
      "Creates a faster `encode`: the frames that it returns are views into slabs of 64 KiB that they share.",
      "As long as one frame of a slab is in use, the whole slab stays in memory. `frame.buffer` holds other frames, too: do not " +
        "transfer it, and do not pass it to code that must not read them.",
    ),
    parameters: [["options?", runtimeType.frames("SlabOptions")]],
    returns: code`(message: Message) => Uint8Array<ArrayBuffer>`,
    body: [code`return ${create}({ ...${ofLayouts(protocol, "frameLayout")}, encodeInto }, options);`],
  });
}

function splitterFunction(protocol: Protocol): Declaration {
  const splitter = runtime.frames("FrameSplitter");
  const options = runtimeType.frames("FrameSplitterOptions");
  return emitFunction({
    name: "createSplitter",
    docs: docComment(
      `Creates a splitter for ${protocol.title} streams, with frames of ${protocol.header.octets} to ${protocol.maxOctets} bytes. Set \`maxOctets\` to lower the maximum.`,
    ),
    parameters: [["options?", options]],
    returns: splitter,
    body: [code`return new ${splitter}({ ...${ofLayouts(protocol, "frameLayout")}, readHeaderValues }, options);`],
  });
}

function decodeEachFunction(protocol: Protocol): Declaration {
  return eachFunction(protocol, {
    name: "decodeEach",
    decodeFrom: code`decodeFrom`,
    message: code`Message`,
    docs: `Takes a chunk of ${withArticle(protocol.title)} stream, calls \`handle\` with the message of every complete frame, and returns the number of frames.`,
  });
}

/** A function that decodes the frames of a stream: its name, the decoder that it calls, and what the decoder returns. */
interface EachFunction {
  readonly name: string;
  readonly decodeFrom: Code;
  readonly message: Code;
  readonly docs: string;
}

/** A function that takes a chunk of a stream, and calls a handler for each complete frame. */
export function eachFunction(protocol: Protocol, { name, decodeFrom, message, docs }: EachFunction): Declaration {
  const error = runtimeType.wire("DecodeError");
  return emitFunction({
    name,
    docs: docComment(
      docs,
      "If a frame cannot be decoded, `reject` gets the error and the frame; without `reject`, the error is thrown. " +
        "Errors of the splitter and the handlers propagate. The frames after the failed one are kept for the next call; `splitter.pending` is their number.",
    ),
    parameters: [
      ["splitter", runtimeType.frames("FrameSplitter")],
      ["chunk", code`Uint8Array`],
      ["handle", code`(message: ${message}) => void`],
      ["reject?", code`(error: ${error}, frame: Uint8Array) => void`],
    ],
    returns: code`number`,
    body: [
      code`${runtime.frames("requireSplitter")}(${ofLayouts(protocol, "frameLayout")}, splitter);`,
      code`${runtime.frames("requireHandler")}(${ofLayouts(protocol, "frameLayout")}, handle);`,
      code`return splitter.each(chunk, (octets, view, start, end) => {
let message: ${message};
try {
message = ${decodeFrom}(octets, view, start, end);
} catch (error) {
if (reject === undefined || !${runtime.wire("isDecodeError")}(error)) throw error;
return reject(error, ${runtime.wire("octetsAt")}(view, start, end - start));
}
handle(message);
});`,
    ],
  });
}
