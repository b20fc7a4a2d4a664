// Generated from schema/cmpp/protocol.yaml. Do not edit: run `npm run generate`.

import { unknownMessageFailure } from "../runtime/walk/index.js";
import { frameLayout } from "./layouts.js";
import type { Connect } from "./messages/connect.js";
import { type ConnectResp, type ConnectRespInit, createConnectResp } from "./messages/connect-resp.js";
import type { Submit } from "./messages/submit.js";
import { createSubmitResp, type SubmitResp, type SubmitRespInit } from "./messages/submit-resp.js";

/** Requests by their names. */
export interface Requests {
  readonly CMPP_CONNECT: Connect;
  readonly CMPP_SUBMIT: Submit;
}

/** Responses by the names of their requests. */
export interface Responses {
  readonly CMPP_CONNECT: ConnectResp;
  readonly CMPP_SUBMIT: SubmitResp;
}

/** What a response needs beside its sequence, by the names of the requests. */
export interface ReplyFields {
  readonly CMPP_CONNECT: Omit<ConnectRespInit, "sequenceId">;
  readonly CMPP_SUBMIT: Omit<SubmitRespInit, "sequenceId">;
}

const replies: {
  readonly [Name in keyof Requests]: (request: Requests[Name], fields: ReplyFields[Name]) => Responses[Name];
} = {
  CMPP_CONNECT: ({ sequenceId }, fields) => createConnectResp({ ...fields, sequenceId }),
  CMPP_SUBMIT: ({ sequenceId }, fields) => createSubmitResp({ ...fields, sequenceId }),
};

/** Makes the response that belongs to a request, such as a "CMPP_CONNECT": only the right one, with the request's sequence. */
export function reply<Name extends keyof Requests>(
  request: Requests[Name] & { readonly name: Name },
  fields: ReplyFields[Name],
): Responses[Name] {
  if (!Object.hasOwn(replies, request.name)) throw unknownMessageFailure(frameLayout, request);
  return replies[request.name](request, fields);
}
