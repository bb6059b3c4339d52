// Plays real input events on the built site and measures the main-thread work for each: processor time from the event
// to the end of the frame that shows its result. Other programs on the machine do not lengthen it.
import { EVENTS, doing } from './hands.mjs';
import { DOCUMENTS, INPUTS } from './scenarios.mjs';
import { MARK, quantile, startTrace, workPerInput } from './trace.mjs';
import { WITHOUT_WORKERS } from './weights.mjs';

const REPEATED = 60;
/** Counts the unmeasured inputs. Like the measured ones they are even, so that a toggle ends in its first state. */
const WARM_UP = 6;
/** Bounds the median and the 95th percentile in ms: one frame and two frames. */
const GOALS = { median: 16, most: 33 };
const SLOWDOWN = 4;
const SLOWED_GOALS = { median: 50, most: 100 };
const WAIT_MS = 60_000;

export async function input(options) {
	for (const document of DOCUMENTS) await play(document, 1, GOALS, options);
	for (const document of DOCUMENTS) {
		if (document.small) await play(document, SLOWDOWN, SLOWED_GOALS, options);
	}
}

async function play({ name, hex }, slowdown, goals, { browser, report, url }) {
	report.section(
		`Input to paint, ${name}${slowdown > 1 ? `, processor slowed ${slowdown} ×` : ''}`,
	);
	const context = await browser.newContext({
		viewport: { width: 1280, height: 720 },
		locale: 'en',
		colorScheme: 'light',
		...WITHOUT_WORKERS,
	});
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(WAIT_MS);
		const session = await context.newCDPSession(page);
		await page.goto(`${url}#/frame?hex=8100&from=client`, { waitUntil: 'networkidle' });
		await find(page, ['textbox', 'Frame bytes']).fill(hex);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		for (const action of INPUTS) {
			const work = await perform(action, page, session);
			const times = work.map(({ ms }) => ms).filter((ms) => ms !== null);
			const wall = work.map(({ wallMs }) => wallMs).filter((ms) => ms !== null);
			if (times.length < REPEATED) {
				report.notMeasured(
					action.name,
					`${times.length} of ${REPEATED} inputs reached the element`,
				);
				continue;
			}
			const figures = (part, goal) => ({
				value: quantile(times, part),
				unit: 'ms',
				goal,
				details: `clock ${quantile(wall, part).toFixed(1)} ms`,
			});
			report.row(action.name, figures(0.5, goals.median));
			report.row('  95 of 100 take at most', figures(0.95, goals.most));
		}
	} catch (error) {
		report.notMeasured('the rest of this document', error.message.split('\n')[0]);
	} finally {
		await context.close();
	}
}

function find(page, [role, name]) {
	return page.getByRole(role, { name, exact: typeof name === 'string' }).first();
}

/** Returns the work of each input. */
async function perform(action, page, session) {
	const target = find(page, action.on);
	const does = doing(action, page, target, REPEATED / 2);
	await target.scrollIntoViewIfNeeded();
	await does.begin();
	try {
		for (let i = 0; i < WARM_UP; i++) await once(session, does, i, false);
		const stop = await startTrace(session);
		for (let i = 0; i < REPEATED; i++) await once(session, does, i, true);
		return workPerInput(await stop(), EVENTS[does.kind]);
	} finally {
		// A key that stayed down would change the next action.
		await does.end?.();
	}
}

async function once(session, does, i, marked) {
	if (does.aim) {
		await does.aim();
		await quiet(session);
	}
	if (marked) await evaluate(session, `void performance.mark('${MARK}')`);
	await does.act(i);
	await quiet(session);
}

async function quiet(session) {
	await evaluate(
		session,
		'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))',
	);
}

async function evaluate(session, expression) {
	const { exceptionDetails } = await session.send('Runtime.evaluate', {
		expression,
		awaitPromise: true,
	});
	if (exceptionDetails) throw new Error(exceptionDetails.text);
}
