import { protocols } from "../../helpers/protocols.js";
import { bytes, changed, deliver30, resized, submit30 } from "../../helpers/values/deviating-frames.js";
import type { Rejected } from "./example.js";

const routeUpdate = protocols.cmpp30.encode(
  protocols.cmpp30.createMtRouteUpdate({
    sequenceId: 1,
    updateType: 0,
    routeId: 1,
    destinationId: "000001",
    gatewayIp: "10.0.0.1",
    gatewayPort: 7890,
    startId: "1380000",
    endId: "1380001",
    areaCode: "0010",
    userType: 0,
  }),
);

/** Frames that stay errors. */
export const REJECTED: readonly Rejected[] = [
  {
    title: "a Result of 256 in four bytes",
    id: "cmpp20",
    frame: bytes("00000018 80000004 00000007 0000000000000005 00000100"),
    error: "too-wide CMPP 2.0 CMPP_SUBMIT_RESP Result at offset 20: expected an integer from 0 to 255, got 256.",
  },
  {
    title: "a number of 22 characters in the width of 3.0",
    id: "cmpp20",
    frame: changed(deliver30, 54, "31".repeat(22)),
    error: "too-wide CMPP 2.0 CMPP_DELIVER Src_terminal_Id at offset 54: expected at most 21 bytes, got 22.",
  },
  {
    title: "the second receiver of 22 characters in the width of 3.0",
    id: "cmpp20",
    frame: changed(submit30, 141 + 32, "31".repeat(22)),
    error: "too-wide CMPP 2.0 CMPP_SUBMIT Dest_terminal_Id[1] at offset 173: expected at most 21 bytes, got 22.",
  },
  {
    title: "three bytes less, which either of two fields may lack",
    id: "cmpp30",
    frame: resized(routeUpdate, -3),
    error:
      "ambiguous CMPP 3.0 CMPP_MT_ROUTE_UPDATE at offset 12: expected only one layout that fits, got Start_Id as in CMPP 2.0 and End_Id as in CMPP 2.0.",
  },
  {
    title: "a request without its first field",
    id: "cmpp30",
    frame: bytes("0000000c 00000007 00000001"),
    error: "body-too-short CMPP 3.0 CMPP_CANCEL Msg_Id at offset 12: expected 8 bytes, got 0.",
  },
  {
    title: "a field that ends in the middle",
    id: "cmpp30",
    frame: resized(deliver30, -1),
    error: "body-too-short CMPP 3.0 CMPP_DELIVER LinkID at offset 93: expected 20 bytes, got 19.",
  },
  {
    title: "a Msg_Length without its content",
    id: "cmpp30",
    frame: resized(deliver30, -24),
    error: "beyond-body CMPP 3.0 CMPP_DELIVER Msg_Content at offset 89: expected 4 bytes, got 0.",
  },
  {
    title: "a frame with fewer bytes than Total_Length",
    id: "cmpp30",
    frame: bytes("0000000d 80000007 00000007"),
    error: "truncated CMPP 3.0 CMPP_CANCEL_RESP Success_Id at offset 12: expected 13 bytes, got 12.",
  },
  {
    title: "a frame with more bytes than Total_Length",
    id: "cmpp30",
    frame: bytes("0000000c 80000008 00000007 00"),
    error: "surplus-octets CMPP 3.0 CMPP_ACTIVE_TEST_RESP at offset 12: expected 12 bytes, got 13 (1 byte left over).",
  },
  {
    title: "a Total_Length beyond the limit",
    id: "cmpp30",
    frame: bytes("7fffffff 80000008 00000007 00"),
    error: "frame-length CMPP 3.0 CMPP_ACTIVE_TEST_RESP Total_Length at offset 0: expected 12 to 8578, got 2147483647.",
  },
  {
    title: "half a header",
    id: "cmpp20",
    frame: bytes("0000000c 8000"),
    error: "truncated CMPP 2.0 Command_Id at offset 4: expected 12 bytes, got 6.",
  },
];
