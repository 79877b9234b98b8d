// Looks again in a moment: something is still being worked out.
setTimeout(() => location.reload(), 2000)
