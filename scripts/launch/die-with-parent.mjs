// Preloaded into children: when the parent dies, even by SIGKILL, the IPC channel closes and the child ends too.

const graceMs = 3000

function endWithParent() {
  setTimeout(() => process.exit(1), graceMs).unref()
  // The orderly way first, so that a worker can hand its job back.
  process.kill(process.pid, 'SIGTERM')
}

// Processes that the child forks inherit this preload, but their channels are not ours to touch.
if (process.env.MEDACTION_CHILD) {
  delete process.env.MEDACTION_CHILD
  // The parent may have died before this line; `connected` is undefined when there never was a channel.
  if (process.connected === false) endWithParent()
  process.once('disconnect', endWithParent)
  // Watching must not keep a finished program running.
  process.channel?.unref()
}
