/*
 * The Lua scripts. Redis executes each atomically. They use only the keys that they are called with. Every key has a time to
 * live, which `keep` makes longer with each change.
 */

const CLOCK = `local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
`;

const KEEP = `local function keep(name, age)
  if redis.call('PTTL', name) < age then redis.call('PEXPIRE', name, age) end
end
`;

/**
 * A meeting. Keys: the waiting sides by key, their times, results by call, their times. Values: key, side, id, the own side as
 * text, its time, the time of the caller, the times to live after that and of results. Replies with the other side, or "".
 */
export const MEET: string = `local waiting, due, met, forget = unpack(KEYS)
local key, side, id, own, till, now, after, remember = unpack(ARGV)
${CLOCK}${KEEP}
local function nameOf(of, number) return #key .. ' ' .. key .. ' ' .. of .. ' ' .. number end
local function result(name, text)
  if tonumber(remember) == 0 then return end
  redis.call('HSET', met, name, text)
  redis.call('ZADD', forget, clock + remember, name)
  keep(met, tonumber(remember))
  keep(forget, tonumber(remember))
end
for _, name in ipairs(redis.call('ZRANGEBYSCORE', forget, '-inf', clock, 'LIMIT', 0, 20)) do
  redis.call('HDEL', met, name)
  redis.call('ZREM', forget, name)
end
for _, old in ipairs(redis.call('ZRANGEBYSCORE', due, '-inf', now - after, 'LIMIT', 0, 20)) do
  redis.call('HDEL', waiting, old)
  redis.call('ZREM', due, old)
end
local known = redis.call('HGET', met, nameOf(side, id))
if known then return known end
local sides = cjson.decode(redis.call('HGET', waiting, key) or '[]')
local other = sides[1]
if other and other.side ~= side then
  table.remove(sides, 1)
  result(nameOf(side, id), other.own)
  result(nameOf(other.side, other.id), '')
  if #sides > 0 then
    redis.call('HSET', waiting, key, cjson.encode(sides))
  else
    redis.call('HDEL', waiting, key)
    redis.call('ZREM', due, key)
  end
  return other.own
end
for index = #sides, 1, -1 do
  if sides[index].id == id then table.remove(sides, index) end
end
sides[#sides + 1] = { side = side, id = id, own = own }
redis.call('HSET', waiting, key, cjson.encode(sides))
redis.call('ZADD', due, till, key)
local age = math.min(math.max(0, math.ceil(till - now)) + after, 1e12)
keep(waiting, age)
keep(due, age)
return ''`;

/**
 * Takes the oldest entries for one caller, and keeps them until it confirms them, or until its time is over: then another
 * caller takes them. Keys: the entries, what callers have taken, then the times of the entries, one or more sets. Values: the
 * caller, the last time, the maximum number, the number of entries to leave, the time for a caller, the time to live. Replies
 * with a list of keys and entries as JSON.
 */
export const TAKE: string = `local entries, taken = KEYS[1], KEYS[2]
local caller, till, max, leave, lease, after = unpack(ARGV)
${CLOCK}${KEEP}
local found = redis.call('HGET', taken, caller)
if found then return cjson.decode(found).items end
local callers = redis.call('HGETALL', taken)
for index = 1, #callers, 2 do
  local other = cjson.decode(callers[index + 1])
  if other.till <= clock then
    redis.call('HDEL', taken, callers[index])
    redis.call('HSET', taken, caller, cjson.encode({ till = clock + lease, items = other.items }))
    return other.items
  end
end
local surplus = -leave
for index = 3, #KEYS do surplus = surplus + redis.call('ZCARD', KEYS[index]) end
max = math.min(tonumber(max), surplus)
local items = {}
for index = 3, #KEYS do
  local names = max > #items and redis.call('ZRANGEBYSCORE', KEYS[index], '-inf', till, 'LIMIT', 0, max - #items) or {}
  for _, name in ipairs(names) do
    items[#items + 1] = { name, redis.call('HGET', entries, name) }
    redis.call('HDEL', entries, name)
    redis.call('ZREM', KEYS[index], name)
  end
end
if #items == 0 then return '[]' end
local text = cjson.encode(items)
redis.call('HSET', taken, caller, cjson.encode({ till = clock + lease, items = text }))
keep(taken, tonumber(after))
return text`;

/** Confirms that a caller has what it took. Key: what callers have taken. Value: the caller. */
export const CONFIRM: string = `return redis.call('HDEL', KEYS[1], ARGV[1])`;

/** Replies with an entry, or "". Key: the entries. Value: the key of the entry. */
export const READ: string = `return redis.call('HGET', KEYS[1], ARGV[1]) or ''`;

/**
 * Replaces an entry if it is still what the caller has read. Keys: the entries, the times of those of its kind, the times of
 * the others. Values: its key, what was read, the new entry, its time, the time to live. Replies with "ok", or with the entry.
 */
export const REPLACE: string = `local key, read, new, since, after = unpack(ARGV)
${KEEP}
local now = redis.call('HGET', KEYS[1], key) or ''
if now ~= read then return now end
redis.call('HSET', KEYS[1], key, new)
redis.call('ZADD', KEYS[2], since, key)
redis.call('ZREM', KEYS[3], key)
for _, name in ipairs(KEYS) do keep(name, tonumber(after)) end
return 'ok'`;

/**
 * Reserves a place in a token bucket, by the clock of the server. Key: the time at which the bucket is full again. Values:
 * requests per second, burst, weight. Replies with the pause in milliseconds.
 */
export const TAKE_RATE: string = `local time = redis.call('TIME')
local clock = time[1] * 1000 + time[2] / 1000
local interval = 1000 / ARGV[1]
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), clock) + ARGV[3] * interval
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil(full - clock))
return math.max(0, math.ceil(full - ARGV[2] * interval - clock - 0.001))`;
