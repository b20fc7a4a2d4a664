import type { ShapedProtocol } from "../syntax/index.js";
import type { VersionView } from "../bind/index.js";
import type { Report } from "../diagnostics/index.js";

/** A rule about the files of a protocol, whatever the version. */
export type ProtocolRule = (protocol: ShapedProtocol, report: Report) => void;

/** A rule about a protocol in one version. */
export type VersionRule = (view: VersionView, report: Report) => void;
