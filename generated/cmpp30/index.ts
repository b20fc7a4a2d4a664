// Generated from schema/cmpp/protocol.yaml. Do not edit: run `npm run generate`.

export * from "./messages/connect.js";
export * from "./messages/submit.js";
export * from "./messages/connect-resp.js";
export * from "./messages/submit-resp.js";
export * from "./types/connect-status.js";
export * from "./types/fee-type.js";
export * from "./types/fee-user-type.js";
export * from "./types/msg-fmt.js";
export * from "./types/msg-id.js";
export * from "./types/submit-registered-delivery.js";
export * from "./types/submit-result.js";
export * from "./types/terminal-type.js";
export * from "./types/version.js";
export * from "./codec.js";
export * from "./reply.js";
export * from "./layouts.js";
export * from "./descriptors.js";
export * from "../runtime/octets/index.js";
export * from "../runtime/frames/index.js";
