import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Alias, UserConfig } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

/** What the library asks the host to bring, and its ordinary dependencies: never part of `dist/index.js`. */
const EXTERNAL = /^(react|react-dom|react-hook-form|@tanstack\/react-query|zod)(\/|$)/;

const path = (name: string) => resolve(import.meta.dirname, name);

/** The self-contained bundles speak to Preact under React's names. */
const PREACT_ALIASES: Alias[] = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom\/client)?$/, replacement: path('src/element/react.ts') },
  // The parts of the libraries that know nothing of React.
  {
    find: /^@tanstack\/react-query$/,
    replacement: path('node_modules/@tanstack/query-core/build/modern/index.js'),
  },
  { find: /^react-hook-form$/, replacement: path('node_modules/react-hook-form/dist/react-server.esm.mjs') },
];

/** The same for tests, which ask a little more of React. */
const PREACT_TEST_ALIASES: Alias[] = [
  { find: /^react(-dom|-dom\/client)?$/, replacement: path('src/element/react.testing.ts') },
  ...PREACT_ALIASES,
];

/** React 18 beside React 19, for what has to work in both. */
const REACT_18_ALIASES: Alias[] = [
  { find: /^react-dom(\/.*)?$/, replacement: 'react-dom-18$1' },
  { find: /^react(\/.*)?$/, replacement: 'react-18$1' },
];

/** Bundled before the browser tests start: one found later would reload a page in the middle of its test. */
const BROWSER_TEST_DEPENDENCIES = [
  '@tanstack/react-query',
  'axe-core',
  'fast-check',
  'react',
  'react-dom',
  'react-dom/client',
  'react-hook-form',
  'react/jsx-dev-runtime',
  'rrweb',
  'zod/mini',
];

/** The package's own name, as a customer imports it: from the sources, or from what was built. */
function ownAliases(from: 'src' | 'dist'): Alias[] {
  const [script, styles] = from === 'src' ? ['ts', 'src/form/styles.css'] : ['js', 'dist/styles.css'];
  return [
    { find: /^key-credentials-form$/, replacement: path(`${from}/index.${script}`) },
    { find: /^key-credentials-form\/styles\.css$/, replacement: path(styles) },
    {
      find: /^key-credentials-form\/(element|server|server\/node|sandbox)$/,
      replacement: path(`${from}/$1.${script}`),
    },
  ];
}

/** One self-contained file in `dist/`; `scripts/build.mjs` empties the folder beforehand. */
function bundle(entry: string, format: 'es' | 'iife', fileName: string): UserConfig {
  return {
    resolve: { alias: PREACT_ALIASES },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      emptyOutDir: false,
      sourcemap: true,
      lib: { entry, formats: [format], name: 'KeyCredentialsForm', fileName: () => fileName },
      rolldownOptions: {
        output: {
          // Vite leaves white space in ES libraries, for the host's bundler to find pure annotations; this
          // file goes to browsers as it is.
          minify: true,
          codeSplitting: false,
        },
      },
    },
  };
}

/** A static page below `root`, with what it loads beside it. */
function site(root: string, outDir: string, input: readonly string[], alias: Alias[]): UserConfig {
  return {
    root: path(root),
    base: './',
    resolve: { alias },
    build: {
      outDir: path(outDir),
      emptyOutDir: true,
      sourcemap: false,
      // A `data:` URL for a small asset would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: input.map((name) => path(`${root}/${name}`)) },
    },
  };
}

const MODES: Readonly<Record<string, () => UserConfig>> = {
  lib: () => ({
    build: {
      emptyOutDir: false,
      sourcemap: true,
      lib: {
        entry: {
          index: 'src/index.ts',
          server: 'src/server.ts',
          'server/node': 'src/server/node.ts',
          sandbox: 'src/sandbox.ts',
        },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
      rolldownOptions: {
        external: (id) => EXTERNAL.test(id) || id.startsWith('node:'),
        output: {
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Bundlers drop module directives; frameworks with server components need this one.
          banner: (chunk) => (chunk.name === 'index' && chunk.isEntry ? "'use client';" : ''),
        },
      },
    },
  }),
  element: () => bundle('src/element.ts', 'es', 'element.js'),
  global: () => bundle('src/global.ts', 'iife', 'key-credentials-form.global.js'),
  // The demo's addresses have several parts, so its page names its files from the root.
  demo: () => ({ ...site('demo', '.cache/demo', ['index.html'], ownAliases('src')), base: '/' }),
  e2e: () => site('e2e/fixtures', '.cache/e2e/react', ['react.html'], ownAliases('dist')),
  'e2e-18': () =>
    site('e2e/fixtures', '.cache/e2e/react-18', ['react.html'], [...ownAliases('dist'), ...REACT_18_ALIASES]),
};

function browserProject(
  name: string,
  alias: Alias[],
  include: string[] = [...BROWSER_TEST_DEPENDENCIES],
): TestProjectConfiguration {
  const executablePath = findBrowser();
  return {
    extends: true,
    resolve: { alias: [...ownAliases('src'), ...alias] },
    // The same names stand for other files in each project.
    cacheDir: `.cache/vite-${name}`,
    // What stands in React's place is source: a bundled copy of it would go stale.
    optimizeDeps: {
      include,
      exclude: include.includes('react') ? [] : ['react', 'react-dom', 'react-dom/client'],
    },
    test: {
      name,
      include: ['src/**/*.browser.test.{ts,tsx}'],
      // Counts renders with React's profiler.
      exclude: name === 'browser-preact' ? ['**/rendering.*'] : [],
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({
          launchOptions: { args: [...BROWSER_ARGS], ...(executablePath === null ? {} : { executablePath }) },
        }),
        instances: [{ browser: 'chromium' }],
        screenshotFailures: false,
      },
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  publicDir: false,
  root: import.meta.dirname,
  resolve: { alias: ownAliases('src') },
  ...MODES[mode]?.(),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'package', environment: 'node', include: ['e2e/**/*.test.ts'], testTimeout: 60_000 },
      },
      browserProject('browser', []),
      browserProject('browser-react-18', REACT_18_ALIASES),
      browserProject('browser-preact', PREACT_TEST_ALIASES, [
        ...BROWSER_TEST_DEPENDENCIES.filter((name) => !/^react|^@tanstack/.test(name)),
        'preact',
        'preact/hooks',
        'preact/jsx-runtime',
      ]),
    ],
  },
}));
