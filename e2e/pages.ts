import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildStorybookIfStale } from './storybook.js';

const ROOT = resolve(import.meta.dirname, '..');

/** Builds the pages that load the package through a bundler, and the stories, once for all workers. */
async function buildPages(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/index.js'))) {
    throw new Error('The end-to-end tests load what is in dist/. Run `npm run build` first.');
  }
  for (const mode of ['e2e', 'e2e-18']) {
    await build({ configFile: join(ROOT, 'vite.config.ts'), mode, logLevel: 'error' });
  }
  buildStorybookIfStale();
}

// Playwright calls a global setup's default export.
// biome-ignore lint/style/noDefaultExport: see above
export default buildPages;
