// Preloaded into children: when the parent dies, even by SIGKILL, the IPC channel closes and the child ends too.

if (process.channel) {
  process.once('disconnect', () => {
    // First the orderly way, so that a worker can hand its job back; then for certain.
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 3000).unref()
  })
  // Watching must not keep a finished program running.
  process.channel.unref()
}
