-- Logging a credit, each time by somebody else, each another course and with an id of its own, as the form makes it.
-- usage: wrk … -s log.lua http://127.0.0.1:8080 -- TOKENS

local shared = require("tokens")
local sessions = {}
local fixed

-- A UUID of version 7: the time to the second, the rest by chance.
local function id()
    local milliseconds = os.time() * 1000 + math.random(0, 999)
    return string.format(
        "%08x-%04x-7%03x-8%03x-%06x%06x", math.floor(milliseconds / 65536), milliseconds % 65536, math.random(0, 4095),
        math.random(0, 4095), math.random(0, 16777215), math.random(0, 16777215))
end

function init(arguments)
    shared.seed()
    sessions = shared.sessions(arguments[1], 0)
    local fields = {
        "provider=Bench+Academy+Online", "amount=1.5", "unit=contact-hour", "kind=ce-course", "topics=hematology",
        "topics=safety", "approvals=pace", "delivery=online", "note=As+the+certificate+says.", "do=record",
        "completed=" .. os.date("!%Y-%m-%d", os.time() - 30 * 86400),
    }
    fixed = "&" .. table.concat(fields, "&")
end

function request()
    local session = sessions[math.random(#sessions)]
    local headers = {
        Host = wrk.headers["Host"], Cookie = "aliquot-session=" .. session.cookie,
        ["Content-Type"] = "application/x-www-form-urlencoded",
    }
    local title = "Body+fluid+cell+counts%2C+part+" .. math.random(1, 10000000)
    local body = "token=" .. session.form .. "&id=" .. id() .. "&title=" .. title .. fixed
    return wrk.format("POST", "/log/new", headers, body)
end

function done(summary, latency) shared.report(summary, latency) end
