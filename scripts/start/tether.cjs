/**
 * Preloaded into every part of the local environment: when the starting process goes away, even by kill -9, its end of
 * this part's stdin closes and the part stops too. No part outlives its start and keeps a port or a database.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref?.();
