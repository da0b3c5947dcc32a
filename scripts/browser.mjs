import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** Chromium without windows, as Debian and Alpine package it: the tests take half the time in it. */
const SHELL_COMMANDS = ['chromium-headless-shell', 'headless_shell'];

/** Commands under which Linux distributions install a Chromium. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS and Windows put one; the first two roots are Windows' own variables. */
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    join(process.env[variable] ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
  ),
];

/** Chromium refuses to run its sandbox as root, which is what most containers are. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Arguments that keep the browser from asking its vendor for anything. */
export const BROWSER_ARGS = [
  ...AS_ROOT,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @param {readonly string[]} commands @returns {string[]} Where they may be. */
function pathsOf(commands) {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.filter(Boolean).flatMap((folder) => commands.map((command) => join(folder, command)));
}

/**
 * Finds a Chromium that is already there: `CHROMIUM_PATH`, the system's, or Playwright's own.
 *
 * @param {{ whole?: boolean }} [options] `whole`: only one with all that a browser has. The headless shell, which
 *   is preferred otherwise, has no back/forward cache.
 * @returns {string | null} The executable's path, or `null` if there is none.
 */
export function findBrowser({ whole = false } = {}) {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const candidates = [
    ...(whole ? [] : pathsOf(SHELL_COMMANDS)),
    ...pathsOf(COMMANDS),
    ...APPLICATIONS,
    chromium.executablePath(),
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null;
}

/**
 * Finds a Chromium, or installs one: from the distribution's packages where that is possible (root on Debian or
 * Ubuntu), else Playwright's build.
 *
 * @returns {Promise<string>} The executable's path.
 * @throws If `CHROMIUM_PATH` names no file, or no browser could be installed.
 */
export async function ensureBrowser() {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, and no such file is there.`);
  }
  const found = findBrowser();
  if (found && findBrowser({ whole: true })) return found;

  for (const [command, ...args] of installCommands()) {
    console.error(`No Chromium found. Running: ${[command, ...args].join(' ')}`);
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) break;
  }
  const installed = findBrowser({ whole: true }) && findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need a Chromium, and none was found nor could be installed. Install Chromium or Chrome, ' +
      'or set CHROMIUM_PATH to its executable.',
  );
}

/** @returns {[string, ...string[]][]} Commands to run in order. */
function installCommands() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const install = ['install', '-y', '--no-install-recommends'];
    return [
      ['apt-get', 'update'],
      ['apt-get', ...install, 'chromium'],
      // Last, since not every distribution has it, and the tests can do without.
      ['apt-get', ...install, 'chromium-headless-shell'],
    ];
  }
  const cli = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));
  return [[process.execPath, cli, 'install', 'chromium']];
}
