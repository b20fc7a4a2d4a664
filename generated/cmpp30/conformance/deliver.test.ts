// Generated from schema/cmpp/messages/deliver.yaml. Do not edit: run `smswire generate`.

import {
  boundaryFrames,
  checkBeyond,
  checkBoundaries,
  checkCommand,
  checkCuts,
  checkSplits,
  checkSurplus,
  checkVector,
  checkView,
  type KnownValues,
  type Vector,
} from "../../runtime/conformance/index.js";
import { fromHex } from "../../runtime/octets/index.js";
import { deliverLayout, layouts } from "../layouts.js";
import { decodeDeliver, encodeDeliver, encodeDeliverInto, sizeOfDeliver } from "../messages/deliver.js";
import { DeliverView } from "../views/deliver.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: deliverLayout,
  sizeOf: sizeOfDeliver,
  encode: encodeDeliver,
  encodeInto: encodeDeliverInto,
  decode: decodeDeliver,
  createView: () => new DeliverView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  msgFmt: [0, 3, 4, 8, 15, 200],
  srcTerminalType: [0, 1, 200],
  registeredDelivery: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/deliver/mo-ascii",
    source: "gocmpp",
    frame:
      "0000007f0000000500000017aaa02c01e24000013930303030310000000000000000000000000000000000000000000000000000000031333431323334303030300000000000000000000000000000000000000000000000125468697320697320612074657374204d4f2e0000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 18,
        Msg_Content: { hex: "5468697320697320612074657374204d4f2e" },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-ucs2",
    source: "gocmpp",
    frame:
      "000000750000000500000017aaa02c01e240000139303030303100000000000000000000000000000068656c70000000000000000008313334313233343030303000000000000000000000000000000000000000000000000890008ba2005400440000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "help",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 8,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 8,
        Msg_Content: { hex: "90008ba200540044" },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-gbk",
    source: "gocmpp",
    frame:
      "0000007b0000000500000017aaa02c01e24000013130363930303030313233343536000000000000000000000000000000000000000f313334313233343030303000000000000000000000000000000000000000000000000ebbd8b8b4c4dac8dda3babac3b5c40000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "10690000123456",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 15,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 14,
        Msg_Content: { hex: "bbd8b8b4c4dac8dda3babac3b5c4" },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-empty",
    source: "gocmpp",
    frame:
      "0000006d0000000500000017aaa02c01e24000013930303030310000000000000000000000000000000000000000000000000000000f31333431323334303030300000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 15,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 0,
        Msg_Content: { hex: "" },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-140",
    source: "gocmpp",
    frame:
      "000000f90000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000004313334313233343030303000000000000000000000000000000000000000000000008c6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef0000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 4,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 140,
        Msg_Content: {
          hex: "6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-delivrd",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000144454c4956524432343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000123456780000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000144454c495652443234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000012345678",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-undeliv",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e2400001554e44454c495632343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e2400001554e44454c49563234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000000000",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-ma-code",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003836313334313233343030303000000000000000000000000000000000000000000147aaa02c01e24000014d413a3030303132343031333131323030323430313331313230313836313334313233343030303000000000000000000000000000000000000000123456780000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "8613412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e24000014d413a303030313234303133313132303032343031333131323031383631333431323334303030300000000000000000000000000000000000000012345678",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-max-smsc",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147cfdfbeffffffffff4558504952454432343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000ffffffff0000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "cfdfbeffffffffff4558504952454432343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000ffffffff",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-deleted",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000144454c4554454432343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000144454c455445443234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-acceptd",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e24000014143434550544432343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e2400001414343455054443234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-unknown",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e2400001554e4b4e4f574e32343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e2400001554e4b4e4f574e3234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-rejectd",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000152454a4543544432343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000152454a454354443234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-mb-0069",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e24000014d423a3030363932343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e24000014d423a303036393234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-ca-0051",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000143413a3030353132343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000143413a303035313234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-db-0140",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000144423a3031343032343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000144423a303134303234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-sa-9999",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000153413a3939393932343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000153413a393939393234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/report-ic-0001",
    source: "gocmpp",
    frame:
      "000000b40000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000147aaa02c01e240000149433a3030303132343031333131323030323430313331313230313133343132333430303030000000000000000000000000000000000000000000000107070000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 1,
        Msg_Length: 71,
        Msg_Content: {
          hex: "aaa02c01e240000149433a303030313234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000010707",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-one-byte",
    source: "gocmpp",
    frame:
      "0000006e0000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000000000000000000000000000001310000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 1,
        Msg_Content: { hex: "31" },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-ascii-159",
    source: "gocmpp",
    frame:
      "0000010c0000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000000000000000000000000000009f6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768690000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 159,
        Msg_Content: {
          hex: "6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a616263646566676869",
        },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/mo-udh-part1",
    source: "gocmpp",
    frame:
      "0000007f0000000500000017aaa02c01e24000013930303030310000000000000000000000000000000000000000000000000000010831333431323334303030300000000000000000000000000000000000000000000000120500030702014e0a884c957f77ed4fe14e000000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "900001",
        Service_Id: "",
        TP_pid: 0,
        TP_udhi: 1,
        Msg_Fmt: 8,
        Src_terminal_Id: "13412340000",
        Src_terminal_type: 0,
        Registered_Delivery: 0,
        Msg_Length: 18,
        Msg_Content: { hex: "0500030702014e0a884c957f77ed4fe14e00" },
        LinkID: "",
      },
    },
  },
  {
    id: "cmpp30/deliver/all-fields-full-width",
    source: "gocmpp",
    frame:
      "000000d10000000500000017cfdfbeffffffffff646464646464646464646464646464646464646464737373737373737373730000007474747474747474747474747474747474747474747474747474747474747474010064464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646466c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c",
    json: {
      protocol: "cmpp30",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xcfdfbeffffffffff",
        Dest_Id: "ddddddddddddddddddddd",
        Service_Id: "ssssssssss",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "tttttttttttttttttttttttttttttttt",
        Src_terminal_type: 1,
        Registered_Delivery: 0,
        Msg_Length: 100,
        Msg_Content: {
          hex: "46464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646",
        },
        LinkID: "llllllllllllllllllll",
      },
    },
  },
];

