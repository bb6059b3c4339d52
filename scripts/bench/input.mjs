// Plays the scenarios on the built site with real input events. It prints the main-thread work for each
// input, then the heap and the nodes that remain. The goals apply to the processor time of the main thread,
// because other programs on the machine do not lengthen it. The elapsed time is printed beside it. A goal is
// multiplied by the factor of this machine: the mean of its factors before and after the action. A shared machine can
// be half as fast a minute later.
import { EVENTS, doing } from './hands.mjs';
import { openReference } from './reference-input.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { MARK, quantile, startTrace, workPerInput } from './trace.mjs';

const INPUTS = 60;
/** Bounds the median and the 95th percentile of the processor time for one input, in ms on the machine of the goals. */
const INPUT_GOALS = { median: 12, most: 25 };
const SLOWED = 4;
const SLOWED_GOALS = { median: 40, most: 80 };
const NO_GOALS = { median: null, most: null };
/**
 * Counts the unmeasured inputs. The number is even like the number of inputs, so that a toggle ends in its first state.
 */
const WARM_UP = 6;
const FIND_MS = 5_000;
const LOAD_MS = 60_000;
const MIB = 1024 * 1024;

export async function input(options) {
	options.report.section('Work per input');
	options.report.note(
		'Goals: processor time of the main thread, from the event to the end of its frame.',
	);
	options.report.note(
		'Beside it, the time on the clock, in which other programs may have held the processor.',
	);
	options.report.note(
		'The factor of the machine is that of the click on a reference page, before and after the inputs.',
	);
	for (const scenario of options.scenarios ?? SCENARIOS) {
		if (!scenario.name.includes(options.only)) continue;
		options.report.section(
			`${scenario.name}: main-thread work per input, ${INPUTS} inputs${options.slowdown > 1 ? `, CPU ÷ ${options.slowdown}` : ''}`,
		);
		const reference = await openReference(options.browser);
		const context = await options.browser.newContext({
			viewport: { width: 1280, height: 720 },
			locale: 'en',
			colorScheme: 'light',
			serviceWorkers: 'block',
		});
		try {
			const page = await context.newPage();
			page.setDefaultTimeout(LOAD_MS);
			const session = await context.newCDPSession(page);
			await play(scenario, { ...options, page, session, reference });
		} catch (error) {
			options.report.notMeasured('the rest of this scenario', firstLine(error));
		} finally {
			await context.close();
			await reference.close();
		}
	}
}

async function play(scenario, { page, session, report, url, slowdown, reference }) {
	const crashes = [];
	page.on('pageerror', (error) => crashes.push(error.message));
	await page.goto(url + scenario.address, { waitUntil: 'networkidle' });
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

	for (const { replace, with: text, shows } of scenario.load) {
		const target = await find(page, replace);
		if (!target) {
			report.notMeasured('everything', `no ${described(replace)} at ${scenario.address}`);
			return;
		}
		const ms = await paste(page, session, target, text);
		report.row(`document pasted (${text.length} characters)`, { value: ms, unit: 'ms' });
		if (shows && !(await find(page, shows))) {
			report.notMeasured('everything', `after the paste there is no ${described(shows)}`);
			return;
		}
	}
	let before = await reference.factor();
	for (const action of scenario.actions) {
		const work = await perform(action, { page, session, report, address: scenario.address });
		const after = await reference.factor();
		const goals = goalsOf(scenario, action, slowdown);
		if (work) show(action, work, { report, goals, factor: (before + after) / 2 });
		before = after;
	}
	await reportHeap(session, report, scenario.heapMB);
	await reportNodes(page, report, scenario.nodes);
	for (const message of crashes.slice(0, 3)) report.note(`uncaught in the page: ${message}`);
}

/**
 * Returns the goals for an unhindered processor, or for one that is four times slower, like that of a phone.
 */
function goalsOf(scenario, action, slowdown) {
	if (slowdown === 1) return action.goals ?? INPUT_GOALS;
	return slowdown === SLOWED && !scenario.large ? SLOWED_GOALS : NO_GOALS;
}

