import type { Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { readHeaderValuesFunction } from "./header.js";
import { ofLayouts } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";

/** The functions that split a stream into frames and messages. */
export function streamFunctions(protocol: Protocol): Declaration[] {
  return [splitterFunction(protocol), readHeaderValuesFunction(protocol), decodeEachFunction(protocol)];
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
