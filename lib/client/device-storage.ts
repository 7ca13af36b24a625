// The browser's localStorage, or memory where there is none or it is closed (private windows, full disks, the server).

/** `setItem` says whether the value will be there after the page is gone; `isVolatile` says so later. */
export type DeviceStorage = {
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => boolean
  removeItem: (key: string) => void
  keys: () => string[]
  isVolatile: (key: string) => boolean
}

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
      return isKept ?? false
    },
    removeItem: (key) => {
      memory.delete(key)
      attempt(() => window.localStorage.removeItem(key))
    },
    keys: () => [...new Set([...memory.keys(), ...(attempt(() => Object.keys(window.localStorage)) ?? [])])],
    isVolatile: (key) => memory.has(key),
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
