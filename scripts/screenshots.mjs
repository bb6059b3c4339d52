// Takes the pictures of the README from the built site: `npm run screenshots`. With `--matrix <folder>` it
// takes every place in every size, theme and language, for a review before a release.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { requireChromium } from './browsers.mjs';
import { serve } from './serve.mjs';

const HELLO = '818537fa213d7f9f4d5158';

/**
 * Lists the pictures. `click` is a list of buttons and `press` a list of keys that are pressed when the page is ready;
 * then `sees` is waited for.
 */
const PICTURES = [
	{
		name: 'tour',
		address: '#/tour/flip?flip=8',
		theme: 'light',
		sees: /closed with 1002|以 1002 关闭/,
	},
	{ name: 'handshake', address: '#/handshake?example=rfc&step=6', theme: 'light' },
	{ name: 'learn', address: '#/learn/masking/last-byte', theme: 'light' },
	{ name: 'accept-key', address: '#/accept-key', theme: 'light' },
	{ name: 'frame-light', address: `#/frame?hex=${HELLO}&from=client&select=8-9`, theme: 'light' },
	{ name: 'frame-dark', address: `#/frame?hex=${HELLO}&from=client&select=8-9`, theme: 'dark' },
	{ name: 'conversation', address: '#/conversation?scenario=fragments&at=170', theme: 'light' },
	{
		name: 'branches',
		address: '#/conversation?scenario=hello',
		theme: 'dark',
		click: [/MASK/, /1002/, /^(Compare|比较)$/],
	},
	{
		name: 'doctor',
		address:
			'#/doctor?evidence=Two%20short%20texts%2C%20each%20cut%20in%20two%3A%0A41%200b%20f2%202f%204a%2049%202d%2002%2000%2000%2000%20ff%20ff%0Aand%20its%20last%20piece%3A%0Ac0%2001%2000%0AThe%20browser%20drops%20the%20connection%20at%20once.',
		theme: 'light',
		sees: /RSV1/,
	},
	{ name: 'compare', address: '#/compare', theme: 'light' },
	{ name: 'phone', address: `#/frame?hex=${HELLO}&from=client`, theme: 'light', size: 'phone' },
];

/** Holds the kinds of steps and the pages of Learn, which only a review shows. */
const LEARN = Object.entries({
	course: '',
	look: '/accept-key/worked',
	predict: '/accept-key/why',
	do: '/accept-key/missing-byte',
	endpoint: '/closing/answer-close',
	assemble: '/accept-key/order',
	explain: '/accept-key/claim',
	check: '/accept-key/exit',
	script: '/build-it/go-server',
	claims: '/claims',
	bugs: '/bugs',
	exam: '/exam',
	teacher: '/accept-key/teacher',
}).map(([name, path]) => ({ name: `learn-${name}`, address: `#/learn${path}` }));

const SIZES = {
	phone: { width: 390, height: 844 },
	tablet: { width: 820, height: 1180 },
	desktop: { width: 1280, height: 800 },
	projector: { width: 1920, height: 1080 },
};
const THEMES = ['light', 'dark'];
const LOCALES = ['en', 'zh-CN'];

const { values } = parseArgs({
	options: {
		/** Takes only pictures whose name contains this text. */
		only: { type: 'string', default: '' },
		/** Holds the folder for the pictures. */
		out: { type: 'string', default: '.github/pictures' },
		matrix: { type: 'string' },
		/** Holds the address of a site that is already built and served. */
		site: { type: 'string' },
	},
});

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'pictures-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const directory = values.site ?? join(scratch, 'site');
if (!values.site) await build({ root, logLevel: 'error', build: { outDir: directory } });

const server = await serve({ directory });
const { path } = await requireChromium();
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
const wanted = (values.matrix === undefined ? PICTURES : matrix()).filter(({ name }) =>
	name.includes(values.only),
);
if (wanted.some(({ locale }) => locale === 'zh-CN') && !hasChineseFont()) {
	console.warn('No font here has Chinese characters (fonts-noto-cjk has): they will be boxes.');
}
const folder = resolve(root, values.matrix ?? values.out);
mkdirSync(folder, { recursive: true });
try {
	for (const picture of wanted) await take(picture);
} finally {
	await browser.close();
	await server.close();
}

/** Returns each place once, for all themes and sizes. */
function matrix() {
	const places = PICTURES.filter(({ name }) => !/-dark$|^phone$/.test(name));
	return [...places, ...LEARN].flatMap((place) =>
		Object.keys(SIZES).flatMap((size) =>
			THEMES.flatMap((theme) =>
				LOCALES.map((locale) => ({
					...place,
					size,
					theme,
					locale,
					scale: 1,
					name: [place.name.replace(/-light$/, ''), size, theme, locale].join('-'),
				})),
			),
		),
	);
}

async function take({
	name,
	address,
	theme,
	size = 'desktop',
	locale = 'en',
	scale = 2,
	click = [],
	press = [],
	sees = null,
}) {
	const context = await browser.newContext({
		viewport: SIZES[size],
		deviceScaleFactor: scale,
		colorScheme: theme,
		locale,
		reducedMotion: 'reduce',
		hasTouch: size === 'phone',
	});
	try {
		const page = await context.newPage();
		page.on('pageerror', (error) =>
			console.warn(`${name}: uncaught in the page: ${error.message}`),
		);
		await page.goto(server.url + address, { waitUntil: 'networkidle' });
		for (const name of click) {
			await page.getByRole('main').getByRole('button', { name }).first().click();
		}
		for (const key of press) await page.keyboard.press(key);
		if (sees) await page.getByText(sees).first().waitFor();
		await page.evaluate(() => document.fonts.ready);
		const file = join(folder, `${name}.png`);
		await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
		console.log(relative(process.cwd(), file));
	} finally {
		await context.close();
	}
}

function hasChineseFont() {
	try {
		return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
	} catch {
		return true;
	}
}
