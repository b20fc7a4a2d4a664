import assert from "node:assert/strict";
import smpp from "smpp";

/* The nearest relative: SUBMIT_SM of SMPP, with the fields that both protocols have, cut where SMPP has less room. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ messages }) {
  const values = messages.map((message) => ({
    sequence_number: message.sequenceId & 0x7fffffff,
    service_type: message.serviceId.slice(0, 5),
    source_addr_ton: 0,
    source_addr_npi: 0,
    source_addr: message.srcId.slice(0, 20),
    dest_addr_ton: 1,
    dest_addr_npi: 1,
    destination_addr: message.destTerminalId[0].slice(0, 20),
    esm_class: message.tpUdhi,
    protocol_id: message.tpPid,
    priority_flag: 0,
    schedule_delivery_time: message.atTime.slice(0, 16),
    validity_period: message.validTime.slice(0, 16),
    registered_delivery: message.registeredDelivery,
    replace_if_present_flag: 0,
    data_coding: message.msgFmt,
    sm_default_msg_id: 0,
    short_message: { message: Buffer.from(message.msgContent) },
  }));
  const write = (index) => new smpp.PDU("submit_sm", values[index]).toBuffer();
  const encoded = values.map((_, index) => write(index));
  const read = (index) => smpp.PDU.fromBuffer(encoded[index]);
  const check = (index, pdu) => {
    for (const property of ["sequence_number", "service_type", "source_addr", "destination_addr", "data_coding"]) {
      assert.equal(pdu[property], values[index][property], property);
    }
    // Where it knows the coding it makes a text of the octets, which are random here and no text.
    if (Buffer.isBuffer(pdu.short_message.message)) assert.deepEqual(pdu.short_message, values[index].short_message);
  };
  return {
    decode: [{ name: "smpp", run: read, check: (index) => check(index, read(index)) }],
    encode: [{ name: "smpp", run: write, check: (index) => check(index, smpp.PDU.fromBuffer(write(index))) }],
  };
}
