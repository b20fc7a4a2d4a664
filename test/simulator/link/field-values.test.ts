import { expect, test } from "vitest";
import { createMessage, emptyOf } from "../../../generator/simulator/link/field-values.js";
import { blockOf, messageOf, taggedProtocol } from "../../helpers/compile/tagged.js";

/* The values of messages that the simulator creates. */

const protocol = taggedProtocol();
const { header } = protocol;

test("a message has no TLVs, unless they are stated", () => {
  const submit = messageOf(protocol, "submit");
  const fields = { destination: "1", content: new Uint8Array(0) };
  expect(createMessage(header, submit, fields, 7)).toEqual({
    ...fields,
    commandStatus: 0,
    name: "submit",
    sequenceId: 7,
    tlvs: null,
  });
  const tlvs = { userReference: 5 };
  expect(createMessage(header, submit, { ...fields, tlvs }, 7)).toMatchObject({ tlvs });
});

test("the empty values of TLVs are of their types", () => {
  const { parameters } = blockOf(messageOf(protocol, "submit"));
  const empty = Object.fromEntries(parameters.map(({ property, wire }) => [property, emptyOf(wire)]));
  expect(empty).toMatchObject({
    userReference: 0,
    trace: 0n,
    additionalInfo: "",
    payNumber: "",
    messagePayload: new Uint8Array(0),
    networkErrorCode: { networkType: 0, errorCode: 0 },
    alertOnDelivery: true,
  });
});
