import type { Protocol } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { ofLayouts } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";

/** The functions that cut a protocol's streams into frames and messages. */
export function streamFunctions(protocol: Protocol): Declaration[] {
  return [splitterFunction(protocol), decodeEachFunction(protocol)];
}

function splitterFunction(protocol: Protocol): Declaration {
  const splitter = runtime.frames("FrameSplitter");
  const options = runtimeType.frames("FrameSplitterOptions");
  return emitFunction({
    name: "createSplitter",
    docs: docComment(
      `A splitter for streams of ${protocol.title}: frames of ${protocol.header.octets} to ${protocol.maxOctets} octets, or fewer where \`maxOctets\` says so.`,
    ),
    parameters: [["options?", options]],
    returns: splitter,
    body: [code`return new ${splitter}(${ofLayouts(protocol, "frameLayout")}, options);`],
  });
}

function decodeEachFunction(protocol: Protocol): Declaration {
  const error = runtimeType.wire("DecodeError");
  return emitFunction({
    name: "decodeEach",
    docs: docComment(
      `Takes a chunk of a stream of ${protocol.title}, calls \`handle\` with the message of every frame that is whole now, and returns how many frames they were.`,
      "A frame that cannot be decoded goes to `refuse`, together with the error; without `refuse`, the error is thrown. " +
        "Also throws what the splitter and the handlers throw. The frames after the failed one are kept: the next call begins with them; `splitter.pending` is how many they are.",
    ),
    parameters: [
      ["splitter", runtimeType.frames("FrameSplitter")],
      ["chunk", code`Uint8Array`],
      ["handle", code`(message: Message) => void`],
      ["refuse?", code`(error: ${error}, frame: Uint8Array) => void`],
    ],
    returns: code`number`,
    body: [
      code`${runtime.frames("requireSplitter")}(${ofLayouts(protocol, "frameLayout")}, splitter);`,
      code`${runtime.frames("requireHandler")}(${ofLayouts(protocol, "frameLayout")}, handle);`,
      code`return splitter.each(chunk, (octets, view, start, end) => {
let message: Message;
try {
message = decodeFrom(octets, view, start, end);
} catch (error) {
if (refuse === undefined || !${runtime.wire("isDecodeError")}(error)) throw error;
return refuse(error, ${runtime.wire("octetsAt")}(view, start, end - start));
}
handle(message);
});`,
    ],
  });
}
