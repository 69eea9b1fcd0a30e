// Starts a PDS of the AT Protocol with its directory of names (PLC), for tests. Prints READY.
// The environment says: PARTS (where node_modules lies), PLC_PORT, PDS_PORT, and either APPVIEW_URL and APPVIEW_DID of
// a stand-in, or DB_POSTGRES_URL and REDIS_HOST for the real AppView.
import { pathToFileURL } from 'node:url'

const { PARTS, PLC_PORT, PDS_PORT, APPVIEW_URL, APPVIEW_DID, DB_POSTGRES_URL } = process.env
const devEnv = await import(pathToFileURL(`${PARTS}/node_modules/@atproto/dev-env/dist/index.js`))
const plc = { port: Number(PLC_PORT) }
const pds = {
  port: Number(PDS_PORT),
  hostname: 'localhost',
  inviteRequired: false,
  rateLimitsEnabled: true,
  rateLimitBypassKey: 'a stand-in asks', // what the stand-ins ask is not counted, what the daemon asks is
}
if (DB_POSTGRES_URL) {
  await devEnv.TestNetwork.create({ dbPostgresUrl: DB_POSTGRES_URL, dbPostgresSchema: 'devenv', plc, pds })
} else {
  const appView = { bskyAppViewUrl: APPVIEW_URL, bskyAppViewDid: APPVIEW_DID }
  await devEnv.TestNetworkNoAppView.create({ plc, pds: { ...pds, ...appView } })
}
console.log('READY')
