import {
  createConnect,
  createSlabEncoder,
  createSubmit,
  createWriter,
  decode,
  type DecodeError,
  encodeSubmit,
  encodeSubmitInto,
  encodeSubmitResp,
  frameLayout,
  FrameWriter,
  isComplete,
  type Message,
  MsgFmt,
  reply,
  replyTo,
  type Submit,
  type IsmgHandlers,
  type SpCalls,
  type SpHandlers,
  spToIsmg,
  type SubmitInit,
  type SubmitResp,
  type TolerantSubmitResp,
} from "../../generated/cmpp30/index.js";

/* Code that must compile, and code that must not. tsc checks this file; it is not run. */

declare const submit: Submit;
declare const init: SubmitInit;
declare const message: Message;
declare const rejection: DecodeError;
declare const deviating: TolerantSubmitResp;

encodeSubmit(createSubmit(init));
encodeSubmit({ ...submit, msgFmt: 77 });
encodeSubmit({ ...submit, feeType: "99" });
const known: MsgFmt = MsgFmt.ucs2;
encodeSubmit({ ...submit, msgFmt: known });

// @ts-expect-error the sequence is required
createConnect({ sourceAddr: "", authenticatorSource: new Uint8Array(16), timestamp: 0 });
createConnect({
  sequenceId: 1,
  sourceAddr: "",
  authenticatorSource: new Uint8Array(16),
  timestamp: 0,
  version: undefined,
});

// @ts-expect-error Msg_Id is a bigint
encodeSubmit({ ...submit, msgId: 1 });
// @ts-expect-error a Submit is not a Connect
encodeSubmit(createConnect({ sequenceId: 1, sourceAddr: "", authenticatorSource: new Uint8Array(16), timestamp: 0 }));
// @ts-expect-error counters are not properties
encodeSubmit({ ...submit, destUsrTl: 1 });
// @ts-expect-error messages are readonly
submit.msgId = 1n;
// @ts-expect-error lists are readonly
submit.destTerminalId.push("");
// @ts-expect-error a response has no response
reply(reply(submit, { msgId: 0n, result: 0 }), {});
// @ts-expect-error the response to a submit requires its fields
reply(submit, {});

if (message.name === "CMPP_SUBMIT") encodeSubmit(message);
if (message.name === "unknown") message.body.slice();
// @ts-expect-error a message is not a Submit before its name is checked
encodeSubmit(decode(new Uint8Array(0)));

/** Responses are typed by their requests. */
export const answered: "CMPP_SUBMIT_RESP" = reply(submit, { msgId: 0n, result: 0 }).name;

/** Responses to frames that cannot be decoded are typed by the requests that are listed. */
export const rejected: "CMPP_SUBMIT_RESP" | "CMPP_DELIVER_RESP" | undefined = replyTo(rejection, {
  CMPP_SUBMIT: { result: 4 },
  CMPP_DELIVER: { result: 4 },
})?.name;
// @ts-expect-error a response without a result would mean success
replyTo(rejection, { CMPP_SUBMIT: {} });
// @ts-expect-error a response has no response
replyTo(rejection, { CMPP_SUBMIT_RESP: { result: 4 } });

/** The result of a tolerantly read response may be missing. */
export const result: number | undefined = deviating.result;
// @ts-expect-error so it is no value
export const value: number = deviating.result;
// @ts-expect-error and the message is no SubmitResp
encodeSubmitResp(deviating);
if (isComplete(deviating)) encodeSubmitResp(deviating);

createWriter({ slabOctets: 8192 }).write(message);
createWriter().take((octets: Uint8Array<ArrayBuffer>, done: () => void) => done());
const submits = new FrameWriter<Submit>({ ...frameLayout, encodeInto: encodeSubmitInto });
submits.write(submit);
// @ts-expect-error a writer of one type does not take the others
submits.write(message);
// @ts-expect-error a writer takes messages, not frames
createWriter().write(new Uint8Array(12));
createSlabEncoder()(message).subarray(4);

/** The methods of an SP take the fields of a request without its sequence. */
declare const sp: SpCalls;
declare const fields: Omit<SubmitInit, "sequenceId">;
export const submitted: Promise<SubmitResp> = sp.submit(fields, { key: "1" });
// @ts-expect-error submit wants what a SUBMIT has
void sp.submit({ serviceId: "HELP" });
// @ts-expect-error an SP delivers nothing
void sp.deliver;

/** A handler accepts by returning nothing, unless only the program knows a field of the response. */
export const handlers: SpHandlers = { onDeliver: async (deliver) => void deliver.msgContent };
export const slower: SpHandlers = { onDeliver: () => ({ result: 8 }) };
export const gateway: IsmgHandlers = { onSubmit: async () => ({ msgId: 1n }) };
// @ts-expect-error a SUBMIT_RESP has a Msg_Id
export const careless: IsmgHandlers = { onSubmit: async () => undefined };
// @ts-expect-error a SUBMIT is no request of an ISMG
export const reversed: SpHandlers = { onSubmit: () => ({ msgId: 1n }) };

/** A login takes the fields that nothing else fills in, and the secrets by name. */
const by = { secrets: { shared: "888888" }, hash: (octets: Uint8Array) => octets, date: new Date() };
spToIsmg.logins.login.create({ sourceAddr: "900001" }, by, 1);
// @ts-expect-error the account is required
spToIsmg.logins.login.create({}, by, 1);
// @ts-expect-error the digest is computed
spToIsmg.logins.login.create({ sourceAddr: "900001", authenticatorSource: new Uint8Array(16) }, by, 1);
// @ts-expect-error the secret is required
spToIsmg.logins.login.create({ sourceAddr: "900001" }, { ...by, secrets: {} }, 1);
// @ts-expect-error there is one login
void spToIsmg.logins.transmitter;
