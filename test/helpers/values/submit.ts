import { createSubmit } from "../../../generated/cmpp30/index.js";

/** A CMPP_SUBMIT to two receivers with a content of three octets. */
export const submit = createSubmit({
  sequenceId: 1,
  serviceId: "HELP",
  feeUserType: 2,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "10",
  srcId: "1065900001",
  destTerminalId: ["13800138000", "13800138001"],
  msgContent: Uint8Array.of(1, 2, 3),
});
