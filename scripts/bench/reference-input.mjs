// Compares the speed of this machine with that of the machine on which the goals of the inputs were set. A page
// without code of the site answers a click with a fixed amount of each kind of work: script, new elements, a forced
// layout, paint. The time of the click here, divided by its time on that machine, is the factor of the goals.
import { EVENTS, doing } from './hands.mjs';
import { MARK, quantile, startTrace, workPerInput } from './trace.mjs';

/**
 * Holds the processor time of one click on the machine of the goals, in ms. It was not measured there. Three inputs of
 * commit 8654e47a took 16.4, 17.5 and 16.1 ms there. On another machine they took 1.3 to 2 times as long, and the click
 * took 12 to 18 ms. The result is rounded up, which makes the goals stricter.
 */
const REFERENCE_MS = 9;
const WARM_UP = 6;
const CLICKS = 30;

const PAGE = `<!doctype html>
<style>
	body { margin: 0; font: 14px monospace }
	div { display: grid; grid-template-columns: repeat(33, auto); gap: 2px }
	span { padding: 1px; border: 1px solid }
	span:nth-child(3n) { background: #ddd }
</style>
<button>Write</button>
<div></div>
<script>
	const rows = document.querySelector('div');
	const bytes = new Uint8Array(4096);
	function write() {
		const counts = new Map();
		for (let i = 0; i < 16 * bytes.length; i++) {
			const at = i % bytes.length;
			bytes[at] = (bytes[at] * 5 + at) ^ 0x5a;
			counts.set(bytes[at], (counts.get(bytes[at]) ?? 0) + 1);
		}
		const cells = [];
		for (let i = 0; i < 330; i++) {
			const cell = document.createElement('span');
			cell.textContent = bytes[i].toString(16).padStart(2, '0') + (counts.get(bytes[i]) % 2 ? '.' : ',');
			cells.push(cell);
		}
		rows.replaceChildren(...cells);
		return rows.offsetHeight;
	}
	write();
	document.querySelector('button').addEventListener('click', write);
</script>`;

/**
 * Opens the reference page. `factor` clicks for about a second and returns the machine's factor at this time, above 1
 * if it is slower.
 */
export async function openReference(browser) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await page.setContent(PAGE);
	const does = doing({ do: { click: true } }, page, page.getByRole('button'), { repeat: CLICKS });
	await does.aim();
	const click = async (marked) => {
		if (marked) await page.evaluate((mark) => void performance.mark(mark), MARK);
		await does.act();
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
	};
	return {
		async factor() {
			for (let i = 0; i < WARM_UP; i++) await click(false);
			const stop = await startTrace(session);
			for (let i = 0; i < CLICKS; i++) await click(true);
			const work = workPerInput(await stop(), EVENTS.click);
			const times = work.map(({ ms }) => ms);
			return quantile(times, 0.5) / REFERENCE_MS;
		},
		close: () => context.close(),
	};
}
