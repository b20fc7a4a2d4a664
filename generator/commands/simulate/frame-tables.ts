import { FrameMask, type OpenedLink } from "../../simulator/index.js";
import { descriptorOfProtocol, layoutOfProtocol } from "../../tables/index.js";
import type { ReportedProtocol } from "../../report/index.js";
import { frameReport } from "../decode/frame-report.js";
import type { Style } from "../terminal/style.js";

interface Shown {
  readonly protocol: ReportedProtocol;
  readonly mask: FrameMask;
}

/** Shows frames as tables of their fields, as `decode` does. */
export class FrameTables {
  private readonly shown = new Map<OpenedLink, Shown>();
  private readonly masksNumbers: boolean;

  constructor(masksNumbers: boolean) {
    this.masksNumbers = masksNumbers;
  }

  /** A frame as a table, with its secrets masked. */
  tableOf(link: OpenedLink, frame: Uint8Array, style: Style): string {
    const { protocol, mask } = this.shownBy(link);
    return [...frameReport(protocol, mask.masked(frame), style)].map(({ text }) => text).join("\n");
  }

  /** A frame with its secrets masked. */
  masked(link: OpenedLink, frame: Uint8Array): Uint8Array {
    return this.shownBy(link).mask.masked(frame);
  }

  private shownBy(link: OpenedLink): Shown {
    const { protocol } = link;
    const shown = this.shown.get(link) ?? {
      protocol: { layouts: layoutOfProtocol(protocol), descriptors: descriptorOfProtocol(protocol) },
      mask: new FrameMask(link, this.masksNumbers),
    };
    this.shown.set(link, shown);
    return shown;
  }
}
