// Measures the bytes that a browser with an empty cache fetches when a link opens a lab, until nothing more
// is fetched.
import { Fetches, inKiB, KIB, list, sum, WITHOUT_WORKERS } from './weights.mjs';

const LINKS = [
	{ lab: 'Handshake', hash: '#/handshake?example=rfc&step=3', goal: 260 },
	{ lab: 'Accept key', hash: '#/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==&stage=2', goal: 190 },
	{ lab: 'Frame', hash: '#/frame?hex=818537fa213d7f9f4d5158&from=client', goal: 280 },
	{ lab: 'Rules', hash: '#/rules', goal: 250 },
	{ lab: 'Rules, one of them', hash: '#/rules/mask-client', goal: 250 },
	{ lab: 'Conversation', hash: '#/conversation?scenario=hello&at=100', goal: 300 },
	{ lab: 'Compare', hash: '#/compare?clients=1000&rate=1', goal: 250 },
	{ lab: 'Doctor', hash: '#/doctor?evidence=onclose%201006', goal: null },
];

const PANEL_WAIT_MS = 60_000;

/**
 * Prints the sizes of the labs.
 * @param only a part of a lab's name; if given, the fetched files are listed
 */
export async function labSizes({ browser, report, url, only }) {
	const links = LINKS.filter(({ lab }) => lab.includes(only));
	for (const locale of ['en', 'zh-CN']) {
		report.section(`A lab opened by a link, everything, ${locale}`);
		for (const { lab, hash, goal } of links) {
			const context = await browser.newContext({
				viewport: { width: 1440, height: 900 },
				locale,
				...WITHOUT_WORKERS,
			});
			try {
				const bodies = await bodiesOf(context, `${url}${hash}`);
				report.row(lab, inKiB(sum(bodies), goal === null ? null : goal * KIB));
				if (only !== '') list(report, bodies);
			} finally {
				await context.close();
			}
		}
	}
}

async function bodiesOf(context, address) {
	const fetches = new Fetches(context);
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForSelector('#lab > :not(.loading)', { timeout: PANEL_WAIT_MS });
	await fetches.settled();
	await page.evaluate(() => document.fonts.ready);
	const [notice] = await page.locator('.notice').allInnerTexts();
	if (notice !== undefined) throw new Error(`${address}: ${notice}`);
	return fetches.bodies();
}
