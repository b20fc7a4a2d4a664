import { createSubmit, type Submit } from "smswire/cmpp30";
import { createSubject } from "../../contests/subject.js";

/** Messages with one receiver and 140 bytes of content, numbered from 1. */
export const messages: readonly Submit[] = createSubject("typical").messages.map((message, index) =>
  createSubmit({ ...message, sequenceId: index + 1 }),
);

/** The next message, round and round. */
export function createTraffic(): () => Submit {
  let next = 0;
  return () => {
    const message = messages[next++ % messages.length];
    if (message === undefined) throw new Error("There is no message.");
    return message;
  };
}

/** The sequences of the responses to consecutive messages. Throws if a response is not the next one. */
export function createSequenceCheck(): (sequenceId: number) => void {
  let answered = 0;
  return (sequenceId) => {
    const expected = (answered++ % messages.length) + 1;
    if (sequenceId !== expected) throw new Error(`Expected response ${expected}, got ${sequenceId}.`);
  };
}
