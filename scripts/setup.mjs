// Prepares the working tree: the required Node version, the packages of the lock file and, with `--browsers`,
// the browsers of the tests. It needs only Node, and returns at once if everything is present.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'node_modules');
const stampFile = join(installed, '.setup-stamp');

checkNode();
installPackages();
if (process.argv.includes('--browsers')) {
	const { setUpBrowsers } = await import('./browsers.mjs');
	const problem = await setUpBrowsers({
		requireFirefox: process.env.REQUIRE_BROWSERS === '1',
		say: (line) => console.log(line),
	});
	if (problem) stop(problem);
}

function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

function checkNode() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	if (!satisfies(process.versions.node, engines.node)) {
		stop(
			`This project needs Node ${engines.node} and this is Node ${process.versions.node}: ` +
				'install a newer one from https://nodejs.org and run the command again.',
		);
	}
}

/** Returns whether a version is in a range such as `^a.b.c || >=d.e.f`. */
function satisfies(version, range) {
	const numbers = (text) => [...text.split('.').map(Number), 0, 0].slice(0, 3);
	const [major, minor, patch] = numbers(version);
	return range.split('||').some((part) => {
		const [, sign, text] = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(part) || [];
		if (!sign) throw new TypeError(`cannot read the Node range ${JSON.stringify(part)}`);
		const [a, b, c] = numbers(text);
		if (major !== a) return sign === '>=' && major > a;
		return minor !== b ? minor > b : patch >= c;
	});
}

function installPackages() {
	const lock = join(root, 'package-lock.json');
	const wanted = `${process.platform} ${process.arch} ${createHash('sha256').update(readFileSync(lock)).digest('hex')}`;
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;

	// npm writes this file last, so it also shows an install that was made by hand.
	const ofNpm = join(installed, '.package-lock.json');
	const byHand = existsSync(ofNpm) && statSync(ofNpm).mtimeMs >= statSync(lock).mtimeMs;
	if (!byHand) {
		console.log('Installing the packages of package-lock.json …');
		// All packages are development dependencies, so they are included whatever NODE_ENV is.
		const { status, error } = npm(['ci', '--include=dev', '--loglevel=error']);
		if (status !== 0) {
			const why = error ? ` (${error.message})` : '';
			stop(
				`The packages could not be installed${why}: check the connection to the npm registry and run \`npm ci\`.`,
			);
		}
	}
	writeFileSync(stampFile, wanted);
}

function npm(args) {
	const cli = process.env.npm_execpath;
	const options = { cwd: root, stdio: 'inherit' };
	if (cli && /\.[cm]?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options);
	return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
