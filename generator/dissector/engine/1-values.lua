-- Values of bytes. Rules call the functions of Q; so do all parts below.

local byte, sub, format, floor = string.byte, string.sub, string.format, math.floor

-- The integer in n octets of a string (n is 1, 2 or 4) after `at` octets.
function Q.integer(raw, at, n, little)
  local a, b, c, d = byte(raw, at + 1, at + n)
  if n == 1 then return a end
  if n == 2 then return little and a + b * 256 or a * 256 + b end
  if little then return a + b * 256 + c * 65536 + d * 16777216 end
  return a * 16777216 + b * 65536 + c * 256 + d
end

function Q.signed(value, n)
  local half = 2 ^ (8 * n - 1)
  return floor(value >= half and value - 2 * half or value)
end

function Q.hex(raw, at, n)
  return (sub(raw, at + 1, at + n):gsub(".", function(each) return format("%02x", byte(each)) end))
end

-- An integer of 8 octets as digits that compare like the integers: 1, or 0 if it is negative, and 16 hexadecimal digits.
function Q.wide(raw, at, little, signed)
  local octets = sub(raw, at + 1, at + 8)
  if little then octets = octets:reverse() end
  return (signed and byte(octets) > 127 and "0" or "1") .. Q.hex(octets, 0, 8)
end

-- The octets before the first NUL of n octets.
function Q.characters(raw, at, n)
  local octets = sub(raw, at + 1, at + n)
  local nul = octets:find("%z")
  return nul and sub(octets, 1, nul - 1) or octets
end

function Q.bits(value, low, count)
  if value == nil then return -1 end
  if value < 0 then value = value + 4294967296 end
  return floor(value / 2 ^ low) % 2 ^ count
end

-- Calculates like the language of rules, with floating point numbers: the quotient is cut, the remainder has the sign of the
-- dividend.
function Q.product(a, b)
  return (a + 0.0) * b
end

function Q.quotient(a, b)
  local exact = (a + 0.0) / b
  if exact ~= exact or exact == math.huge or exact == -math.huge then return exact end
  return exact >= 0 and floor(exact) or -floor(-exact)
end

function Q.remainder(a, b)
  if b == 0 then return 0 / 0 end
  return math.fmod(a + 0.0, b)
end

function Q.length(value)
  return value and #value or 0
end

function Q.octet(octets, position)
  if not octets or not (position >= 1 and position <= #octets) then return -1 end
  return byte(octets, floor(position))
end

function Q.part(text, position, count)
  local first, last = math.max(position, 1), math.min(position + count - 1, #text)
  return first <= last and sub(text, floor(first), floor(last)) or ""
end

function Q.number(text)
  return #text <= 15 and text:find("^[0-9]+$") and tonumber(text) or -1
end

function Q.digits(text)
  return text:find("^[0-9]+$") ~= nil
end

function Q.begins(text, beginning)
  return sub(text, 1, #beginning) == beginning
end

function Q.zeros(octets)
  return octets == nil or not octets:find("[^%z]")
end

-- Compares integers; those of 8 octets by their digits, because the operators of Lua compare strings by the locale.
function Q.less(a, b)
  if type(a) ~= "string" then return a < b end
  for index = 1, #a do
    local one, other = byte(a, index), byte(b, index)
    if one ~= other then return one < other end
  end
  return false
end

function Q.notAbove(a, b)
  if type(a) ~= "string" then return a <= b end
  return not Q.less(b, a)
end

function Q.known(value, set)
  if set.v[value] then return true end
  for _, each in ipairs(set.r) do
    if type(value) == "number" and value >= each[1] and value <= each[2] then return true end
  end
  for _, prefix in ipairs(set.p) do
    if type(value) == "string" and Q.begins(value, prefix) then return true end
  end
  return false
end

-- Whether a condition holds for all elements. The values of an element are those of its owner, and itself.
function Q.each(values, list, name, condition)
  for _, element in ipairs(list or {}) do
    local inner = setmetatable({ [name] = element }, { __index = values })
    if not condition(inner) then return false end
  end
  return true
end
