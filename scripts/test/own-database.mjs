// Gives each worker of the database tests a database of its own, so that no file waits for another one's world or meets its rows.
const { TEST_DATABASE_URLS, VITEST_POOL_ID } = process.env
const urls = TEST_DATABASE_URLS?.split(' ') ?? []
const own = urls[(Number(VITEST_POOL_ID) - 1) % urls.length]
// Where there is no such list, DATABASE_URL serves all.
if (own !== undefined) process.env.DATABASE_URL = own
