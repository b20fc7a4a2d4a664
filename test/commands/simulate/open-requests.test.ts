import pc from "picocolors";
import { describe, expect, test } from "vitest";
import {
  createActiveTest,
  createConnectResp,
  createSubmitResp,
  type Message,
} from "../../../generated/cmpp30/index.js";
import { EventLines } from "../../../generator/commands/simulate/event-lines.js";
import { Statistics } from "../../../generator/commands/simulate/statistics.js";
import { summaryJson, summaryLines } from "../../../generator/commands/simulate/summary-lines.js";
import { unmetExpectations } from "../../../generator/commands/simulate/unmet-expectations.js";
import type { Style } from "../../../generator/commands/terminal/style.js";
import type { Language } from "../../../generator/diagnostics/index.js";
import type { Direction, FrameEvent } from "../../../generator/simulator/index.js";
import { openedLink } from "../../helpers/flow/opened-link.js";
import { login, submit } from "../../helpers/flow/raw-client.js";

/* Requests without an answer, and the largest window, in the summary of a simulation. */

const link = openedLink("cmpp30");

function frame(direction: Direction, message: Message, connection = 1): FrameEvent {
  const none = new Uint8Array();
  const common = { kind: "frame", connection, direction, link, frame: none, at: new Date(), request: null } as const;
  return { ...common, message: { ...message } };
}

const answerTo = (sequenceId: number): Message => createSubmitResp({ sequenceId, msgId: 1n, result: 0 });

/** The lines about windows and answers. */
function linesOf(events: readonly FrameEvent[], language: Language = "en"): readonly string[] {
  const statistics = new Statistics();
  for (const event of events) statistics.add(event, "");
  const style: Style = { language, colors: pc.createColors(false), columns: null };
  const lines = new EventLines(style, true);
  lines.summaryOf(link);
  return summaryLines(statistics, lines, "server", style).slice(2, -1);
}

describe("the largest window", () => {
  test("is that of one connection, not of all together", () => {
    const requests = [frame("in", submit(2)), frame("in", submit(3)), frame("in", submit(2), 2)];
    expect(linesOf(requests)[0]).toBe("largest window: 2 requests without an answer");
  });

  test("shrinks with each answer, and not with one to no request", () => {
    const first = [
      frame("in", submit(2)),
      frame("out", answerTo(9)),
      frame("in", submit(3)),
      frame("out", answerTo(2)),
    ];
    expect(linesOf([...first, frame("in", submit(4))])[0]).toBe("largest window: 2 requests without an answer");
  });

  test("counts a repeated request once, and none outside the window", () => {
    const events = [frame("in", login()), frame("in", createActiveTest({ sequenceId: 2 })), frame("in", submit(3))];
    expect(linesOf([...events, frame("in", submit(3))])[0]).toBe("largest window: 1 request without an answer");
  });
});

describe("requests without an answer", () => {
  const answer = createConnectResp({ sequenceId: 1, status: 0, authenticatorIsmg: new Uint8Array(16), version: 0x30 });
  const session = [frame("in", login()), frame("out", answer), frame("in", submit(2)), frame("in", submit(3))];
  const test1 = frame("out", createActiveTest({ sequenceId: 1 }));

  test("are listed by name for each side", () => {
    expect(linesOf([...session, test1]).slice(1)).toEqual([
      "requests received and never answered: 2 × SUBMIT",
      "requests sent and never answered: 1 × ACTIVE_TEST",
    ]);
  });

  test("are listed in Chinese", () => {
    expect(linesOf([...session, test1], "zh")).toEqual([
      "最大窗口：2个未应答的请求",
      "收到后始终未应答的请求：2 × SUBMIT",
      "发送后始终未被应答的请求：1 × ACTIVE_TEST",
    ]);
  });

  test("have no line if all are answered", () => {
    expect(linesOf([...session, frame("out", answerTo(2)), frame("out", answerTo(3))])).toHaveLength(1);
  });

  test("are part of the JSON", () => {
    const statistics = new Statistics();
    for (const event of [...session, test1]) statistics.add(event, "");
    expect(JSON.parse(summaryJson(statistics))).toMatchObject({
      largestWindow: 2,
      neverAnswered: { received: { CMPP_SUBMIT: 2 }, sent: { CMPP_ACTIVE_TEST: 1 } },
    });
  });
});

describe("an expectation about answers", () => {
  const within = (limit: number) => [{ kind: "answered", message: "CMPP_SUBMIT", within: limit } as const];
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  async function slowStatistics(): Promise<Statistics> {
    const statistics = new Statistics();
    statistics.add(frame("in", submit(2)), "");
    await pause();
    return statistics;
  }

  test("is not true for a late answer, also if a faster one follows", async () => {
    const statistics = await slowStatistics();
    for (const event of [frame("out", answerTo(2)), frame("in", submit(3)), frame("out", answerTo(3))])
      statistics.add(event, "");
    expect(unmetExpectations(within(10), statistics)).toEqual([
      {
        en: expect.stringMatching(/^expected every CMPP_SUBMIT answered within 10 ms, got \d+ ms$/),
        zh: expect.stringMatching(/^每个CMPP_SUBMIT应在10毫秒内应答，实为\d+毫秒$/),
      },
    ]);
    expect(unmetExpectations(within(10_000), statistics)).toEqual([]);
  });

  test("is not true for a request that still waits", async () => {
    const statistics = await slowStatistics();
    expect(unmetExpectations(within(10), statistics)).toHaveLength(1);
    expect(unmetExpectations(within(10_000), statistics)).toEqual([]);
  });

  test("is true without a request", () => {
    expect(unmetExpectations(within(0), new Statistics())).toEqual([]);
  });
});
