-- Unions, TLVs, structures in octets, and rules.

function READ.union(cx, d, at, last, tree, _, _, index)
  local item = tree and SHOWN.group(cx, d, at, last, tree, index)
  local inner, tag = {}, d.tag
  local stop, value = READ[tag.kind](cx, tag, at, last, item, inner)
  if not stop then return nil end
  local fields = d.cases[value]
  if not fields then return problem(cx, at, W.case, tag.name, tostring(value)) end
  if tag.property then inner[tag.property] = value end
  stop = readFields(cx, fields, stop, last, item, inner)
  if not stop then return nil end
  if item then
    item:set_len(stop - at)
    SHOWN.broken(cx, fields.rules, inner, item)
  end
  return stop, inner
end

-- The value of a known TLV; nil if its octets do not fit. Errors in it are no errors of the frame.
local function readKnown(cx, d, from, to, tree)
  local kept = cx.problem
  cx.problem = nil
  local stop, value = READ[d.kind](cx, d, from, to, nil, {}, nil)
  cx.problem = kept
  if stop ~= to then return nil end
  if tree then READ[d.kind](cx, d, from, to, tree, {}, nil) end
  return value
end

local function showTlv(cx, d, at, tree, tag, length)
  local own = cx.family.own
  local item = tree:add(own.tlv, range(cx, at, d.tagOctets + d.lengthOctets + length))
  local known = d.parameters[tag]
  item:set_text(format("TLV 0x%0" .. 2 * d.tagOctets .. "x: %s", tag, known and known.name or W.unknownTlv))
  local add = cx.little and item.add_le or item.add
  add(item, own.tag, range(cx, at, d.tagOctets))
  add(item, own.length, range(cx, at + d.tagOctets, d.lengthOctets))
  return item
end

local function keepBytes(cx, known, from, length, item, tlvs)
  if item then
    local octets = item:add(known and known.raw or cx.family.own.value, range(cx, from, length))
    if known then
      local text = tlvs[known.tlv] ~= nil and W.tlvRepeated or W.tlvOctets
      octets:add_proto_expert_info(cx.family.experts.tlv_unfit, format(text, known.name))
    end
  end
end

function READ.tlvs(cx, d, at, last, tree, values)
  local tlvs, others, head = {}, {}, d.tagOctets + d.lengthOctets
  values.tlvs = tlvs
  while at < last do
    if at + head > last then return short(cx, d, at, head, last) end
    local tag = Q.integer(cx.raw, at, d.tagOctets, cx.little)
    local length = Q.integer(cx.raw, at + d.tagOctets, d.lengthOctets, cx.little)
    local from, known = at + head, d.parameters[tag]
    if from + length > last then return short(cx, known or d, from, length, last) end
    local item = tree and showTlv(cx, d, at, tree, tag, length)
    local value
    if known and not others[tag] and (known.several or tlvs[known.tlv] == nil) then
      value = readKnown(cx, known, from, from + length, item)
    end
    if value == nil then
      others[tag] = true
      keepBytes(cx, known, from, length, item, tlvs)
    elseif known.several then
      tlvs[known.tlv] = tlvs[known.tlv] or {}
      table.insert(tlvs[known.tlv], value)
    else
      tlvs[known.tlv] = value
      cx.places["tlvs." .. known.tlv] = { at = from, size = length }
    end
    at = from + length
  end
  return last, tlvs
end

-- Adds a broken rule to an item.
function SHOWN.rule(cx, rule, item)
  local expert = rule.warning and cx.family.experts.warning or cx.family.experts.broken
  item:add(cx.family.own.rule, rule.id):set_generated():add_proto_expert_info(expert, rule.text)
end

-- Adds the rules that values break to an item.
function SHOWN.broken(cx, rules, values, item)
  for _, rule in ipairs(rules or {}) do
    if not rule.holds(values) then SHOWN.rule(cx, rule, item) end
  end
end

local function meets(content, values)
  local value = values[content.when]
  if value == nil then return false end
  if content.low then value = Q.bits(value, content.low, content.count) end
  return value == content.equals
end

-- The structure in octets: of several, the one whose size fits. Octets that hold none stay octets.
local function contentFields(content, size)
  if #content.structures == 1 and not content.choice then return content.structures[1] end
  for _, each in ipairs(content.structures) do
    if each.size == size then return each end
  end
  return nil
end

function SHOWN.contents(cx, values)
  for _, place in ipairs(cx.contents) do
    for _, content in ipairs(place.d.contents) do
      if meets(content, values) then
        local fields, kept = contentFields(content, place.size), cx.problem
        cx.problem = nil
        local stop = place.at + place.size
        place.isStructure = fields ~= nil
        if fields and readFields(cx, fields, place.at, stop, nil, {}) == stop then
          local inner = {}
          local item = place.item:add(fields.field, range(cx, place.at, place.size))
          readFields(cx, fields, place.at, stop, item, inner)
          SHOWN.broken(cx, fields.rules, inner, item)
        end
        cx.problem = kept
        break
      end
    end
  end
end
