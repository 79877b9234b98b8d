-- The framework's bare page. usage: wrk … -s hello.lua http://127.0.0.1:8081/hello

local shared = require("tokens")

function done(summary, latency) shared.report(summary, latency) end
