import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  worker: { format: 'es' },
  // Nothing is inlined, so that the content security policy needs no `data:` and no 'unsafe-inline'.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
