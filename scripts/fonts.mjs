// Cuts the small font files named in src/ui/fonts.css out of the whole fonts. Each
// contains the characters of its unicode-range, with the hinting and kerning of the original. Run it when a
// range or a font has changed. Only this script downloads the tool; the site is built, tested and served
// without it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOOL = 'subset-font';
const TOOL_VERSION = '2.9.0';

/**
 * Lists the font features that browsers apply by default. The fractions of the whole fonts are left out, because no
 * style enables them.
 */
const FEATURES = ['ccmp', 'kern', 'liga', 'mark'];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'src/ui/fonts');
const styles = readFileSync(join(root, 'src/ui/fonts.css'), 'utf8');

const subset = bringTool();
mkdirSync(folder, { recursive: true });
for (const { family, weights } of [
	{ family: 'ibm-plex-sans', weights: [400, 600] },
	{ family: 'ibm-plex-mono', weights: [400, 500] },
]) {
	const characters = charactersOf(family);
	for (const weight of weights) {
		const file = `node_modules/@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`;
		const whole = readFileSync(join(root, file));
		const few = await subset(whole, characters, { targetFormat: 'woff2', keepFeatures: FEATURES });
		writeFileSync(join(folder, `${family}-${weight}.woff2`), few);
		console.log(`${family} ${weight}: ${whole.length} → ${few.length} bytes`);
	}
}

function bringTool() {
	const place = join(root, 'node_modules/.cache/fonts');
	mkdirSync(place, { recursive: true });
	const shell = process.platform === 'win32';
	const wanted = `${TOOL}@${TOOL_VERSION}`;
	const npm = ['install', '--prefix', place, '--no-save', '--loglevel=error', wanted];
	execFileSync('npm', npm, { stdio: 'inherit', shell });
	return createRequire(join(place, 'fonts.cjs'))(TOOL);
}

/** Returns the unicode-range of the family's regular weight; the other weights have the same range. */
function charactersOf(family) {
	const face = styles
		.split('@font-face')
		.find((rule) => rule.includes(`./fonts/${family}-400.woff2`));
	const [, range] = /unicode-range:([^;]+);/.exec(face);
	return range
		.split(',')
		.flatMap((part) => {
			const [first, last = first] = part
				.trim()
				.slice('U+'.length)
				.split('-')
				.map((code) => parseInt(code, 16));
			return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
		})
		.join('');
}
