-- Reading of fields. Each function of READ reads one kind: it returns the offset after the field and its value, or nil after it
-- set cx.problem. With a tree it adds the field; without one it only checks. Offsets count from the start of the frame.

local READ = {}
local SHOWN = {}

local function problem(cx, at, text, ...)
  if not cx.problem then cx.problem = { at = at, text = format(text, ...) } end
  return nil
end

local function short(cx, d, at, size, last)
  return problem(cx, at, W.short, d.name, size, last - at)
end

local function range(cx, at, n)
  return cx.tvb(cx.base + at, n)
end

function READ.integer(cx, d, at, last, tree)
  local n = d.n
  if at + n > last then return short(cx, d, at, n, last) end
  local value
  if n == 8 then value = Q.wide(cx.raw, at, cx.little, d.signed)
  else
    value = Q.integer(cx.raw, at, n, cx.little)
    if d.signed then value = Q.signed(value, n) end
  end
  if tree then SHOWN.integer(cx, d, at, tree, value) end
  if d.constant ~= nil and value ~= d.constant then
    return problem(cx, at, W.constant, d.name, tostring(d.constant), tostring(value))
  end
  return at + n, value
end

function SHOWN.integer(cx, d, at, tree, value)
  local add = cx.little and tree.add_le or tree.add
  local octets = range(cx, at, d.n)
  local item = add(tree, d.field, octets)
  for _, each in ipairs(d.bits or {}) do add(item, each, octets) end
  if d.parts then SHOWN.parts(d, item, octets, value) end
end

