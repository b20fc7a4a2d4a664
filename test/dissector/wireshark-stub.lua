-- The functions of Wireshark that a dissector calls, as far as it calls them. Each field that is added prints one line.

base = { NONE = 0, DEC = 1, HEX = 2, HEX_DEC = 3, RANGE_STRING = 256 }
frametype = { REQUEST = 1, RESPONSE = 2 }
expert = { group = setmetatable({}, { __index = function(_, key) return key end }) }
expert.severity = expert.group
DESEGMENT_ONE_MORE_SEGMENT = 0xfffffff
ENC_BIG_ENDIAN, ENC_UCS_2, ENC_GB18030, ENC_ISO_8859_1, ENC_ISO_8859_5, ENC_ISO_8859_8 = 0, 6, 80, 10, 18, 24
ENC_3GPP_TS_23_038_7BITS_UNPACKED, ENC_3GPP_TS_23_038_7BITS_PACKED = 76, 44

local function checkInteger(value)
  if type(value) ~= "number" or value ~= math.floor(value) then error("expected an integer, got " .. tostring(value), 3) end
end

local names = {}
ProtoField = setmetatable({}, {
  __index = function(_, kind)
    return function(abbr, name)
      assert(type(abbr) == "string" and abbr:find("^[a-z0-9._]+$"), "a wrong filter name: " .. tostring(abbr))
      assert(type(name) == "string")
      return { abbr = abbr, kind = kind }
    end
  end,
})
ProtoExpert = {
  new = function(abbr, text, group, severity)
    assert(text and group and severity and not names[abbr], abbr)
    names[abbr] = true
    return { abbr = abbr }
  end,
}
Pref = {
  range = function(_, default) return default end,
  enum = function(_, default) return default end,
  bool = function(_, default) return default end,
}

local Tvb = {}
Tvb.__index = Tvb
function Tvb.new(octets, at) return setmetatable({ octets = octets, at = at or 0 }, Tvb) end
function Tvb:len() return #self.octets end
function Tvb:reported_len() return #self.octets end
function Tvb:offset() return self.at end
function Tvb:raw(at, size)
  checkInteger(at)
  assert(at >= 0 and at + (size or 0) <= #self.octets, "out of bounds")
  return self.octets:sub(at + 1, size and at + size)
end
function Tvb:__call(at, size)
  checkInteger(at)
  checkInteger(size)
  assert(at >= 0 and size >= 0 and at + size <= #self.octets, "out of bounds")
  local range = { at = at, size = size, octets = self.octets:sub(at + 1, at + size) }
  function range.bitfield(each, from, count)
    checkInteger(from)
    local value = 0
    for bit = from, from + count - 1 do
      local octet = each.octets:byte(math.floor(bit / 8) + 1)
      value = value * 2 + math.floor(octet / 2 ^ (7 - bit % 8)) % 2
    end
    return math.floor(value)
  end
  return range
end

local Item = {}
Item.__index = Item
local function newItem() return setmetatable({ visible = true }, Item) end
local function show(field, range)
  assert(type(field) == "table" and field.abbr, "expected a field")
  print(field.abbr, type(range) == "table" and range.at or "-", type(range) == "table" and range.size or "-")
end
function Item:add(field, range, value)
  if type(value) == "number" then checkInteger(value) end
  if field.dissector then return newItem() end
  show(field, range)
  return newItem()
end
Item.add_le = Item.add
function Item:add_packet_field(field, range, encoding)
  assert(type(encoding) == "number", "expected an encoding")
  show(field, range)
  return newItem()
end
function Item:set_text(text) assert(type(text) == "string") return self end
function Item:append_text(text) assert(type(text) == "string") return self end
function Item:set_len(size) checkInteger(size) return self end
function Item:set_generated() return self end
function Item:add_proto_expert_info(item, text)
  assert(type(item) == "table" and item.abbr, "expected an expert item")
  print(item.abbr, "-", text and "text" or "-")
  return self
end
function Item:referenced() return true end

local protos = {}
function Proto(name)
  local proto = { abbr = name, prefs = {}, dissector = false }
  function proto.register_heuristic(_, _, run) assert(type(run) == "function") end
  protos[#protos + 1] = proto
  return proto
end

local ports = { add = function() end, remove = function() end, add_for_decode_as = function() end }
DissectorTable = { get = function() return ports end }
Dissector = { get = function(name) return { name = name, call = function() error("an exception of another dissector") end } end }
Field = { new = function() return function() return { value = 1 } end end }
NSTime = { new = function(seconds, nanoseconds) checkInteger(seconds) checkInteger(nanoseconds) return { seconds } end }
ByteArray = {
  new = function(hex)
    assert(#hex % 2 == 0 and hex:find("^%x*$"), "expected hexadecimal digits")
    return { tvb = function() return Tvb.new(hex) end }
  end,
}

local columns = setmetatable({}, {
  __index = function()
    return setmetatable({ append = function() end, fence = function() end }, { __tostring = function() return "text" end })
  end,
  __newindex = function() end,
})

-- Passes frames to a dissector, each as a packet.
function dissectFrames(name, version, frames)
  for number, hex in ipairs(frames) do
    local octets = hex:gsub("..", function(each) return string.char(tonumber(each, 16)) end)
    local pinfo = { number = number, visited = false, src_port = 1, dst_port = 2, rel_ts = number / 3, can_desegment = 1, cols = columns }
    for _, proto in ipairs(protos) do
      if proto.abbr == name then
        proto.prefs.version = version
        print("frame", number, proto.dissector(Tvb.new(octets), pinfo, newItem()))
      end
    end
  end
end
