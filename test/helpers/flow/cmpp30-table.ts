import * as cmpp30 from "../../../generated/cmpp30/index.js";
import type { FlowTable, Operation } from "../../../generated/runtime/flow/index.js";

/* The flow of CMPP 3.0 between an SP and an ISMG, written by hand. */

type Message = cmpp30.Message;

/** What operations have if the schema says nothing else. */
const PLAIN = {
  isOutsideWindow: false,
  accepted: null,
  slowDown: null,
  resultInWords: null,
  weight: null,
  respond: { slowDown: null, repeated: null, rejected: null, plain: null },
} as const;

export const CONNECT: Operation<Message, cmpp30.ConnectInit> = {
  ...PLAIN,
  name: "Connect",
  request: "CMPP_CONNECT",
  response: "CMPP_CONNECT_RESP",
  isOutsideWindow: true,
  accepted: (message) => message.name === "CMPP_CONNECT_RESP" && message.status === 0,
  create: (fields, sequenceId) => cmpp30.createConnect({ ...fields, sequenceId }),
};

export const SUBMIT: Operation<Message, cmpp30.SubmitInit> = {
  ...PLAIN,
  name: "Submit",
  request: "CMPP_SUBMIT",
  response: "CMPP_SUBMIT_RESP",
  accepted: (message) => message.name === "CMPP_SUBMIT_RESP" && message.result === 0,
  slowDown: (message) => message.name === "CMPP_SUBMIT_RESP" && message.result === 8,
  weight: (request) => (request.name === "CMPP_SUBMIT" ? request.destTerminalId.length : 1),
  create: (fields, sequenceId) => cmpp30.createSubmit({ ...fields, sequenceId }),
  respond: { ...PLAIN.respond, slowDown: respondToSubmit(8), repeated: respondToSubmit(3) },
};

export const QUERY: Operation<Message, cmpp30.QueryInit> = {
  ...PLAIN,
  name: "Query",
  request: "CMPP_QUERY",
  response: "CMPP_QUERY_RESP",
  create: (fields, sequenceId) => cmpp30.createQuery({ ...fields, sequenceId }),
};

export const CANCEL: Operation<Message, cmpp30.CancelInit> = {
  ...PLAIN,
  name: "Cancel",
  request: "CMPP_CANCEL",
  response: "CMPP_CANCEL_RESP",
  accepted: (message) => message.name === "CMPP_CANCEL_RESP" && message.successId === 0,
  create: (fields, sequenceId) => cmpp30.createCancel({ ...fields, sequenceId }),
};

export const DELIVER: Operation<Message, cmpp30.DeliverInit> = {
  ...PLAIN,
  name: "Deliver",
  request: "CMPP_DELIVER",
  response: "CMPP_DELIVER_RESP",
  accepted: (message) => message.name === "CMPP_DELIVER_RESP" && message.result === 0,
  slowDown: (message) => message.name === "CMPP_DELIVER_RESP" && message.result === 8,
  create: (fields, sequenceId) => cmpp30.createDeliver({ ...fields, sequenceId }),
  respond: { ...PLAIN.respond, slowDown: respondToDeliver(8), repeated: respondToDeliver(3) },
};

export const ACTIVE_TEST: Operation<Message, object> = {
  ...PLAIN,
  name: "ActiveTest",
  request: "CMPP_ACTIVE_TEST",
  response: "CMPP_ACTIVE_TEST_RESP",
  isOutsideWindow: true,
  create: (_, sequenceId) => cmpp30.createActiveTest({ sequenceId }),
  respond: {
    ...PLAIN.respond,
    plain: (request) => cmpp30.createActiveTestResp({ sequenceId: request.sequenceId }),
  },
};

export const TERMINATE: Operation<Message, object> = {
  ...PLAIN,
  name: "Terminate",
  request: "CMPP_TERMINATE",
  response: "CMPP_TERMINATE_RESP",
  isOutsideWindow: true,
  create: (_, sequenceId) => cmpp30.createTerminate({ sequenceId }),
  respond: { ...PLAIN.respond, plain: (request) => cmpp30.createTerminateResp({ sequenceId: request.sequenceId }) },
};

