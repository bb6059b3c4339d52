// Finds Chromium and Firefox on this machine. A browser counts as found only if it runs and is new enough.
import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const BROWSERS = {
	chromium: {
		title: 'Chromium',
		oldest: 0,
		variable: 'CHROME_PATH',
		// The headless shell is the same engine without windows and needs half the time, so it comes first.
		names: [
			'chromium-headless-shell',
			...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
		],
		debianPackages: ['chromium-headless-shell', 'chromium'],
	},
	firefox: {
		title: 'Firefox (143 or newer)',
		// Version 143 is the first with `network.addDataCollector`, which Playwright needs.
		oldest: 143,
		variable: 'FIREFOX_PATH',
		names: ['firefox-esr', 'firefox'],
		debianPackages: ['firefox-esr'],
	},
};
const FONTS = 'fonts-noto-cjk';

/**
 * Finds the program of a browser and its version; returns null if it is not installed.
 * @returns {Promise<{ path: string, version: string } | null>}
 */
export async function findBrowser(id) {
	const { variable, names } = BROWSERS[id];
	const given = process.env[variable];
	if (given) return tryBrowser(id, given);
	for (const name of names) {
		for (const path of onPath(name)) {
			const found = await tryBrowser(id, path);
			if (found) return found;
		}
	}
	const own = await ofPlaywright(id);
	return own ? tryBrowser(id, own) : null;
}

export async function findBrowsers() {
	const [chromium, firefox] = await Promise.all([findBrowser('chromium'), findBrowser('firefox')]);
	return { chromium, firefox };
}

/** Returns Chromium. Throws an error that says what to do if there is none. */
export async function requireChromium() {
	const found = await findBrowser('chromium');
	if (!found) throw new Error(advice(['chromium']));
	return found;
}

/**
 * Returns Playwright's launch options for this Firefox. Playwright's own Firefox is patched; any other is
 * driven through a channel.
 * @param {string} path
 */
export async function firefoxLaunchOptions(path) {
	const own = (await ofPlaywright('firefox')) === path;
	return own ? { executablePath: path } : { channel: 'moz-firefox', executablePath: path };
}

/** Finds or installs the browsers. @returns a sentence if the tests cannot run, otherwise null */
export async function setUpBrowsers({ requireFirefox, say }) {
	const missing = async () => {
		const found = await findBrowsers();
		return Object.keys(BROWSERS).filter((id) => !found[id]);
	};
	const enough = (ids) => !ids.includes('chromium') && !(requireFirefox && ids.includes('firefox'));

	let without = await missing();
	for (const id of without) {
		const given = process.env[BROWSERS[id].variable];
		if (given) {
			return `${BROWSERS[id].variable} names ${given}, which is no working ${BROWSERS[id].title}: correct it, or unset it and another is looked for.`;
		}
	}
	for (const install of [installFromDebian, installFromPlaywright]) {
		if (enough(without)) break;
		if (install(without, say)) without = await missing();
	}
	if (!enough(without)) return advice(without);
	if (without.includes('firefox')) {
		say(`No ${BROWSERS.firefox.title} here: the end-to-end tests will run in Chromium only.`);
	}
	return null;
}

function advice(ids) {
	const titles = ids.map((id) => BROWSERS[id].title).join(' and ');
	const variables = ids.map((id) => BROWSERS[id].variable).join(' and ');
	return `No working ${titles} was found and none could be installed: install it (on Debian \`apt-get install chromium firefox-esr fonts-noto-cjk\`, elsewhere \`npx playwright install chromium firefox\`) or set ${variables} to where it is.`;
}

async function tryBrowser(id, path) {
	if (!existsSync(path)) return null;
	// On Windows `--version` would open a window.
	if (process.platform === 'win32') return { path, version: '' };
	try {
		const { stdout } = await run(path, ['--version'], { timeout: 20_000, killSignal: 'SIGKILL' });
		const version = /\d+(\.\d+)+/.exec(stdout)?.[0] ?? '';
		return parseInt(version, 10) >= BROWSERS[id].oldest ? { path, version } : null;
	} catch {
		return null;
	}
}

function onPath(name) {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.map((directory) => join(directory, name + suffix))
		.filter((path) => {
			try {
				accessSync(path, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}

async function ofPlaywright(id) {
	try {
		const playwright = await import('playwright');
		return playwright[id].executablePath() || null;
	} catch {
		return null;
	}
}

const INSTALL_TIMEOUT_MS = 600_000;

function installFromDebian(ids, say) {
	const root = typeof process.getuid === 'function' && process.getuid() === 0;
	if (!root || !existsSync('/etc/debian_version') || onPath('apt-get').length === 0) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	if (!ran('apt-get', ['update', '-q'], env)) return false;
	const packages = [...ids.map((id) => BROWSERS[id].debianPackages.find(isOffered)), FONTS];
	if (packages.includes(undefined)) return false;
	say(`Installing ${packages.join(', ')} with apt-get …`);
	return ran('apt-get', ['install', '-y', '-q', ...packages], env);
}

/** Returns whether apt can install a package of this name. */
function isOffered(name) {
	const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', name], {
		encoding: 'utf8',
	});
	return (stdout ?? '').startsWith('Package:');
}

function installFromPlaywright(ids, say) {
	say(`Installing Playwright's ${ids.join(' and ')} …`);
	const home = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
	const cli = join(home, 'cli.js');
	return ran(process.execPath, [cli, 'install', ...ids], process.env);
}

/** Runs an installer and returns whether it succeeded. Its output is shown only if it fails. */
function ran(command, args, env) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		env,
		encoding: 'utf8',
		timeout: INSTALL_TIMEOUT_MS,
		killSignal: 'SIGKILL',
		maxBuffer: 1 << 26,
	});
	if (status === 0) return true;
	console.error(`${stdout ?? ''}${stderr ?? ''}`.trimEnd());
	return false;
}