/** Returns the work of each input, or null if it could not be measured. */
async function perform(action, { page, session, report, address }) {
	const target = await find(page, action.on);
	if (!target) {
		report.notMeasured(action.name, `no ${described(action.on)} at ${address}`);
		return null;
	}
	const repeat = action.repeat ?? INPUTS;
	const does = doing(action, page, target, { repeat, turnAt: INPUTS / 2 });
	try {
		await target.scrollIntoViewIfNeeded({ timeout: FIND_MS });
		await does.begin();
		for (let i = 0; i < WARM_UP; i++) await once(session, does, i, false);
		const stop = await startTrace(session);
		for (let i = 0; i < repeat; i++) await once(session, does, i, true);
		return workPerInput(await stop(), EVENTS[does.kind]);
	} catch (error) {
		await session.send('Tracing.end').catch(() => {});
		report.notMeasured(action.name, firstLine(error));
		return null;
	} finally {
		// A button or a key that stayed down would change the next action.
		await does.end?.().catch(() => {});
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

function show(action, work, { report, goals, factor }) {
	const heard = work.filter(({ ms }) => ms !== null);
	if (heard.length === 0) {
		report.notMeasured(action.name, `${described(action.on)} got no such event`);
		return;
	}
	const times = heard.map(({ ms }) => ms);
	const wall = heard.map(({ wallMs }) => wallMs);
	const after = heard.map((one) => one.after).filter((ms) => ms > 0);
	const still = heard.filter(({ frame }) => !frame).length;
	const figures = (part, goal) => ({
		value: quantile(times, part),
		unit: 'ms',
		goal: goal === null ? null : goal * factor,
	});
	const beside = (part) => [
		`clock ${quantile(wall, part).toFixed(1)} ms`,
		...(after.length > 0 ? [`the frame after ${quantile(after, part).toFixed(1)} ms`] : []),
	];
	const odd = [
		...(heard.length < work.length
			? [`${work.length - heard.length} inputs reached no element`]
			: []),
		...(still > 0 ? [`${still} drew nothing`] : []),
	];
	report.row(action.name, {
		...figures(0.5, goals.median),
		details: [...beside(0.5), `machine × ${factor.toFixed(2)}`, ...odd].join(', '),
	});
	report.row('  95 of 100 take at most', {
		...figures(0.95, goals.most),
		details: [...beside(0.95), `slowest ${Math.max(...times).toFixed(1)} ms`].join(', '),
	});
}

async function find(page, [role, name, state = {}]) {
	const found = page.getByRole(role, { name, exact: typeof name === 'string', ...state }).first();
	return found.waitFor({ state: 'visible', timeout: FIND_MS }).then(
		() => found,
		() => null,
	);
}

/** Selects all text and pastes, like a person. @returns the time until the screen shows the result */
async function paste(page, session, target, text) {
	await target.focus();
	await page.keyboard.press('Control+a');
	await quiet(session);
	return target.evaluate(async (element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', pasted);
		const from = performance.now();
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		// A native field ignores a synthetic paste event, so the text is inserted directly.
		if (element.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		return performance.now() - from;
	}, text);
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

async function reportHeap(session, report, goalMB) {
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.collectGarbage');
	const {
		usedSize,
		backingStorageSize = 0,
		embedderHeapUsedSize = 0,
	} = await session.send('Runtime.getHeapUsage');
	report.row('heap after collection, buffers included', {
		value: (usedSize + backingStorageSize) / MIB,
		unit: 'MiB',
		goal: goalMB === null ? null : (goalMB * 1e6) / MIB,
		details: `objects ${(usedSize / MIB).toFixed(1)}, buffers ${(backingStorageSize / MIB).toFixed(1)}; nodes and the rest of the browser's own ${(embedderHeapUsedSize / MIB).toFixed(1)}`,
	});
}

async function reportNodes(page, report, goal) {
	const { elements, all } = await page.evaluate(() => {
		const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
		let count = 1;
		while (walker.nextNode()) count++;
		return { elements: document.querySelectorAll('*').length, all: count };
	});
	// Style and layout depend on the elements. Text nodes and the framework's markers are printed separately.
	report.row('nodes in the document (elements)', {
		value: elements,
		unit: '',
		goal,
		details: `${all} with texts and comments`,
	});
}

function described([role, name, state = {}]) {
	const states = Object.entries(state).map(([key, value]) => `, ${key}: ${value}`);
	return `${role} ${name instanceof RegExp ? `named like ${name}` : `"${name}"`}${states.join('')}`;
}

function firstLine(error) {
	return error.message.split('\n')[0];
}
