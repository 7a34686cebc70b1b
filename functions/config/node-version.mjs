// Stops the start with one clear line on a Node that cannot run this code; plain JavaScript, so that an old Node can read it.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  process.stderr.write(
    'Bangban needs Node 24, and this is Node ' +
      process.versions.node +
      '. Run "npm ci" (it brings Node 24 on Linux and Windows; elsewhere install it), then "npm start".\n',
  )
  process.exit(1)
}
