import type { FlowMessage, SessionSink } from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import { runCallback } from "./platform.js";

/** A rule that a message violates: what `check` of a protocol returns. */
export interface ViolatedRule {
  /** The rule's id, such as part-within-total. */
  readonly rule: string;
  /** The rule in English, and in Chinese. */
  readonly en: string;
  readonly zh: string;
}

/** Returns the rules that a message violates: the function `check` of a protocol. */
export type MessageCheck<M extends FlowMessage> = (message: M) => readonly ViolatedRule[];

/** A sink that also reports each violated rule of the messages of the other side; the same sink without a check. */
export function checkedSink<M extends FlowMessage>(
  sink: SessionSink<M>,
  check: MessageCheck<M> | undefined,
  report: (message: M, reason: Phrase, rule: ViolatedRule) => void,
): SessionSink<M> {
  if (check === undefined) return sink;
  const examine = (message: M): void =>
    runCallback(() => {
      for (const each of check(message))
        report(message, ["it violates rule %: %", each.rule, ["%", each.en, each.zh]], each);
    });
  return {
    answered: (ticket, response, isAccepted) => {
      sink.answered(ticket, response, isAccepted);
      examine(response);
    },
    failed: (ticket, failure) => sink.failed(ticket, failure),
    received: (received) => {
      sink.received(received);
      examine(received.request);
    },
    receivedOneWay: (message) => {
      sink.receivedOneWay?.(message);
      examine(message);
    },
    stateChanged: (state) => sink.stateChanged?.(state),
    noticed: (notice) => sink.noticed?.(notice),
    closed: (ended) => sink.closed(ended),
  };
}