-- The parts of a packed integer, which add up to its string form.
function SHOWN.parts(d, item, octets, value)
  if d.n == 8 and d.little then return end
  local form = {}
  for _, each in ipairs(d.parts) do
    local number
    if d.n == 8 then number = octets:bitfield(each.from, each.count)
    else
      number = Q.bits(value, 8 * d.n - each.from - each.count, each.count)
    end
    item:add(each.field, octets, floor(number))
    if each.digits then form[#form + 1] = format("%0" .. each.digits .. ".0f", number) end
  end
  if #form == #d.parts then item:append_text(" = " .. table.concat(form)) end
end

-- Strings are decoded by Wireshark: a value that a script passes would be cut to the number of octets.
function SHOWN.text(cx, d, at, n, tree, value)
  local item = tree:add_packet_field(d.field, range(cx, at, n), ENC_ISO_8859_1)
  local meaning = d.meanings and SHOWN.meaning(d.meanings, value)
  if meaning then item:append_text(" (" .. meaning .. ")") end
  return item
end

function SHOWN.meaning(meanings, value)
  if meanings.v[value] then return meanings.v[value] end
  for _, each in ipairs(meanings.p) do
    if Q.begins(value, each[1]) then return each[2] end
  end
  return nil
end

function READ.string(cx, d, at, last, tree)
  if at + d.n > last then return short(cx, d, at, d.n, last) end
  local value = Q.characters(cx.raw, at, d.n)
  if tree then
    local item = SHOWN.text(cx, d, at, d.n, tree, value)
    if sub(cx.raw, at + #value + 1, at + d.n):find("[^%z]") then
      item:add_proto_expert_info(cx.family.experts.padding, format(W.padding, d.name))
    end
  end
  if d.constant ~= nil and value ~= d.constant then
    return problem(cx, at, W.constant, d.name, d.constant, value)
  end
  return at + d.n, value
end

function READ.cstring(cx, d, at, last, tree)
  local stop = math.min(at + d.n, last)
  local nul = cx.raw:find("%z", at + 1)
  if not nul or nul > stop then
    return problem(cx, at, W.terminator, d.name, d.n, math.max(0, stop - at))
  end
  local value = sub(cx.raw, at + 1, nul - 1)
  if tree then SHOWN.text(cx, d, at, nul - at, tree, value) end
  return nul, value
end

function READ.tail(cx, d, at, last, tree)
  local size = last - at
  local value = Q.characters(cx.raw, at, size)
  if d.terminated then
    local ends = #value < math.min(size, d.n)
    if ends and #value + 1 < size then return problem(cx, at, W.after, d.name, size - #value - 1) end
    if not ends and size >= d.n then return problem(cx, at, W.terminator, d.name, d.n, size) end
  elseif size > d.n then return problem(cx, at, W.most, d.name, d.n, size) end
  if tree then SHOWN.text(cx, d, at, size, tree, value) end
  return last, value
end

function READ.mark(cx, d, at, _, tree)
  if tree then tree:add(d.field, range(cx, at, 0)) end
  return at, true
end

function READ.digits(cx, d, at, last, tree)
  if at + d.n > last then return short(cx, d, at, d.n, last) end
  local value = Q.hex(cx.raw, at, d.n)
  if tree then SHOWN.digits(cx, d, at, tree, value) end
  if not value:find("^[0-9]*$") then return problem(cx, at, W.digits, d.name, value) end
  return at + d.n, value
end

-- A digit takes half an octet, so the text has more characters than the range: it is widened for the time of the addition.
function SHOWN.digits(cx, d, at, tree, value)
  local item
  if cx.base + at + 2 * d.n <= cx.tvb:len() then
    item = tree:add(d.field, range(cx, at, 2 * d.n), value)
    item:set_len(d.n)
  else
    item = tree:add(d.field, value)
  end
  local from = 1
  for _, each in ipairs(d.parts or {}) do
    item:add(each.field, sub(value, from, from + each.digits - 1))
    from = from + each.digits
  end
end

function READ.octets(cx, d, at, last, tree, _, counts)
  local size = d.n or d.counter and counts[d.counter] or last - at
  if at + size > last then return short(cx, d, at, size, last) end
  if d.most and size > d.most then return problem(cx, at, W.most, d.name, d.most, size) end
  local value = sub(cx.raw, at + 1, at + size)
  if tree then
    local item = tree:add(d.field, range(cx, at, size))
    if size == 0 then item:set_text(d.name .. ": " .. W.empty) end
    if d.contents then cx.contents[#cx.contents + 1] = { d = d, at = at, size = size, item = item } end
  end
  return at + size, value
end

function READ.list(cx, d, at, last, tree, values, counts)
  local count, element = counts[d.counter], d.element
  if at + count * d.min > last then return short(cx, d, at, count * d.min, last) end
  local read, list = READ[element.kind], {}
  for index = 1, count do
    local stop, value = read(cx, element, at, last, tree, values, counts, index - 1)
    if not stop then return nil end
    at, list[index] = stop, value
  end
  return at, list
end

-- Fields in their order. `values` holds those that rules need, by property; counters are found by their wire names.
local function readFields(cx, fields, at, last, tree, values)
  local counts = fields.counters and {}
  for index = 1, #fields do
    local d = fields[index]
    local stop, value = READ[d.kind](cx, d, at, last, tree, values, counts)
    if not stop then return nil end
    if d.counts then counts[d.counts] = value end
    if d.property then
      values[d.property] = value
      if d.placed then cx.places[d.property] = { at = at, size = stop - at } end
    end
    at = stop
  end
  return at
end

function READ.structure(cx, d, at, last, tree, _, _, index)
  local item = tree and SHOWN.group(cx, d, at, last, tree, index)
  local inner = {}
  local stop = readFields(cx, d.fields, at, last, item, inner)
  if not stop then return nil end
  if item then
    item:set_len(stop - at)
    SHOWN.broken(cx, d.fields.rules, inner, item)
  end
  return stop, inner
end

function SHOWN.group(cx, d, at, last, tree, index)
  local item = tree:add(d.field, range(cx, at, last - at))
  if index then item:set_text(format("%s [%d]", d.name, index)) end
  return item
end