function respondToSubmit(result: number) {
  return ({ sequenceId }: Message): Message => cmpp30.createSubmitResp({ sequenceId, msgId: 0n, result });
}

function respondToDeliver(result: number) {
  return (request: Message): Message => {
    if (request.name !== "CMPP_DELIVER") throw new Error("The request is not a CMPP_DELIVER.");
    return cmpp30.createDeliverResp({ sequenceId: request.sequenceId, msgId: request.msgId, result });
  };
}

const FROM_CLIENT = ["CMPP_SUBMIT", "CMPP_QUERY", "CMPP_CANCEL", "CMPP_ACTIVE_TEST", "CMPP_TERMINATE"];
const isAccepted = (message: Message): boolean => message.name === "CMPP_CONNECT_RESP" && message.status === 0;

/** A link of CMPP 3.0 between an SP and an ISMG. */
export const spToIsmg: FlowTable<Message> = {
  link: "spToIsmg",
  kind: "persistent",
  parties: { client: "SP", server: "ISMG" },
  codec: {
    protocol: "cmpp30",
    title: "CMPP 3.0",
    createSplitter: cmpp30.createSplitter,
    decodeFrom: cmpp30.decodeFrom,
    encodeInto: cmpp30.encodeInto,
    maxOctets: cmpp30.layouts.frame.maxOctets,
    sequence: { first: 1, last: 0xffffffff, of: (serial) => serial, keyOf: (sequence) => sequence },
  },
  operations: [CONNECT, SUBMIT, QUERY, CANCEL, DELIVER, ACTIVE_TEST, TERMINATE],
  settings: {
    C: { unit: "seconds", value: 180 },
    T: { unit: "seconds", value: 60 },
    N: { unit: "count", value: 3 },
    W: { unit: "count", value: 16 },
    "login-time": { unit: "seconds", value: 30 },
    "end-time": { unit: "seconds", value: 10 },
  },
  requests: { answerWithin: "T", sendings: "N", window: "W" },
  states: [
    { name: "open", client: ["CMPP_CONNECT"], server: [], leaveWithin: "login-time" },
    {
      name: "running",
      client: FROM_CLIENT,
      server: ["CMPP_DELIVER", "CMPP_ACTIVE_TEST", "CMPP_TERMINATE"],
      leaveWithin: null,
    },
    { name: "ending", client: [], server: [], leaveWithin: "end-time" },
    { name: "closed", client: [], server: [], leaveWithin: null },
  ],
  transitions: [
    transition({ from: ["open"], event: "answered", requests: ["CMPP_CONNECT"], when: isAccepted, to: "running" }),
    transition({
      from: ["open"],
      event: "answered",
      requests: ["CMPP_CONNECT"],
      to: "closed",
      because: "rejected",
    }),
    transition({ from: ["running"], event: "asked", requests: ["CMPP_TERMINATE"], to: "ending" }),
    transition({ from: ["ending"], event: "answered", requests: ["CMPP_TERMINATE"], to: "closed", because: "ended" }),
  ],
  logins: ["CMPP_CONNECT"],
  keepAlive: { operation: ACTIVE_TEST, after: "C", by: "both", otherwise: "closed" },
  end: { operation: TERMINATE, by: "both" },
  idle: null,
  negative: null,
  tolerated: [
    { in: "open", request: "CMPP_ACTIVE_TEST" },
    { in: "open", request: "CMPP_TERMINATE" },
  ],
};

type Transition = FlowTable<Message>["transitions"][number];

function transition(parts: Pick<Transition, "from" | "event" | "requests" | "to"> & Partial<Transition>): Transition {
  return { by: "both", when: null, because: null, ...parts };
}

/** The link without a login. */
export const RUNNING: FlowTable<Message> = { ...spToIsmg, states: spToIsmg.states.slice(1) };
