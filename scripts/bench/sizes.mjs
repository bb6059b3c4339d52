// Measures the bytes fetched until the messages of the front page are readable and until the editor works, and then
// the bytes fetched for each lab that a link opens, and the words of each lesson.
import { labSizes } from './lab-sizes.mjs';
import { lessonSizes } from './lesson-sizes.mjs';
import { Fetches, inKiB, KIB, list, sum, WITHOUT_WORKERS } from './weights.mjs';

const GOALS = { javaScript: 45 * KIB, all: 125 * KIB, fonts: 3, settled: 260 * KIB };
const PAINT_WAIT_MS = 15_000;
const SETTLE_WAIT_MS = 30_000;

export async function sizes({ browser, report, url, firstPaint, only }) {
	if (only === '') await frontPage({ browser, report, url, firstPaint });
	await labSizes({ browser, report, url, only });
	await lessonSizes({ browser, report, url, only });
}

async function frontPage({ browser, report, url, firstPaint }) {
	for (const locale of ['en', 'zh-CN']) {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 720 },
			locale,
			...WITHOUT_WORKERS,
		});
		try {
			const fetches = new Fetches(context);
			await sizesOf(await context.newPage(), report, { url, firstPaint, locale, fetches });
		} finally {
			await context.close();
		}
	}
}

async function sizesOf(page, report, { url, firstPaint, locale, fetches }) {
	await page.addInitScript(watchFirstPaint, firstPaint);
	await page.goto(`${url}#/`, { waitUntil: 'load' });

	report.section(`First paint, ${locale}`);
	const readable = await page
		.waitForFunction(() => globalThis.readableAt?.(), null, { timeout: PAINT_WAIT_MS })
		.then((handle) => handle.jsonValue())
		.catch(() => null);
	const editor = await page
		.waitForSelector('.cm-editor', { timeout: readable ? SETTLE_WAIT_MS : 1 })
		.catch(() => null);
	await fetches.settled();
	await page.evaluate(() => document.fonts.ready);
	const started = await page.evaluate(startTimes);
	const all = await fetches.bodies();

	if (readable) {
		// A file counts as a whole if its fetch began before the text was readable.
		const early = all.filter(({ url: address }) => (started[address] ?? 0) <= readable);
		report.row('JavaScript', inKiB(sum(early, 'script'), GOALS.javaScript));
		report.row('everything', inKiB(sum(early), GOALS.all));
		const fonts = early.filter(({ kind }) => kind === 'font');
		report.row('font files', { value: fonts.length, unit: '', goal: GOALS.fonts });
		report.note(`painted after ${readable.toFixed(0)} ms`);
		list(report, early);
	} else {
		report.notMeasured('JavaScript, everything, font files', `no ${firstPaint} was painted`);
	}

	report.section(`Settled, ${locale}`);
	if (editor) {
		report.row('everything', inKiB(sum(all), GOALS.settled));
	} else {
		report.notMeasured('everything', 'no .cm-editor on the page');
		report.row('everything without an editor', inKiB(sum(all), null));
	}
	list(report, all);
}

/**
 * Runs in the page. Element timing reports when the browser has painted a marked text. The page is readable
 * when all its messages are painted.
 */
function watchFirstPaint(selector) {
	let count = 0;
	const painted = new Map();
	new MutationObserver(() => {
		const messages = [...document.querySelectorAll(selector)];
		count = Math.max(count, messages.length);
		messages.forEach((message, index) => {
			const isText = ({ nodeType }) => nodeType === Node.TEXT_NODE;
			for (const element of message.querySelectorAll('*:not(textarea, [elementtiming])')) {
				const text = [...element.childNodes].some(isText);
				if (text) element.setAttribute('elementtiming', `message ${index}`);
			}
		});
	}).observe(document, { childList: true, subtree: true });
	new PerformanceObserver((list) => {
		for (const { identifier, renderTime } of list.getEntries()) {
			painted.set(identifier, Math.min(renderTime, painted.get(identifier) ?? Infinity));
		}
	}).observe({ type: 'element', buffered: true });
	globalThis.readableAt = () => count > 0 && painted.size >= count && Math.max(...painted.values());
}

function startTimes() {
	return Object.fromEntries(
		performance
			.getEntries()
			.filter(({ entryType }) => entryType === 'resource' || entryType === 'navigation')
			.map(({ name, startTime }) => [name.replace(/#.*$/, ''), startTime]),
	);
}
