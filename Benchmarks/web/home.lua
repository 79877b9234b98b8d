-- The first screen after signing in, each time of somebody else.
-- usage: wrk … -s home.lua http://127.0.0.1:8080 -- TOKENS

local shared = require("tokens")
local requests = {}

function init(arguments)
    shared.seed()
    for place, session in ipairs(shared.sessions(arguments[1], 1)) do
        local headers = {Host = wrk.headers["Host"], Cookie = "aliquot-session=" .. session.cookie}
        requests[place] = wrk.format("GET", "/home", headers)
    end
end

function request() return requests[math.random(#requests)] end

function done(summary, latency) shared.report(summary, latency) end
