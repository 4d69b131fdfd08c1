// How the web app is built. While it is developed, `/api` goes to a server that runs beside it.

import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.YOUJU_SERVER ?? 'http://127.0.0.1:4180';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 640,
  },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
});
