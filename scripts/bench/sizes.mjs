// Measures the files of the build, and the bytes that a browser with an empty cache fetches: until the front page is
// painted, and for each lab that a link opens.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressedSize, Fetches, inKiB, KIB, sum, WITHOUT_WORKERS } from './weights.mjs';

const LABS = {
	Tour: '#/tour/flip',
	Handshake: '#/handshake?example=rfc&step=3',
	'Accept key': '#/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==&stage=2',
	Frame: '#/frame?hex=818537fa213d7f9f4d5158&from=client',
	Rules: '#/rules',
	Conversation: '#/conversation?scenario=hello&at=100',
	Compare: '#/compare?clients=1000&rate=1',
	Doctor: '#/doctor?evidence=onclose%201006',
	Course: '#/learn',
};
const LAB_GOAL = 450 * KIB;
const TOUR_GOAL = 140 * KIB;
const WAIT_MS = 60_000;

export async function sizes({ browser, report, url, directory }) {
	report.section('The build');
	const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter(
		(entry) => entry.isFile(),
	);
	const contents = await Promise.all(
		files.map(async ({ parentPath, name }) =>
			compressedSize(name, await readFile(join(parentPath, name))),
		),
	);
	const whole = contents.reduce((total, bytes) => total + bytes, 0);
	report.row('files', { value: files.length, unit: '', goal: 90 });
	report.row('everything, compressed', { value: whole / 1e6, unit: 'MB', goal: 1.6 });

	for (const locale of ['en', 'zh-CN']) {
		report.section(`Front page until it is painted, ${locale}`);
		const early = await fetched(browser, locale, `${url}#/`, (page) =>
			page.waitForFunction(
				() => performance.getEntriesByName('first-contentful-paint').length > 0,
				null,
				{ timeout: WAIT_MS },
			),
		);
		report.row('JavaScript', inKiB(sum(early, 'script'), 60 * KIB));
		report.row('everything', inKiB(sum(early), 140 * KIB));

		report.section(`A lab opened by a link, everything, ${locale}`);
		for (const [lab, hash] of Object.entries(LABS)) {
			const bodies = await fetched(browser, locale, url + hash, async (page, fetches) => {
				await page.waitForSelector('#lab > :not(.loading)', { timeout: WAIT_MS });
				await fetches.settled();
			});
			report.row(lab, inKiB(sum(bodies), lab === 'Tour' ? TOUR_GOAL : LAB_GOAL));
		}
	}
}

/** Returns what a page has begun to fetch until a moment. */
async function fetched(browser, locale, address, moment) {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		locale,
		...WITHOUT_WORKERS,
	});
	try {
		const fetches = new Fetches(context);
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'commit' });
		await moment(page, fetches);
		return await fetches.bodies();
	} finally {
		await context.close();
	}
}
