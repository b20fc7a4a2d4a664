-- The fields, expert items and preferences of each family of protocols. Names of the engine begin with _.

local OWN = {
  version = { "string", W.version },
  reason = { "string", W.reason },
  body = { "bytes", W.body },
  skipped = { "bytes", W.skipped },
  tlv = { "none", "TLV" },
  tag = { "uint32", W.tag },
  length = { "uint32", W.length },
  value = { "bytes", W.value },
  text = { "string", W.text },
  rule = { "string", W.rule },
  response_in = { "framenum", W.responseIn, "RESPONSE" },
  response_to = { "framenum", W.responseTo, "REQUEST" },
  response_time = { "relative_time", W.responseTime },
}

local EXPERTS = {
  malformed = { W.malformed, "MALFORMED", "ERROR" },
  broken = { W.brokenRule, "PROTOCOL", "WARN" },
  warning = { W.brokenAdvice, "PROTOCOL", "NOTE" },
  tlv_unfit = { W.tlvUnfit, "PROTOCOL", "NOTE" },
  padding = { W.paddingUsed, "PROTOCOL", "NOTE" },
  unknown = { W.unknownCommand, "UNDECODED", "NOTE" },
  guessed = { W.guessed, "UNDECODED", "CHAT" },
  lost = { W.lost, "SEQUENCE", "WARN" },
  middle = { W.middle, "SEQUENCE", "CHAT" },
  cut = { W.cut, "UNDECODED", "NOTE" },
  no_request = { W.noRequest, "SEQUENCE", "NOTE" },
  repeated = { W.repeated, "SEQUENCE", "NOTE" },
}

local function ownField(abbr, kind, name, frames)
  if kind == "framenum" then return ProtoField.framenum(abbr, name, base.NONE, frametype[frames]) end
  if kind == "uint32" then return ProtoField.uint32(abbr, name, base.HEX_DEC) end
  return ProtoField[kind](abbr, name)
end

local function addFields(family, proto)
  local fields = {}
  for index = family.firstField, family.lastField do fields[#fields + 1] = F[index] end
  family.own, family.experts = {}, {}
  for key, each in pairs(OWN) do
    local suffix = "._"
    if key == "tag" or key == "length" or key == "value" then suffix = "._tlv." end
    family.own[key] = ownField(family.name .. suffix .. key, each[1], each[2], each[3])
    fields[#fields + 1] = family.own[key]
  end
  for key, each in pairs(EXPERTS) do
    local group, severity = expert.group[each[2]], expert.severity[each[3]]
    family.experts[key] = ProtoExpert.new(family.name .. "._" .. key, each[1], group, severity)
  end
  proto.fields = fields
  proto.experts = family.experts
end

local function addPreferences(family, proto)
  local versions = { { 1, W.automatic, 0 } }
  for index, version in ipairs(family.versions) do versions[index + 1] = { index + 1, version.version, index } end
  proto.prefs.ports = Pref.range(W.ports, family.ports, W.portsMeaning, 65535)
  proto.prefs.version = Pref.enum(W.version, 0, W.versionMeaning, versions, false)
  proto.prefs.heuristic = Pref.bool(W.heuristic, true, W.heuristicMeaning)
  proto.prefs.gsm_sms = Pref.bool(W.gsm, true, W.gsmMeaning)
end

local tcpPorts = DissectorTable.get("tcp.port")

-- Puts the ports of the preference in place of those before.
local function usePorts(family)
  local ports = family.proto.prefs.ports
  if family.usedPorts == ports then return end
  if family.usedPorts and family.usedPorts ~= "" then tcpPorts:remove(family.usedPorts, family.proto) end
  if ports ~= "" then tcpPorts:add(ports, family.proto) end
  family.usedPorts = ports
end

for _, family in ipairs(P) do
  local proto = Proto(family.name, family.description)
  family.proto = proto
  addFields(family, proto)
  addPreferences(family, proto)
  tcpPorts:add_for_decode_as(proto)
  function proto.prefs_changed() usePorts(family) end
end
