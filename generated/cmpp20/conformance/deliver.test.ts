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
  registeredDelivery: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/deliver/mo-ascii",
    source: "gocmpp",
    frame:
      "000000670000000500000017aaa02c01e24000013930303030310000000000000000000000000000000000000000000000000000000031333431323334303030300000000000000000000000125468697320697320612074657374204d4f2e0000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 18,
        Msg_Content: { hex: "5468697320697320612074657374204d4f2e" },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-ucs2",
    source: "gocmpp",
    frame:
      "0000005d0000000500000017aaa02c01e240000139303030303100000000000000000000000000000068656c70000000000000000008313334313233343030303000000000000000000000000890008ba2005400440000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 8,
        Msg_Content: { hex: "90008ba200540044" },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-gbk",
    source: "gocmpp",
    frame:
      "000000630000000500000017aaa02c01e24000013130363930303030313233343536000000000000000000000000000000000000000f313334313233343030303000000000000000000000000ebbd8b8b4c4dac8dda3babac3b5c40000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 14,
        Msg_Content: { hex: "bbd8b8b4c4dac8dda3babac3b5c4" },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-empty",
    source: "gocmpp",
    frame:
      "000000550000000500000017aaa02c01e24000013930303030310000000000000000000000000000000000000000000000000000000f31333431323334303030300000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 0,
        Msg_Content: { hex: "" },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-140",
    source: "gocmpp",
    frame:
      "000000e10000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000004313334313233343030303000000000000000000000008c6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef0000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 140,
        Msg_Content: {
          hex: "6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-delivrd",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000144454c495652443234303133313132303032343031333131323031313334313233343030303000000000000000000000123456780000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000144454c49565244323430313331313230303234303133313132303131333431323334303030300000000000000000000012345678",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-undeliv",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e2400001554e44454c49563234303133313132303032343031333131323031313334313233343030303000000000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e2400001554e44454c4956323430313331313230303234303133313132303131333431323334303030300000000000000000000000000000",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-ma-code",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000383631333431323334303030300000000000000000013caaa02c01e24000014d413a303030313234303133313132303032343031333131323031383631333431323334303030300000000000000000123456780000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e24000014d413a30303031323430313331313230303234303133313132303138363133343132333430303030000000000000000012345678",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-max-smsc",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013ccfdfbeffffffffff455850495245443234303133313132303032343031333131323031313334313233343030303000000000000000000000ffffffff0000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "cfdfbeffffffffff455850495245443234303133313132303032343031333131323031313334313233343030303000000000000000000000ffffffff",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-deleted",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000144454c455445443234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000144454c45544544323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-acceptd",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e2400001414343455054443234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000141434345505444323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-unknown",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e2400001554e4b4e4f574e3234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e2400001554e4b4e4f574e323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-rejectd",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000152454a454354443234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000152454a45435444323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-mb-0069",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e24000014d423a303036393234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e24000014d423a30303639323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-ca-0051",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000143413a303035313234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000143413a30303531323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-db-0140",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000144423a303134303234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000144423a30313430323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-sa-9999",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000153413a393939393234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000153413a39393939323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/report-ic-0001",
    source: "gocmpp",
    frame:
      "000000910000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000013caaa02c01e240000149433a303030313234303133313132303032343031333131323031313334313233343030303000000000000000000000000107070000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000149433a30303031323430313331313230303234303133313132303131333431323334303030300000000000000000000000010707",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-one-byte",
    source: "gocmpp",
    frame:
      "000000560000000500000017aaa02c01e2400001393030303031000000000000000000000000000000000000000000000000000000003133343132333430303030000000000000000000000001310000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 1,
        Msg_Content: { hex: "31" },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-ascii-159",
    source: "gocmpp",
    frame:
      "000000f40000000500000017aaa02c01e240000139303030303100000000000000000000000000000000000000000000000000000000313334313233343030303000000000000000000000009f6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768690000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 159,
        Msg_Content: {
          hex: "6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a6162636465666768696a616263646566676869",
        },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/mo-udh-part1",
    source: "gocmpp",
    frame:
      "000000670000000500000017aaa02c01e24000013930303030310000000000000000000000000000000000000000000000000000010831333431323334303030300000000000000000000000120500030702014e0a884c957f77ed4fe14e000000000000000000",
    json: {
      protocol: "cmpp20",
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
        Registered_Delivery: 0,
        Msg_Length: 18,
        Msg_Content: { hex: "0500030702014e0a884c957f77ed4fe14e00" },
        Reserved: "",
      },
    },
  },
  {
    id: "cmpp20/deliver/all-fields-full-width",
    source: "gocmpp",
    frame:
      "000000b90000000500000017cfdfbeffffffffff646464646464646464646464646464646464646464737373737373737373730000007474747474747474747474747474747474747474740064464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646467272727272727272",
    json: {
      protocol: "cmpp20",
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
        Src_terminal_Id: "ttttttttttttttttttttt",
        Registered_Delivery: 0,
        Msg_Length: 100,
        Msg_Content: {
          hex: "46464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464646",
        },
        Reserved: "rrrrrrrr",
      },
    },
  },
  {
    id: "cmpp20/deliver/c-library-shape",
    source: "gocmpp",
    frame:
      "0000005e0000000500000017aaa02c01e24000013130363930303132333400000000000000000000003030303030303030303000000031333830303133383030300000000000000000000000094d4f2066726f6d20433000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "1069001234",
        Service_Id: "0000000000",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13800138000",
        Registered_Delivery: 0,
        Msg_Length: 9,
        Msg_Content: { hex: "4d4f2066726f6d2043" },
        Reserved: "0",
      },
    },
  },
  {
    id: "cmpp20/deliver/c-library-shape-ucs2",
    source: "gocmpp",
    frame:
      "000000590000000500000017aaa02c01e24000013130363900000000000000000000000000000000003030303030303030303000000831333830303133383030300000000000000000000000044e0a884c3000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 23,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "1069",
        Service_Id: "0000000000",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 8,
        Src_terminal_Id: "13800138000",
        Registered_Delivery: 0,
        Msg_Length: 4,
        Msg_Content: { hex: "4e0a884c" },
        Reserved: "0",
      },
    },
  },
  {
    id: "cmpp20/deliver/c-library-shape-report",
    source: "gocmpp",
    frame:
      "000000910000000500000001aaa02c01e240000131333830303133383030300000000000000000000030303030303030303030000000313338303031333830303000000000000000000000013caaa02c01e240000144454c495652443234303133313132303032343031333131323031313338303031333830303000000000000000000000010203043000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_DELIVER",
      command_id: "0x00000005",
      sequence_id: 1,
      fields: {
        Msg_Id: "0xaaa02c01e2400001",
        Dest_Id: "13800138000",
        Service_Id: "0000000000",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Src_terminal_Id: "13800138000",
        Registered_Delivery: 1,
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000144454c49565244323430313331313230303234303133313132303131333830303133383030300000000000000000000001020304",
        },
        Reserved: "0",
      },
    },
  },
];

describe("CMPP_DELIVER of CMPP 2.0", () => {
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
