import type { ComposedProtocol } from "../syntax/index.js";
import type { BoundProtocol } from "../bind/index.js";
import type { Report } from "../diagnostics/index.js";

/** A check of the files of a protocol, whatever the version. */
export type ProtocolCheck = (protocol: ComposedProtocol, report: Report) => void;

/** A check of a protocol in one version. */
export type VersionCheck = (protocol: BoundProtocol, report: Report) => void;
