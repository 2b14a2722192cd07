import path from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** The server and the worker are built beside the site, so that all share one copy of every module. */
const serverEntries = (): Plugin => ({
  name: 'server-entries',
  enforce: 'post',
  config(_config, { isSsrBuild }) {
    if (!isSsrBuild) return
    return {
      build: {
        rollupOptions: {
          input: { server: './app/server.ts', worker: './app/entry.worker.ts', routes: 'virtual:remix/server-build' },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    }
  },
})

export default defineConfig({
  build: { target: 'es2022' },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [path.resolve(import.meta.dirname, 'node_modules')], quietDeps: true },
    },
  },
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
      serverModuleFormat: 'esm',
    }),
    serverEntries(),
  ],
})
