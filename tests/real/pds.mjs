// Starts a PDS of the AT Protocol with its directory of names (PLC), for tests. Prints READY; SIGTERM ends it.
// The environment says: PARTS (where node_modules lies), PLC_PORT, PDS_PORT, APPVIEW_URL, APPVIEW_DID.
import { pathToFileURL } from 'node:url'

const { PARTS, PLC_PORT, PDS_PORT, APPVIEW_URL, APPVIEW_DID } = process.env
const devEnv = await import(pathToFileURL(`${PARTS}/node_modules/@atproto/dev-env/dist/index.js`))
const network = await devEnv.TestNetworkNoAppView.create({
  plc: { port: Number(PLC_PORT) },
  pds: {
    port: Number(PDS_PORT),
    hostname: 'localhost',
    rateLimitsEnabled: true,
    bskyAppViewUrl: APPVIEW_URL,
    bskyAppViewDid: APPVIEW_DID,
  },
})
process.on('SIGTERM', async () => {
  await network.close()
  process.exit(0)
})
console.log('READY')
