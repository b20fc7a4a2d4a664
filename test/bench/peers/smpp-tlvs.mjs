import assert from "node:assert/strict";
import smpp from "smpp";

/* submit_sm with TLVs, as npm smpp reads and writes it. */

/** @type {(subject: import("../contests/smpp-contests.js").SmppSubject) => { decode: object, encode: object }} */
export function smppPeer({ messages, frames }) {
  const values = messages.map((message) => ({
    sequence_number: message.sequenceId,
    source_addr_ton: message.sourceAddrTon,
    source_addr_npi: message.sourceAddrNpi,
    source_addr: message.sourceAddr,
    dest_addr_ton: message.destAddrTon,
    dest_addr_npi: message.destAddrNpi,
    destination_addr: message.destinationAddr,
    registered_delivery: message.registeredDelivery,
    data_coding: message.dataCoding,
    short_message: Buffer.from(message.shortMessage),
    ...tlvsOf(message.tlvs ?? {}),
  }));
  const decode = (index) => smpp.PDU.fromBuffer(frames[index]);
  const encode = (index) => new smpp.PDU("submit_sm", values[index]).toBuffer();
  return {
    decode: {
      name: "smpp",
      run: decode,
      check: (index) => {
        const { short_message: content, ...others } = decode(index);
        assert.deepEqual(content.message, values[index].short_message);
        const { short_message: _, ...expected } = values[index];
        for (const [name, value] of Object.entries(expected)) assert.equal(others[name], value, name);
      },
    },
    encode: { name: "smpp", run: encode, check: (index) => assert.ok(frames[index].equals(encode(index))) },
  };
}

function tlvsOf(tlvs) {
  const names = {
    userMessageReference: "user_message_reference",
    sourcePort: "source_port",
    destinationPort: "dest_port",
    sarMsgRefNum: "sar_msg_ref_num",
    sarTotalSegments: "sar_total_segments",
    sarSegmentSeqnum: "sar_segment_seqnum",
    payloadType: "payload_type",
    privacyIndicator: "privacy_indicator",
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([property, name]) => (tlvs[property] === undefined ? [] : [[name, tlvs[property]]])),
  );
}
