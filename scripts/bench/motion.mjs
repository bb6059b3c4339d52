// Measures the longest task of the page while a capsule travels: a task of more than 50 ms is a frame that people see missing.
import { WITHOUT_WORKERS } from './weights.mjs';

const MEASURED_MS = 4000;
const WAIT_MS = 60_000;
const LONGEST_MS = 50;

/** Each page has bytes on their way after the press, or by itself. */
const PAGES = [
	{ name: 'Tour, talk', address: '#/tour', type: 'Hello' },
	{ name: 'Tour, flip', address: '#/tour/flip?flip=8' },
	{ name: 'Tour, silence', address: '#/tour/silence', type: 'Hello' },
	{ name: 'Handshake, playing', address: '#/handshake?step=3', press: /^Play/ },
	{ name: 'Conversation, playing', address: '#/conversation?scenario=hello', press: /^Play/ },
];

export async function motion({ browser, report, url }) {
	report.section('The longest task while a capsule travels');
	for (const slower of [1, 4]) {
		for (const { name, address, press, type } of PAGES) {
			const context = await browser.newContext({
				viewport: { width: 1280, height: 720 },
				locale: 'en',
				...WITHOUT_WORKERS,
			});
			const row = slower === 1 ? name : `${name}, processor slowed ${slower} ×`;
			try {
				const page = await context.newPage();
				page.setDefaultTimeout(WAIT_MS);
				await page.goto(url + address);
				await page.waitForFunction(() => document.title.includes('·'));
				const devtools = await context.newCDPSession(page);
				await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
				if (type) {
					await page.getByRole('textbox').first().fill(type);
					await page.keyboard.press('Enter');
				}
				if (press) await page.getByRole('button', { name: press }).first().click();
				const value = await page.evaluate(longestTask, MEASURED_MS);
				report.row(row, { value, unit: 'ms', goal: LONGEST_MS });
			} catch (error) {
				report.notMeasured(row, error.message.split('\n')[0]);
			} finally {
				await context.close();
			}
		}
	}
}

/** Runs in the page. Tasks of less than 50 ms are not reported by the browser, and count as 0. */
function longestTask(forMs) {
	return new Promise((done) => {
		let longest = 0;
		const observer = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
		});
		observer.observe({ type: 'longtask' });
		setTimeout(() => {
			observer.disconnect();
			done(longest);
		}, forMs);
	});
}
