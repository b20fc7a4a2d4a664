-- Streams: frames of the octets of a connection.

local MOST_SKIPPED = 65536

local function keyOfFrame(pinfo, tvb, at)
  return pinfo.number .. "/" .. tvb:offset() .. "/" .. at
end

local function dissectFrame(family, stream, tvb, at, size, pinfo, root, wanted, whole)
  local version, reason = versionOf(family, stream, tvb, at, size)
  local key = keyOfFrame(pinfo, tvb, at)
  local cx = newContext(family, version, tvb, at, size)
  cx.isCut = whole > size
  local item
  if wanted then item = addTree(cx, root, reason)
  else
    readFrame(cx, nil)
    if cx.problem then
      cx = newContext(family, version, tvb, at, size)
      cx.isCut = whole > size
      item = addTree(cx, root, reason)
    end
  end
  if not cx.problem then link(cx, pinfo, stream.name, key) end
  addInfo(cx, pinfo, not stream.hasInfo)
  stream.hasInfo = true
  if item then addLinks(cx, item, key) end
  handleText(cx, pinfo, root, item)
end

-- Octets that belong to no frame.
local function addSkipped(family, stream, tvb, at, size, root, isMiddle, text)
  local item = root:add(family.proto, tvb(at, size))
  item:set_text(family.title)
  local octets = item:add(family.own.skipped, tvb(at, size))
  if isMiddle then octets:add_proto_expert_info(family.experts.middle)
  else
    octets:add_proto_expert_info(family.experts.lost)
    octets:add_proto_expert_info(family.experts.malformed, text)
  end
end

-- The number of octets up to the next header; all if there is none.
local function distanceToFrame(family, version, tvb, at)
  local size = math.min(tvb:len() - at, MOST_SKIPPED)
  local raw = tvb:raw(at, size)
  for offset = 1, size - version.min do
    if beginsFrame(family, version, tvb, at + offset, raw, offset) then return offset, true end
  end
  return tvb:len() - at, false
end

-- Whether the frames of this direction have been found. It is kept for the passes after the first.
local function isSynced(stream, pinfo, key)
  local synced = stream.isSynced[pinfo.src_port] == true
  if pinfo.visited then return not stream.unsynced[key] end
  if not synced then stream.unsynced[key] = true end
  return synced
end

-- Whether a frame begins here in a stream of which no frame is known yet.
local function isPlausible(family, version, tvb, at, left, size)
  if left < version.min or size == left then return true end
  return beginsHeader(family, version, tvb:raw(at, version.min), 0)
end

-- What to do at an offset: skip some octets, wait for more, or dissect a frame of a size.
local function nextStep(family, stream, tvb, at, pinfo)
  local version = framingOf(family)
  local left, place = tvb:len() - at, version.length
  if left < place.at + place.n then return "wait", nil end
  local size = Q.integer(tvb:raw(at, place.at + place.n), place.at, place.n, version.little)
  local synced = isSynced(stream, pinfo, keyOfFrame(pinfo, tvb, at))
  if size < version.min or size > version.max then
    return "skip", distanceToFrame(family, version, tvb, at), not synced, format(W.badLength, size, version.min, version.max)
  end
  if not synced and not isPlausible(family, version, tvb, at, left, size) then
    local distance, isFound = distanceToFrame(family, version, tvb, at)
    if isFound or size > left then return "skip", distance, true end
  end
  return size > left and "wait" or "frame", size
end

local function waitForMore(family, stream, tvb, at, pinfo, root, size, wanted)
  local left = tvb:len() - at
  if pinfo.can_desegment > 0 and tvb:reported_len() == tvb:len() then
    pinfo.desegment_offset = at
    pinfo.desegment_len = size and size - left or DESEGMENT_ONE_MORE_SEGMENT
    return
  end
  dissectFrame(family, stream, tvb, at, left, pinfo, root, wanted, size or left + 1)
end

local function dissectStream(family, tvb, pinfo, root)
  local stream = streamOf(family, pinfo)
  local dissector = family.dissector or Dissector.get(family.name)
  family.dissector = dissector
  local wanted = root.visible or root:referenced(dissector)
  stream.hasInfo = false
  local at, length = 0, tvb:len()
  while at < length do
    local step, size, isMiddle, text = nextStep(family, stream, tvb, at, pinfo)
    if step == "wait" then
      waitForMore(family, stream, tvb, at, pinfo, root, size, wanted)
      return length
    end
    if step == "skip" then addSkipped(family, stream, tvb, at, size, root, isMiddle, text)
    else
      dissectFrame(family, stream, tvb, at, size, pinfo, root, wanted, size)
      if not pinfo.visited then stream.isSynced[pinfo.src_port] = true end
    end
    at = at + size
  end
  return length
end

-- Whether a family could read the first frame of a segment.
local function claims(family, tvb)
  local version = framingOf(family)
  local size = tvb:len()
  if size < version.min then return false end
  return beginsFrame(family, version, tvb, 0, tvb:raw(0, math.min(size, version.max)), 0)
end

local function guessFamily(tvb)
  local found
  for _, family in ipairs(P) do
    if claims(family, tvb) then
      if found then return nil end
      found = family
    end
  end
  return found
end

for _, family in ipairs(P) do
  function family.proto.dissector(tvb, pinfo, root) return dissectStream(family, tvb, pinfo, root) end
  function family.proto.init()
    linksReset()
    versionsReset()
  end
  family.proto:register_heuristic("tcp", function(tvb, pinfo, root)
    if not family.proto.prefs.heuristic or guessFamily(tvb) ~= family then return false end
    pinfo.conversation = family.proto
    family.proto.dissector(tvb, pinfo, root)
    return true
  end)
  usePorts(family)
end

linksReset()
versionsReset()
