// The life of a procurement, earliest first. A module may import only what stands before it.
const order = [
  'identity',
  'audit',
  'files',
  'notifications',
  'clusters',
  'suppliers',
  'baseline',
  'demand',
  'categories',
  'sharing',
  'tenders',
  'bids',
  'evaluation',
  'award',
  'contracts',
  'fees',
  'notices',
]
const M = '^app/modules/'
const tests = '[.](test|e2e)[.]tsx?$'
const after = (i) => `(${order.slice(i + 1).join('|')})`
const ban = (name, from, to, comment = '') => ({ name, severity: 'error', comment, from, to })
const pure = 'node_modules/(fraction[.]js|temporal-polyfill|temporal-spec)/'

module.exports = {
  forbidden: [
    ban('no-cycles', {}, { circular: true }),
    ban('no-barrels', {}, { path: '/index[.]tsx?$', pathNot: 'node_modules' }, 'Import the file that holds the thing.'),
    ban('no-shapeless-names', {}, { path: '[/-](utils?|helpers?|services?|managers?)[.]', pathNot: 'node_modules' }),
    ban('not-unresolvable', {}, { couldNotResolve: true, pathNot: '^(virtual:|node:)|[?]url$' }, 'What cannot be resolved cannot be checked.'),

    ...order.slice(0, -1).flatMap((name, i) => [
      ban(`order-${name}`, { path: `${M}${name}/`, pathNot: tests }, { path: `${M}${after(i)}/` }, 'React to later stages through events.'),
      ban(`table-order-${name}`, { path: `^db/schema/${name}[.]ts$` }, { path: `^db/schema/${after(i)}[.]ts$` }),
    ]),
    ban('unlisted-module', { path: `${M}(?!(${order.join('|')})/)[^/]+/` }, {}, 'Give every module its place in the order.'),

    ban(
      'domain-is-pure',
      { path: `${M}[^/]+/(domain/|policy[.]ts$)`, pathNot: tests },
      { pathNot: [`${M}[^/]+/domain/`, '^app/kernel/', pure] },
      'Rules see only rules.',
    ),
    ban('kernel-is-a-leaf', { path: '^app/kernel/', pathNot: tests }, { pathNot: ['^app/kernel/', pure] }),

    ban(
      'own-tables-only',
      { path: `${M}([^/]+)/`, pathNot: tests },
      { path: '^db/schema/', pathNot: ['^db/schema/$1[.]ts$', '^db/schema/bid-contents'] },
    ),
    ban(
      'tables-only-in-store-and-queries',
      { path: '^app/', pathNot: [`${M}[^/]+/(store([.]server[.]ts$|/)|queries/)`, '^app/platform/(jobs|auth)/', tests] },
      { path: '^db/schema/' },
    ),
    ban('store-is-private', { path: `${M}([^/]+)/` }, { path: `${M}[^/]+/(store|jobs/|testing/)`, pathNot: `${M}$1/` }),
    ban(
      'nobody-outside-opens-a-store',
      { path: '^(app/(?!modules/)|db/|e2e/)', pathNot: '^app/worker[.]server' },
      { path: `${M}[^/]+/(store|jobs/)` },
    ),
    ban(
      'one-transaction-door',
      { path: '^app/', pathNot: ['^app/platform/', '^app/(server|entry[.]worker)[.]ts$', `${M}[^/]+/queries/`, tests] },
      { path: '^db/client', dependencyTypesNot: ['type-only'] },
    ),
    ban('tables-know-no-app', { path: '^db/(schema/|client)' }, { path: '^app/', dependencyTypesNot: ['type-only'] }),

    ban('sealed-contents', { pathNot: `${M}bids/store[.]server[.]ts$|^db/` }, { path: '^db/schema/bid-contents' }),
    ban(
      'panel-is-blind',
      { path: `^app/routes/panel/|${M}evaluation/`, pathNot: tests },
      { path: `${M}suppliers/|${M}bids/queries/named-` },
    ),

    ban('routes-stay-thin', { path: '^app/routes/' }, { path: ['^db/', 'node_modules/(drizzle-orm|postgres|stripe)/'] }),
    ban('nothing-imports-a-route', { path: '^app/', pathNot: '^app/(routes/|root[.]tsx$)' }, { path: '^app/routes/' }),
    ban(
      'ui-cannot-act',
      { path: `${M}[^/]+/ui/|^app/components/`, pathNot: tests },
      { path: '[.]server[.]tsx?$', dependencyTypesNot: ['type-only'] },
    ),
    ban('components-know-no-domain', { path: '^app/components/' }, { path: M }),
    ban('platform-knows-only-foundations', { path: '^app/platform/' }, { path: `${M}(?!(identity|audit)/)` }),
    ban(
      'no-test-code-in-product',
      { path: '^(app|db)/', pathNot: [tests, '/testing/', '^db/(scenarios/|seed|demo|prove|bench)'] },
      { path: ['/testing/', '^db/scenarios/', tests] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
