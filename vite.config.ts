import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  worker: { format: 'es' },
  // While developing, the server runs beside this one: `npm start` in another terminal.
  server: {
    proxy: {
      // As objects: written as text they would change the host, and the server would take our page for a foreign one.
      '/api': { target: 'http://localhost:8080' },
      '/health': { target: 'http://localhost:8080' },
      '/sync': { target: 'ws://localhost:8080', ws: true },
    },
  },
  // Nothing is inlined, so that the content security policy needs no `data:` and no 'unsafe-inline'.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
