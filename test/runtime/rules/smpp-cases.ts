/* Valid messages of SMPP, and for each rule a change that violates only it. */

const header = { commandStatus: 0, sequenceId: 7, tlvs: null };
const sender = { sourceAddrTon: 5, sourceAddrNpi: 0, sourceAddr: "Shop" };
const receiver = { destAddrTon: 1, destAddrNpi: 1, destinationAddr: "8613800138000" };
const times = { scheduleDeliveryTime: "", validityPeriod: "" };

const octets = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** A user data header of the second of two parts, and a text. */
const PART = octets(5, 0, 3, 1, 2, 2, 0x31, 0x32);

const bind = {
  ...header,
  systemId: "agent",
  password: "secret",
  systemType: "",
  interfaceVersion: 0x34,
  addrTon: 0,
  addrNpi: 0,
  addressRange: "",
};

const rest = {
  esmClass: 0,
  protocolId: 0,
  priorityFlag: 0,
  ...times,
  registeredDelivery: 1,
  replaceIfPresentFlag: 0,
  dataCoding: 0,
  smDefaultMsgId: 0,
  shortMessage: octets(0x31, 0x32),
};

const area = { broadcastAreaIdentifier: [{ format: 0, area: octets(0x31) }] };

/** The TLVs that a message must have. */
export const requiredTlvs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  broadcast_sm: {
    ...area,
    broadcastContentType: { network: 1, contentType: 2 },
    broadcastFrequencyInterval: { unit: 9, amount: 10 },
  },
  query_broadcast_sm_resp: { ...area, messageState: 2, broadcastAreaSuccess: [100] },
};

/** Messages that keep every rule, by their wire names. */
export const smppMessages: Readonly<Record<string, object>> = {
  bind_receiver: bind,
  bind_transmitter: bind,
  bind_transceiver: bind,
  submit_sm: { ...header, serviceType: "", ...sender, ...receiver, ...rest },
  deliver_sm: { ...header, serviceType: "", ...sender, ...receiver, ...rest, registeredDelivery: 0 },
  deliver_sm_resp: { ...header, messageId: "" },
  submit_multi: {
    ...header,
    serviceType: "",
    ...sender,
    destAddress: [
      { destFlag: 1, ...receiver },
      { destFlag: 2, dlName: "friends" },
    ],
    ...rest,
  },
  data_sm: {
    ...header,
    serviceType: "",
    ...sender,
    ...receiver,
    esmClass: 0,
    registeredDelivery: 0,
    dataCoding: 0,
    tlvs: { messagePayload: octets(0x31) },
  },
  replace_sm: {
    ...header,
    messageId: "1",
    ...sender,
    ...times,
    registeredDelivery: 0,
    smDefaultMsgId: 0,
    shortMessage: octets(0x31),
  },
  query_sm: { ...header, messageId: "1", ...sender },
  query_sm_resp: { ...header, messageId: "1", finalDate: "", messageState: 1, errorCode: 0 },
  cancel_sm: { ...header, serviceType: "", messageId: "1", ...sender, ...receiver },
  alert_notification: { ...header, ...sender, esmeAddrTon: 0, esmeAddrNpi: 0, esmeAddr: "1065" },
  broadcast_sm: {
    ...header,
    serviceType: "CBS",
    ...sender,
    messageId: "",
    priorityFlag: 0,
    ...times,
    replaceIfPresentFlag: 0,
    dataCoding: 0,
    smDefaultMsgId: 0,
    tlvs: { ...requiredTlvs["broadcast_sm"], broadcastRepNum: 1 },
  },
  query_broadcast_sm_resp: { ...header, messageId: "1", tlvs: requiredTlvs["query_broadcast_sm_resp"] },
  query_broadcast_sm: { ...header, messageId: "1", ...sender },
  cancel_broadcast_sm: { ...header, serviceType: "", messageId: "1", ...sender },
};

const NETWORK = { sourceNetworkId: "1460001" };

