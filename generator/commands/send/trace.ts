import type { OpenedLink } from "../../simulator/index.js";
import { withObservedCodec } from "../../simulator/index.js";
import { EventLines } from "../simulate/event-lines.js";
import { styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import type { SendSettings } from "./settings.js";

/** The link, with all its frames shown. Secrets are masked; the numbers are those that the user wrote. */
export function traced(opened: OpenedLink, { isJson }: SendSettings, terminal: Terminal): OpenedLink {
  const lines = new EventLines(styleOf(terminal), false);
  let connection = 0;
  return withObservedCodec(opened, {
    opened: () => connection++,
    frame: (direction, message, frame) => {
      const event = {
        kind: "frame",
        connection,
        direction,
        link: opened,
        message,
        frame,
        at: new Date(),
        request: null,
      } as const;
      terminal.out(`${(isJson ? lines.json(event) : lines.table(event)) ?? ""}\n`);
    },
  });
}
