import type { CaptureProtocol } from "../../../capture/index.js";
import type { Protocol } from "../../../model/index.js";
import { loginsOf } from "../../../tables/index.js";
import { type Codec, codecOf, type ProtocolOptions } from "../../project/open-codec.js";
import { chooseId, protocolsOf } from "../../project/select-protocol.js";
import type { Terminal } from "../../terminal/terminal.js";

/** A protocol of a capture: how its frames are found, read and described. */
export interface OpenedProtocol {
  readonly protocol: Protocol;
  readonly codec: Codec;
}

/** The protocols that the connections of a capture may use. */
export interface OpenedProtocols {
  readonly candidates: readonly CaptureProtocol[];
  readonly byId: ReadonlyMap<string, OpenedProtocol>;
}

/** Opens the protocols of a schema, or the one that is selected; null if the schema has errors, which are shown. */
export function openCaptureProtocols(options: ProtocolOptions, terminal: Terminal): OpenedProtocols | null {
  const opened = protocolsOf(options, terminal);
  if (opened === null) return null;
  const { protocols, usual } = opened;
  const ids = protocols.map(({ id }) => id);
  const wanted = options.protocol === undefined ? null : chooseId(ids, options.protocol);
  const used = wanted === null ? usualFirst(protocols, usual) : protocols.filter(({ id }) => id === wanted);
  const byId = new Map(used.map((each) => [each.id, { protocol: each, codec: codecOf(protocols, each, options) }]));
  const candidates = [...byId.values()].map(({ protocol, codec }) => {
    return { id: protocol.id, layouts: codec.layouts, logins: loginsOf(protocol) };
  });
  return { candidates, byId };
}

/** Of protocols that fit a connection equally well, the configured one is preferred. */
function usualFirst(protocols: readonly Protocol[], usual: string | null): readonly Protocol[] {
  return [...protocols.filter(({ id }) => id === usual), ...protocols.filter(({ id }) => id !== usual)];
}
