import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BUILT = join(ROOT, 'storybook-static');
/** Written last, so that a build that broke off counts as none. */
const INDEX = join(BUILT, 'index.json');
const SOURCES = ['src', 'stories', '.storybook'];
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

function newestSourceMs(): number {
  const times = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  return Math.max(...times);
}

/** Builds the stories where that has not been done since a source changed; does nothing where it has. */
export function buildStorybookIfStale(): void {
  if (existsSync(INDEX) && statSync(INDEX).mtimeMs >= newestSourceMs()) return;
  const command = join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
  const args = ['build', '--disable-telemetry', '--quiet', '--output-dir', BUILT];
  execFileSync(process.execPath, [command, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** One story, as Storybook's own index has it. */
export interface IndexedStory {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** The built stories, served on a free port. */
export interface StorybookSite {
  /** `http://127.0.0.1:…`, without a trailing slash. */
  readonly origin: string;
  readonly stories: readonly IndexedStory[];
  close(): void;
}

/** Serves what was built. */
export async function serveStorybook(): Promise<StorybookSite> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = pathname === '/' ? '/index.html' : normalize(pathname);
    if (path === '/favicon.ico') {
      // Browsers ask for one by themselves, and log a missing one as an error.
      response.writeHead(204).end();
      return;
    }
    try {
      const body = await readFile(join(BUILT, path));
      response.writeHead(200, {
        'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
        // The same files for every story: a page that is opened anew finds them.
        'cache-control': 'max-age=3600',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  // Storybook's documented index: https://storybook.js.org/docs/api/main-config/main-config-indexers
  const index = JSON.parse(await readFile(INDEX, 'utf8')) as {
    readonly entries: Readonly<Record<string, IndexedStory>>;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    stories: Object.values(index.entries),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
