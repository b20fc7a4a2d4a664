import * as cmpp30 from "../../../../generated/cmpp30/index.js";
import type { Message } from "../../../../generated/cmpp30/index.js";
import { ACTIVE_TEST, CANCEL, CONNECT, DELIVER, SUBMIT, spToIsmg, TERMINATE } from "../cmpp30-table.js";
import { deliverFields, LOGIN, responseTo, submitFields } from "../pair.js";
import { type InventedMessage, message } from "../invented/codec.js";
import { ALERT, inventedLink, JOIN_RECEIVER, JOIN_SENDER, PUSH, QUIT, SEND, WAKE } from "../invented/table.js";
import type { Subject } from "./subject.js";

const RESULTS = [0, 8, 5];

/** CMPP 3.0 between an SP and an ISMG. */
export const cmppSubject: Subject<Message> = {
  table: spToIsmg,
  answerWithin: "T",
  firstSerial: 0xffffffff - 2,
  endsBySilence: true,
  calls: {
    client: [
      { operation: CONNECT, fields: () => LOGIN },
      { operation: SUBMIT, fields: (number) => submitFields(String(number), number % 3 === 0 ? ["1", "2"] : ["1"]) },
      { operation: SUBMIT, fields: (number) => submitFields(String(number)) },
      {
        operation: SUBMIT,
        fields: (number) => ({ ...submitFields(String(number)), pkTotal: number % 4 === 0 ? 256 : 1 }),
      },
      { operation: CANCEL, fields: (number) => ({ msgId: BigInt(number) }) },
      { operation: ACTIVE_TEST, fields: () => ({}) },
      { operation: DELIVER, fields: () => deliverFields() },
      { operation: TERMINATE, fields: () => ({}) },
    ],
    server: [
      { operation: DELIVER, fields: (number) => deliverFields(String(number)) },
      { operation: DELIVER, fields: (number) => deliverFields(String(number)) },
      { operation: ACTIVE_TEST, fields: () => ({}) },
      { operation: SUBMIT, fields: () => submitFields() },
      { operation: TERMINATE, fields: () => ({}) },
    ],
  },
  respond: (request, kind) => responseTo(request, RESULTS[kind]),
  stray: (sequenceId, kind) => {
    switch (kind) {
      case 0:
        return cmpp30.createSubmitResp({ sequenceId, msgId: 99n, result: 0 });
      case 1:
        return cmpp30.createDeliverResp({ sequenceId, msgId: 99n, result: 0 });
      case 2:
        return cmpp30.createCancelResp({ sequenceId, successId: 0 });
      case 3:
        return cmpp30.createConnectResp({ sequenceId, status: 0, authenticatorIsmg: new Uint8Array(16) });
      default:
        return cmpp30.createActiveTestResp({ sequenceId });
    }
  },
};

/** The same with so few sequence numbers that they come again while requests are open. */
export const fewNumbersSubject: Subject<Message> = {
  ...cmppSubject,
  table: { ...spToIsmg, codec: { ...spToIsmg.codec, sequence: { ...spToIsmg.codec.sequence, last: 4 } } },
  firstSerial: 2,
};

const STATUS = [0, 88, 5];
const RESPONSES = ["JOIN_SENDER_RESP", "JOIN_RECEIVER_RESP", "SEND_RESP", "PUSH_RESP", "QUIT_RESP"] as const;

/** The invented protocol. */
export const inventedSubject: Subject<InventedMessage> = {
  table: inventedLink,
  answerWithin: "answer",
  firstSerial: 0xffff - 2,
  endsBySilence: false,
  calls: {
    client: [
      { operation: JOIN_SENDER, fields: () => ({}) },
      { operation: SEND, fields: (value) => ({ value: value % 50 === 3 ? -1 : value }) },
      { operation: SEND, fields: (value) => ({ value }) },
      { operation: JOIN_RECEIVER, fields: () => ({}) },
      { operation: ALERT, fields: () => ({}) },
      { operation: QUIT, fields: () => ({}) },
    ],
    server: [
      { operation: PUSH, fields: (value) => ({ value }) },
      { operation: PUSH, fields: (value) => ({ value }) },
      { operation: ALERT, fields: (value) => ({ value }) },
      { operation: WAKE, fields: () => ({}) },
      { operation: SEND, fields: () => ({}) },
    ],
  },
  respond: (request, kind) => {
    const response = RESPONSES.find((name) => name === `${request.name}_RESP`) ?? "NACK";
    return message(response, request.sequenceId, { status: STATUS[kind] ?? 0 });
  },
  stray: (sequenceId, kind) => message(RESPONSES[kind % RESPONSES.length] ?? "NACK", sequenceId),
};