describe("CMPP_DELIVER of CMPP 3.0", () => {
  test.each(vectors)("$id: decodes to its fields, and back", (vector) => {
    expect(checkVector(subject, layouts, vector, fromHex(vector.frame) ?? new Uint8Array(0))).toEqual([]);
  });

  test("every field at its boundaries is read and written alike by both engines", () => {
    expect(checkBoundaries(subject, known)).toEqual([]);
  });

  test("every value beyond a boundary is refused, and its field named", () => {
    expect(checkBeyond(subject)).toEqual([]);
  });

  test("a view reads and writes single fields as decoder and encoder do", () => {
    expect(checkView(subject, known)).toEqual([]);
  });

  test("a frame cut at any octet is refused, and the field named", () => {
    expect(
      boundaryFrames(subject, known)
        .filter(({ length }) => length < 400)
        .flatMap((frame) => checkCuts(subject, frame)),
    ).toEqual([]);
  });

  test("one octet too many is refused", () => {
    expect(boundaryFrames(subject, known).flatMap((frame) => checkSurplus(subject, frame))).toEqual([]);
  });

  test("the same octets under another command are refused", () => {
    expect(
      boundaryFrames(subject, known)
        .filter(({ length }) => length < 400)
        .flatMap((frame) => checkCommand(subject, frame)),
    ).toEqual([]);
  });

  test("a frame comes out of the splitter whole, wherever it was split", () => {
    expect(
      boundaryFrames(subject, known)
        .filter(({ length }) => length < 400)
        .flatMap((frame) => checkSplits(subject.layout.frame, frame)),
    ).toEqual([]);
  });
});
