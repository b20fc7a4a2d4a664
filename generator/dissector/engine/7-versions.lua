-- The version of a stream: by the preference, a login, the only layout that fits, or a guess.

local streams

local function versionsReset()
  streams = {}
end

local function streamOf(family, pinfo)
  local number = tcpStream()
  local name = family.name .. "/" .. (number and tostring(number.value) or "-")
  local stream = streams[name]
  if not stream then
    stream = { name = name, isSynced = {}, unsynced = {} }
    streams[name] = stream
  end
  return stream
end

local function isAccepted(login, value)
  for _, each in ipairs(login.accepted) do
    if value >= each[1] and value <= each[2] then return true end
  end
  return false
end

-- The versions that read the frame without an error, and those of them whose login states their number.
local function fittingVersions(family, tvb, at, size)
  local fitting, stated = {}, {}
  for _, version in ipairs(family.versions) do
    local cx = newContext(family, version, tvb, at, size)
    if isSound(cx) then
      fitting[#fitting + 1] = version
      local login = cx.message.login
      if login and isAccepted(login, cx.values[login.property]) then stated[#stated + 1] = version end
    end
  end
  return fitting, stated
end

local function versionOf(family, stream, tvb, at, size)
  local chosen = family.proto.prefs.version
  if chosen > 0 then return family.versions[chosen], W.byPreference end
  if #family.versions == 1 then return family.versions[1], nil end
  if stream.version then return stream.version, stream.reason end
  local fitting, stated = fittingVersions(family, tvb, at, size)
  if #stated == 1 then stream.version, stream.reason = stated[1], W.byLogin
  elseif #fitting == 1 then stream.version, stream.reason = fitting[1], W.bySize end
  if stream.version then return stream.version, stream.reason end
  return fitting[#fitting] or family.versions[#family.versions], W.guessed
end

-- The version whose header is used to find frames.
local function framingOf(family)
  local chosen = family.proto.prefs.version
  return family.versions[chosen > 0 and chosen or #family.versions]
end

-- Whether octets begin with a header: a length within its limits and a known command. Returns the length as well.
local function beginsHeader(family, version, raw, offset)
  if #raw - offset < version.min then return false end
  local place = version.length
  local size = Q.integer(raw, offset + place.at, place.n, version.little)
  if size < version.min or size > version.max then return false end
  local command = Q.integer(raw, offset + version.command.at, version.command.n, version.little)
  for _, each in ipairs(family.versions) do
    if each.messages[command] then return true, size end
  end
  return false
end

-- Whether octets begin with a frame: a header, and, if the frame is whole, a body that fits.
local function beginsFrame(family, version, tvb, at, raw, offset)
  local isHeader, size = beginsHeader(family, version, raw, offset)
  if not isHeader then return false end
  if size > #raw - offset then return true end
  local chosen = family.proto.prefs.version
  if chosen > 0 then return isSound(newContext(family, version, tvb, at, size)) end
  return #fittingVersions(family, tvb, at, size) > 0
end
