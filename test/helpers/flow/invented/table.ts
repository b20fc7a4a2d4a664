import type { FlowTable, Operation } from "../../../../generated/runtime/flow/index.js";
import { inventedCodec, type InventedMessage, message } from "./codec.js";

/*
 * The flow of the invented protocol: two logins with different rights, requests of one side only, one-way messages, a negative
 * answer to anything, an end after silence in place of a link test, and a sequence that is a structure.
 */

type Name = InventedMessage["name"];
/** Values of a message that a caller gives. */
export type InventedFields = Partial<Pick<InventedMessage, "status" | "value">>;
export type InventedOperation = Operation<InventedMessage, InventedFields>;

function operation(name: string, request: Name, response: Name | null, isOutsideWindow = false): InventedOperation {
  const respond = (status: number) => (to: InventedMessage) =>
    message(response ?? "unknown", to.sequenceId, { status });
  return {
    name,
    request,
    response,
    isOutsideWindow,
    accepted: ({ status }) => status === 0,
    slowDown: response === null || isOutsideWindow ? null : ({ status }) => status === 88,
    resultInWords: null,
    weight: null,
    create: (fields, sequenceId) => message(request, sequenceId, fields),
    respond: {
      slowDown: response === "SEND_RESP" ? respond(88) : null,
      repeated: response === "SEND_RESP" ? respond(3) : null,
      rejected: null,
      plain: response === "QUIT_RESP" ? respond(0) : null,
    },
  };
}

export const JOIN_SENDER = operation("JoinSender", "JOIN_SENDER", "JOIN_SENDER_RESP", true);
export const JOIN_RECEIVER = operation("JoinReceiver", "JOIN_RECEIVER", "JOIN_RECEIVER_RESP", true);
export const SEND = operation("Send", "SEND", "SEND_RESP");
export const PUSH = operation("Push", "PUSH", "PUSH_RESP");
export const ALERT = operation("Alert", "ALERT", null, true);
export const WAKE = operation("Wake", "WAKE", null, true);
export const QUIT = operation("Quit", "QUIT", "QUIT_RESP", true);

type Transition = FlowTable<InventedMessage>["transitions"][number];

function transition(parts: Pick<Transition, "from" | "event" | "requests" | "to"> & Partial<Transition>): Transition {
  return { by: "both", when: null, because: null, ...parts };
}

const isOk = ({ name, status }: InventedMessage): boolean => name !== "NACK" && status === 0;

/** The link of the invented protocol. */
export const inventedLink: FlowTable<InventedMessage> = {
  link: "termToHub",
  kind: "persistent",
  parties: { client: "terminal", server: "hub" },
  codec: inventedCodec,
  operations: [JOIN_SENDER, JOIN_RECEIVER, SEND, PUSH, ALERT, WAKE, QUIT],
  settings: {
    answer: { unit: "seconds", value: 30 },
    sendings: { unit: "count", value: 2 },
    window: { unit: "count", value: 4 },
    idle: { unit: "seconds", value: 60 },
    "login-time": { unit: "seconds", value: 20 },
    "end-time": { unit: "seconds", value: 10 },
  },
  requests: { answerWithin: "answer", sendings: "sendings", window: "window" },
  states: [
    { name: "open", client: ["JOIN_SENDER", "JOIN_RECEIVER"], server: ["WAKE"], leaveWithin: "login-time" },
    { name: "woken", client: ["JOIN_RECEIVER"], server: [], leaveWithin: "login-time" },
    { name: "sending", client: ["SEND", "QUIT"], server: [], leaveWithin: null },
    { name: "receiving", client: ["QUIT"], server: ["PUSH", "ALERT"], leaveWithin: null },
    { name: "ending", client: [], server: [], leaveWithin: "end-time" },
    { name: "closed", client: [], server: [], leaveWithin: null },
  ],
  transitions: [
    transition({ from: ["open"], event: "told", requests: ["WAKE"], by: "server", to: "woken" }),
    transition({ from: ["open"], event: "answered", requests: ["JOIN_SENDER"], when: isOk, to: "sending" }),
    transition({
      from: ["open", "woken"],
      event: "answered",
      requests: ["JOIN_RECEIVER"],
      when: isOk,
      to: "receiving",
    }),
    transition({
      from: ["open", "woken"],
      event: "answered",
      requests: ["JOIN_SENDER", "JOIN_RECEIVER"],
      to: "closed",
      because: "rejected",
    }),
    transition({ from: ["sending", "receiving"], event: "asked", requests: ["QUIT"], to: "ending" }),
    transition({ from: ["ending"], event: "answered", requests: ["QUIT"], to: "closed", because: "ended" }),
  ],
  logins: ["JOIN_SENDER", "JOIN_RECEIVER"],
  keepAlive: null,
  end: { operation: QUIT, by: "client" },
  idle: { after: "idle", by: "both", in: "sending" },
  negative: {
    message: "NACK",
    create: (sequenceId) => message("NACK", sequenceId, { status: 1 }),
    toMalformed: () => message("NACK", { node: 0, time: 0, serial: 0 }, { status: 2 }),
  },
  tolerated: [{ in: "sending", request: "ALERT" }],
};
