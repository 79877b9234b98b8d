-- What both loads share: the sessions that were signed in, and the figures of a run as one line of JSON.

local shared = {}

-- Sessions from the file named first behind `--`: the cookie's token and the token of its forms. Lines with an odd number
-- are of people who look, the others of people who log, so that the ledgers looked at do not grow under the hands.
function shared.sessions(path, parity)
    local sessions = {}
    local number = 0
    for line in io.lines(path) do
        number = number + 1
        local cookie, form = line:match("^(%S+) (%S+)$")
        if number % 2 == parity then sessions[#sessions + 1] = {cookie = cookie, form = form} end
    end
    return sessions
end

-- Another seed for each thread and run.
function shared.seed()
    local chance = io.open("/dev/urandom", "rb")
    local a, b, c = chance:read(3):byte(1, 3)
    chance:close()
    math.randomseed(a * 65536 + b * 256 + c)
end

function shared.report(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        '\n{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"max":%d,"refused":%d,"broken":%d}\n',
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max, errors.status,
        errors.connect + errors.read + errors.write + errors.timeout))
end

return shared
