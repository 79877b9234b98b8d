-- What both loads share: the sessions that were signed in, and the figures of a run as one line of JSON.

local shared = {}

-- Sessions from the file named first behind `--`: the cookie's token and the token of its forms.
function shared.sessions(path)
    local sessions = {}
    for line in io.lines(path) do
        local cookie, form = line:match("^(%S+) (%S+)$")
        sessions[#sessions + 1] = {cookie = cookie, form = form}
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
