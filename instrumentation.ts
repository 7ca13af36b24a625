// What the web server does once when it starts: takes over the model that the environment names.

/** A failure is logged and keeps nobody from working; the page Models then shows the row as it was. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startModels } = await import('@/lib/server/models/start-models')
  await startModels()
}
