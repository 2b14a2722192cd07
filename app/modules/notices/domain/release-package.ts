import type { Release } from './release.ts'

const extensions = [
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/master/extension.json',
  'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/master/extension.json',
]

/** A release as the standard publishes it: in a package that says where it is from, when, and which extensions it uses. */
export const releasePackage = (uri: string, site: string, publishedAt: Date, release: Release) => ({
  uri,
  version: '1.1',
  extensions,
  publishedDate: publishedAt.toISOString(),
  publisher: { name: 'Clusterbuy', uri: site },
  releases: [release],
})
