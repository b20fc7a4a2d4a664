-- The text of a message. A text with a user data header is given to Wireshark's dissector of GSM SMS, which joins its parts.

local ENCODINGS = {
  ascii = ENC_ISO_8859_1,
  latin1 = ENC_ISO_8859_1,
  ucs2 = ENC_UCS_2 + ENC_BIG_ENDIAN,
  gb18030 = ENC_GB18030,
  gsm7 = ENC_3GPP_TS_23_038_7BITS_UNPACKED,
  ["gsm7-packed"] = ENC_3GPP_TS_23_038_7BITS_PACKED or ENC_3GPP_TS_23_038_7BITS,
  ["iso-8859-5"] = ENC_ISO_8859_5,
  ["iso-8859-8"] = ENC_ISO_8859_8,
}

-- Data coding schemes of GSM. A text in another coding is given as octets.
local SCHEMES = { ucs2 = "08" }
local MOST_OCTETS = 140

local function codingOf(codings, value)
  if codings.v[value] then return codings.v[value] end
  for _, each in ipairs(codings.r) do
    if type(value) == "number" and value >= each[1] and value <= each[2] then return each[3] end
  end
  return nil
end

local function valueAt(values, path)
  local tlv = path and path:match("^tlvs%.(.*)$")
  if tlv then return values.tlvs and values.tlvs[tlv] end
  return path and values[path]
end

local function hasHeader(text, values)
  local value = valueAt(values, text.header)
  if type(value) ~= "number" then return false end
  if text.low then return Q.bits(value, text.low, text.count) ~= 0 end
  return value ~= 0
end

local function placeOf(cx, text)
  local place = cx.places[text.content]
  if text.instead and (not place or place.size == 0) then place = cx.places[text.instead] or place end
  return place and place.size > 0 and place or nil
end

-- An address of digits in the form of GSM: number of digits, type, digits in pairs.
local function gsmAddress(address)
  local digits = (type(address) == "string" and address or ""):gsub("[^0-9]", ""):sub(1, 20)
  local pairs_ = (digits .. (#digits % 2 == 1 and "f" or "")):gsub("(.)(.)", "%2%1")
  return format("%02xa1", #digits) .. pairs_
end

-- Whether the octets begin with a user data header whose information elements fill it.
local function isHeaderSound(cx, place)
  local at, last = place.at + 1, place.at + Q.integer(cx.raw, place.at, 1) + 1
  if last > place.at + place.size then return false end
  while at + 2 <= last do at = at + 2 + Q.integer(cx.raw, at + 1, 1) end
  return at == last
end

local function giveToGsm(cx, pinfo, root, place, coding)
  local gsm = Dissector.get("gsm_sms")
  if not gsm or place.size > MOST_OCTETS or not isHeaderSound(cx, place) then return end
  local from = valueAt(cx.values, cx.message.text.from)
  local head = "44" .. gsmAddress(from) .. "00" .. (SCHEMES[coding] or "04") .. "00000000000000"
  local unit = ByteArray.new(head .. format("%02x", place.size) .. Q.hex(cx.raw, place.at, place.size)):tvb("SMS TPDU")
  local protocol, info = tostring(pinfo.cols.protocol), tostring(pinfo.cols.info)
  pcall(gsm.call, gsm, unit, pinfo, root)
  pinfo.cols.protocol = protocol
  pinfo.cols.info = info
end

local function addText(cx, item, place, coding, headed)
  local at, size = place.at, place.size
  if headed then
    local skipped = Q.octet(sub(cx.raw, at + 1, at + 1), 1) + 1
    at, size = at + skipped, size - skipped
  end
  local encoding = ENCODINGS[coding]
  if not encoding or size <= 0 or headed and coding == "gsm7-packed" then return end
  item:add_packet_field(cx.family.own.text, range(cx, at, size), encoding):set_generated()
end

local function handleText(cx, pinfo, root, item)
  local text = cx.message and cx.message.text
  if not text or cx.problem or cx.bodiless then return end
  local place = placeOf(cx, text)
  local coding = codingOf(text.codings, valueAt(cx.values, text.coding))
  if not place then return end
  for _, each in ipairs(cx.contents) do
    if each.isStructure and each.at == place.at then return end
  end
  local headed = hasHeader(text, cx.values)
  if item then addText(cx, item, place, coding, headed) end
  if headed and cx.family.proto.prefs.gsm_sms and (item or not pinfo.visited) then giveToGsm(cx, pinfo, root, place, coding) end
end
