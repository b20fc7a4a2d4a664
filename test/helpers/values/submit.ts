import { createSubmit, type SubmitFields } from "../../../generated/cmpp30/index.js";

/** Fields of a CMPP_SUBMIT to one receiver, without a sequence. */
export const SUBMIT: SubmitFields = {
  serviceId: "HELP",
  feeUserType: 2,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "10",
  srcId: "1065900001",
  destTerminalId: ["13800138000"],
  msgContent: Uint8Array.of(104, 105),
};

/** A CMPP_SUBMIT to two receivers with a content of three octets. */
export const submit = createSubmit({
  ...SUBMIT,
  sequenceId: 1,
  destTerminalId: ["13800138000", "13800138001"],
  msgContent: Uint8Array.of(1, 2, 3),
});
