// Measures the Guide and the words of each lesson, in both languages.
import { basename } from 'node:path';
import { Fetches, inKiB, KIB, sum, WITHOUT_WORKERS } from './weights.mjs';

const WORDS_GOAL = 10 * KIB;
const GUIDE_GOAL = 20 * KIB;
/** Names a lesson in the Frame lab; `ALONE` is that lab without a lesson. */
const GUIDED = 'first-two-bytes';
const ALONE = '#/frame';
/** The build names a file after the component in it. */
const COMPONENT = /^[A-Z]/u;
const PAGE_WAIT_MS = 60_000;
const LESSON = /^#\/learn\/([^/]+)\/(?!teacher$|worksheet$)[^/]+$/u;

/**
 * Prints the sizes of the lessons.
 * @param only a part of a lesson's id
 */
export async function lessonSizes({ browser, report, url, only }) {
	for (const locale of ['en', 'zh-CN']) {
		const inLocale = { browser, locale, url };
		const links = (await fetched(inLocale, '#/learn')).links.filter(([id]) => id.includes(only));
		if (links.length > 0) report.section(`The words of a lesson, ${locale}`);
		for (const [id, hash] of links) {
			const { bodies } = await fetched(inLocale, hash);
			report.row(id, inKiB(wordsOf(bodies, id), WORDS_GOAL));
			if (id !== GUIDED) continue;
			const alone = (await fetched(inLocale, ALONE)).bodies;
			report.row('the Guide', inKiB(guideOf(bodies, alone), GUIDE_GOAL));
		}
	}
}

/** Returns the files that a page fetches which opens the address, and the lessons to which it links. */
async function fetched({ browser, locale, url }, hash) {
	const context = await browser.newContext({ locale, ...WITHOUT_WORKERS });
	try {
		const fetches = new Fetches(context);
		const page = await context.newPage();
		await page.goto(`${url}${hash}`, { waitUntil: 'load' });
		await page.waitForSelector('#lab > :not(.loading)', { timeout: PAGE_WAIT_MS });
		await fetches.settled();
		const hashes = await page.locator('a[href^="#/learn/"]').evaluateAll(hrefsOf);
		const lessons = hashes.map((one) => LESSON.exec(one)).filter((match) => match !== null);
		return {
			bodies: await fetches.bodies(),
			links: [...new Map(lessons.map(([all, id]) => [id, all]))],
		};
	} finally {
		await context.close();
	}
}

/**
 * Returns the bytes of a lesson's words. Its steps and its words are files whose names begin with its id; the words
 * are the larger one.
 */
function wordsOf(bodies, id) {
	const ofLesson = bodies.filter(({ url }) => basename(new URL(url).pathname).startsWith(`${id}-`));
	if (ofLesson.length < 2) throw new Error(`${id}: its words were not fetched.`);
	return Math.max(...ofLesson.map(({ bytes }) => bytes));
}

/**
 * Returns the components and styles that a step fetches beyond its lab, without the words and the facts that they
 * share.
 */
function guideOf(bodies, alone) {
	const ofLab = new Set(alone.map(({ url }) => url));
	const guide = bodies.filter(
		({ url }) => !ofLab.has(url) && COMPONENT.test(basename(new URL(url).pathname)),
	);
	if (guide.length === 0) throw new Error('The Guide was not fetched.');
	return sum(guide);
}

function hrefsOf(anchors) {
	return anchors.map((anchor) => anchor.getAttribute('href'));
}
