-- One frame: its values, its tree and its line in the list of packets.

local tcpStream = Field.new("tcp.stream")

local function newContext(family, version, tvb, at, size)
  return {
    family = family,
    version = version,
    tvb = tvb,
    base = at,
    size = size,
    raw = tvb:raw(at, size),
    little = version.little,
    contents = {},
    places = {},
    values = {},
  }
end

-- Reads a frame, and adds its fields if there is a tree. The first error is cx.problem.
local function readFrame(cx, tree)
  local version = cx.version
  local at = readFields(cx, version.header, 0, cx.size, tree, cx.values)
  if not at then return end
  cx.command = Q.integer(cx.raw, version.command.at, version.command.n, cx.little)
  local message = version.messages[cx.command]
  cx.message, cx.bodyAt = message, at
  if not message then return end
  if message.optional and at == cx.size then
    cx.bodiless = true
    return
  end
  at = readFields(cx, message.fields, at, cx.size, tree, cx.values)
  if at and at < cx.size then problem(cx, at, W.surplus, cx.size - at) end
end

local function isSound(cx)
  readFrame(cx, nil)
  return cx.problem == nil and cx.message ~= nil
end

local function nameOf(cx)
  if cx.message then return cx.message.name end
  return cx.command and format("%s 0x%0" .. 2 * cx.version.command.n .. "x", W.unknown, cx.command) or W.incomplete
end

local function addProblem(cx, item)
  local at = math.min(cx.problem.at, cx.size)
  local text = format(W.at, cx.problem.text, floor(at))
  item:add_proto_expert_info(cx.isCut and cx.family.experts.cut or cx.family.experts.malformed, text)
end

local function addRules(cx, item)
  local message = cx.message
  if not message then return end
  local presence = message.presence
  if presence and presence.holds(cx.values) == (cx.bodiless == true) then SHOWN.rule(cx, presence, item) end
  if not cx.bodiless then SHOWN.broken(cx, message.rules, cx.values, item) end
end

local function addVersion(cx, item, reason)
  item:add(cx.family.own.version, cx.version.version):set_generated()
  if not reason then return end
  local why = item:add(cx.family.own.reason, reason):set_generated()
  if reason == W.guessed then why:add_proto_expert_info(cx.family.experts.guessed) end
end

local function addUnknown(cx, item)
  if cx.message or not cx.bodyAt then return end
  if cx.bodyAt < cx.size then item:add(cx.family.own.body, range(cx, cx.bodyAt, cx.size - cx.bodyAt)) end
  item:add_proto_expert_info(cx.family.experts.unknown)
end

-- The tree of a frame. `cx` is new: reading fills it again.
local function addTree(cx, root, reason)
  local item = root:add(cx.family.proto, range(cx, 0, cx.size))
  readFrame(cx, item)
  item:set_text(format("%s %s, %s", cx.family.title, cx.version.version, nameOf(cx)))
  addVersion(cx, item, reason)
  addUnknown(cx, item)
  if cx.problem then addProblem(cx, item)
  else
    SHOWN.contents(cx, cx.values)
    addRules(cx, item)
  end
  return item
end

local function addInfo(cx, pinfo, isFirst)
  local columns, name = pinfo.cols, nameOf(cx)
  if isFirst then
    columns.protocol = cx.family.title
    columns.info = name
  else
    columns.info:append(", " .. name)
  end
  if cx.problem then columns.info:append(cx.isCut and W.cutInfo or W.malformedInfo) end
  columns.info:fence()
end
