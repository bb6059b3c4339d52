// Measures the frames per second that a browser paints while something moves on the page: a lab can be slow although
// no script of it is, because the browser has much to draw.
import { WITHOUT_WORKERS } from './weights.mjs';

const MEASURED_MS = 3000;
const WAIT_MS = 60_000;
/** Holds the least number of frames per second. A headless browser paints 60. */
const LEAST = 30;

const PAGES = [
	{ name: 'Compare', address: '#/compare' },
	{
		name: 'Compare, long round trip, many messages',
		address: '#/compare?rate=10000&rtt=60000&heartbeat=1',
	},
	{ name: 'Conversation, playing', address: '#/conversation?scenario=hello', press: /^Play/ },
	{ name: 'Front page', address: '#/' },
];

export async function frames({ browser, report, url }) {
	report.section('Frames per second (the goal is the greatest time for a frame)');
	for (const { name, address, press } of PAGES) {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 720 },
			locale: 'en',
			...WITHOUT_WORKERS,
		});
		try {
			const page = await context.newPage();
			page.setDefaultTimeout(WAIT_MS);
			await page.goto(url + address);
			await page.waitForSelector('#lab > :not(.loading)');
			if (press) await page.getByRole('button', { name: press }).first().click();
			const perSecond = await page.evaluate(paintedPerSecond, MEASURED_MS);
			report.row(name, {
				value: 1000 / perSecond,
				unit: 'ms',
				goal: 1000 / LEAST,
				details: `${perSecond.toFixed(1)} frames per second`,
			});
		} catch (error) {
			report.notMeasured(name, error.message.split('\n')[0]);
		} finally {
			await context.close();
		}
	}
}

/** Runs in the page. */
function paintedPerSecond(forMs) {
	return new Promise((done) => {
		let count = 0;
		const from = performance.now();
		requestAnimationFrame(function next(now) {
			if (now - from >= forMs) return done((count / (now - from)) * 1000);
			count++;
			requestAnimationFrame(next);
		});
	});
}
