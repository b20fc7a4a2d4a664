import type { TextFormats } from "../../generated/runtime/text/index.js";

/** The formats and limits of CMPP. */
export const textFormats: TextFormats = {
  formats: [
    { format: 0, coding: "ascii", maxOctets: 160, maxOctetsWithHeader: 159 },
    { format: 3, coding: "sim" },
    { format: 4, coding: "binary" },
    { format: 8, coding: "ucs2" },
    { format: 15, coding: "gb18030" },
  ],
  maxOctets: 140,
};
