/**
 * Preloaded (`node --import`) into every process the house starts: if the parent vanishes without a word (kill -9,
 * out of memory), the channel closes and the child stops too, so that nothing is ever orphaned.
 */
const graceMs = 5_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), graceMs).unref();
});
// The listener alone would keep a finished program alive.
process.channel?.unref();
