import type { MessageReference, ProtocolReference } from "../tables/index.js";

/** The name of a message without the name of its protocol in front: SUBMIT_RESP of CMPP_SUBMIT_RESP. */
export function shortNameOf({ family }: ProtocolReference, { name }: MessageReference): string {
  const prefix = `${family}_`;
  return name.toLowerCase().startsWith(prefix.toLowerCase()) && name.length > prefix.length
    ? name.slice(prefix.length)
    : name;
}
