// The browser's localStorage, or memory where there is none or it is closed (private windows, full disks, the server).
type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const memory = new Map<string, string>()

/** Never throws: what the browser refuses to keep is kept for as long as the page lives. */
export function deviceStorage(): DeviceStorage {
  return {
    getItem: (key) => memory.get(key) ?? attempt(() => window.localStorage.getItem(key)) ?? null,
    setItem: (key, value) => {
      const isKept = attempt(() => {
        window.localStorage.setItem(key, value)
        return true
      })
      if (isKept) memory.delete(key)
      else memory.set(key, value)
    },
    removeItem: (key) => {
      memory.delete(key)
      attempt(() => window.localStorage.removeItem(key))
    },
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
