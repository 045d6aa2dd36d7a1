// node --import ./bench/peak.mjs …: prints the process's peak memory on standard error when it ends
process.on('exit', () => process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`))