/** For each rule, by its identifier or by message and identifier, the properties that violate it. */
export const violations: Readonly<Record<string, object>> = {
  "known-handset-type": { sourceAddrTon: 9 },
  "account-given": { systemId: "" },
  "known-version": { interfaceVersion: 0x60 },
  "known-address-type": { addrNpi: 2 },
  "known-sender-type": { sourceAddrNpi: 2 },
  "known-receiver-type": { destAddrTon: 7 },
  priority: { priorityFlag: 5 },
  "schedule-time": { scheduleDeliveryTime: "260131235959049+" },
  "validity-period": { validityPeriod: "26013123595903+" },
  "known-replace-flag": { replaceIfPresentFlag: 2 },
  "known-coding": { dataCoding: 0x0b },
  "callback-number-given": { tlvs: { callbackNumPresInd: [1] } },
  "message-given": { messageId: "", destinationAddr: "" },
  "receiver-given": { destinationAddr: "" },
  "known-receipt": { registeredDelivery: 3 },
  "reserved-bits": { registeredDelivery: 0x20 },
  "content-given": { tlvs: null },
  "segments-together": { tlvs: { sarMsgRefNum: 1, sarTotalSegments: 2 } },
  "segment-number": { tlvs: { sarMsgRefNum: 1, sarTotalSegments: 2, sarSegmentSeqnum: 0 } },
  "segment-within-total": { tlvs: { sarMsgRefNum: 1, sarTotalSegments: 2, sarSegmentSeqnum: 3 } },
  "header-or-segments": {
    esmClass: 0x40,
    shortMessage: PART,
    tlvs: { sarMsgRefNum: 1, sarTotalSegments: 2, sarSegmentSeqnum: 1 },
  },
  "header-or-ports": { esmClass: 0x40, shortMessage: PART, tlvs: { sourcePort: 1 } },
  "message-count": { tlvs: { numberOfMessages: 100 } },
  "alert-without-octets": { tlvs: { alertOnMessageDelivery: octets(1) } },
  "alert-octets": { tlvs: { alertOnMessageDelivery: octets(1, 2) } },
  "ported-number": { tlvs: { destAddrNpResolution: 2, destAddrNpInformation: "2125551234" } },
  "source-node-given": { tlvs: NETWORK },
  "receiver-node-given": { tlvs: { destNetworkId: "1460001" } },
  "no-schedule-delivery-time": { scheduleDeliveryTime: "260131235959032+" },
  "no-validity-period": { validityPeriod: "000001000000000R" },
  "no-replacement": { smDefaultMsgId: 1 },
  "receipt-identified": { esmClass: 4 },
  "content-length": { shortMessage: new Uint8Array(255).fill(0x31) },
  "one-content": { tlvs: { messagePayload: octets(0x31) } },
  "header-within-content": { esmClass: 0x40, shortMessage: octets(8, 0, 3, 1, 2, 2, 0x31, 0x32) },
  "header-without-indicator": { shortMessage: PART },
  "whole-characters": { dataCoding: 8, shortMessage: octets(0x4f, 0x60, 0x31) },
  "no-identifier": { messageId: "1" },
  "broadcast-given": { messageId: "" },
  "identifier-given": { messageId: "" },
  "final-date": { finalDate: "26" },
  "known-state": { messageState: 10 },
  "final-date-given": { messageState: 2 },
  "default-message": { smDefaultMsgId: 255 },
  receivers: { destAddress: [] },
  "receivers-at-most": { destAddress: Array.from({ length: 255 }, () => ({ destFlag: 2, dlName: "x" })) },
  "no-subaddress-of-receiver": { tlvs: { destSubaddress: { type: 0x80, address: octets(1) } } },
  "repetitions-given": { tlvs: { broadcastRepNum: undefined } },
  "no-repetitions": { priorityFlag: 1 },
  "one-reference": { tlvs: { userMessageReference: 1 } },
  "broadcast_sm one-reference": { messageId: "1", tlvs: { broadcastRepNum: 1, userMessageReference: 1 } },
};
