-- Responses and their requests. Tables are written on the first pass alone, and read on all.

local pending, linked

local function linksReset()
  pending, linked = {}, {}
end

local function keyOf(stream, port, sequence, command)
  return stream .. "/" .. port .. "/" .. sequence .. "/" .. command
end

local function rememberRequest(cx, pinfo, stream, key, sequence)
  local message = cx.message
  local entry = { number = pinfo.number, time = pinfo.rel_ts, key = key }
  local own = keyOf(stream, pinfo.src_port, sequence, message.command)
  if pending[own] then linked[key] = { repeated = pending[own].number } end
  pending[own] = entry
  pending[keyOf(stream, pinfo.src_port, sequence, "*")] = entry
end

local function findRequest(cx, pinfo, stream, sequence)
  local message = cx.message
  for _, command in ipairs(message.answers or { "*" }) do
    local key = keyOf(stream, pinfo.dst_port, sequence, command)
    local entry = pending[key]
    pending[key] = nil
    if entry then return entry end
  end
  return nil
end

local function link(cx, pinfo, stream, key)
  local message = cx.message
  if not message or pinfo.visited then return end
  local place = cx.version.sequence
  local sequence = Q.hex(cx.raw, place.at, place.n)
  if not message.answers and not message.answersAny then
    if message.answered then rememberRequest(cx, pinfo, stream, key, sequence) end
    return
  end
  local request = findRequest(cx, pinfo, stream, sequence)
  if not request then
    linked[key] = { lonely = true }
    return
  end
  linked[key] = { request = request.number, time = pinfo.rel_ts - request.time }
  linked[request.key] = linked[request.key] or {}
  linked[request.key].response = pinfo.number
end

local function addLinks(cx, item, key)
  local found, family = linked[key], cx.family
  if not found then return end
  if found.response then item:add(family.own.response_in, found.response):set_generated() end
  if found.repeated then item:add_proto_expert_info(family.experts.repeated, format(W.repeatedIn, found.repeated)) end
  if found.lonely then item:add_proto_expert_info(family.experts.no_request) end
  if not found.request then return end
  item:add(family.own.response_to, found.request):set_generated()
  local seconds = floor(found.time)
  local time = NSTime.new(seconds, floor((found.time - seconds) * 1000000000 + 0.5))
  item:add(family.own.response_time, time):set_generated()
end
