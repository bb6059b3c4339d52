// Plays the scenarios on the built site with real input events and prints the main-thread work of each, then the heap
// and the nodes that the document left.
import { SCENARIOS } from './scenarios.mjs';
import { MARK, quantile, startTrace, workPerInput } from './trace.mjs';

const INPUTS = 60;
const WARM_UP = 5;
const FIND_MS = 5_000;
const LOAD_MS = 60_000;
const MIB = 1024 * 1024;

const EVENTS = {
	click: ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'],
	type: ['keydown', 'keypress', 'beforeinput', 'textInput', 'input'],
	keys: ['keydown', 'keypress', 'beforeinput', 'input'],
	wheel: ['scroll'],
	drag: ['pointermove', 'mousemove', 'input'],
};

export async function input(options) {
	for (const scenario of options.scenarios ?? SCENARIOS) {
		if (!scenario.name.includes(options.only)) continue;
		options.report.section(
			`${scenario.name}: main-thread work an input, median of ${INPUTS}${options.slowdown > 1 ? `, CPU ÷ ${options.slowdown}` : ''}`,
		);
		const context = await options.browser.newContext({
			viewport: { width: 1280, height: 720 },
			locale: 'en',
			colorScheme: 'light',
		});
		try {
			const page = await context.newPage();
			page.setDefaultTimeout(LOAD_MS);
			const session = await context.newCDPSession(page);
			await play(scenario, { ...options, page, session });
		} catch (error) {
			options.report.notMeasured('the rest of this scenario', firstLine(error));
		} finally {
			await context.close();
		}
	}
}

async function play(scenario, { page, session, report, url, slowdown }) {
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
	for (const action of scenario.actions) {
		await perform(action, { page, session, report, address: scenario.address });
	}
	await reportHeap(session, report, scenario.heapMB);
	await reportNodes(page, report, scenario.nodes);
	for (const message of crashes.slice(0, 3)) report.note(`uncaught in the page: ${message}`);
}

async function perform(action, { page, session, report, address }) {
	const target = await find(page, action.on);
	if (!target) {
		report.notMeasured(action.name, `no ${described(action.on)} at ${address}`);
		return;
	}
	const repeat = action.repeat ?? INPUTS;
	const does = doing(action, page, target, repeat);
	try {
		await target.scrollIntoViewIfNeeded({ timeout: FIND_MS });
		await does.begin();
		for (let i = 0; i < WARM_UP; i++) await once(session, does, i, false);
		const stop = await startTrace(session);
		for (let i = 0; i < repeat; i++) await once(session, does, i, true);
		show(action, repeat, workPerInput(await stop(), EVENTS[does.kind]), report);
		await does.end?.();
	} catch (error) {
		await session.send('Tracing.end').catch(() => {});
		report.notMeasured(action.name, firstLine(error));
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

function show(action, repeat, work, report) {
	const heard = work.filter(({ ms }) => ms !== null);
	if (heard.length === 0) {
		report.notMeasured(action.name, `${described(action.on)} got no such event`);
		return;
	}
	const times = heard.map(({ ms }) => ms);
	const after = heard.map((one) => one.after).filter((ms) => ms > 0);
	const still = heard.filter(({ frame }) => !frame).length;
	const details = [
		`95th ${quantile(times, 0.95).toFixed(2)} ms`,
		`slowest ${Math.max(...times).toFixed(2)} ms`,
		...(after.length > 0 ? [`the frame after ${quantile(after, 0.5).toFixed(2)} ms`] : []),
		...(heard.length < repeat ? [`${repeat - heard.length} inputs met nobody`] : []),
		...(still > 0 ? [`${still} drew nothing`] : []),
	];
	report.row(action.name, {
		value: quantile(times, 0.5),
		unit: 'ms',
		goal: action.goalMs,
		details: details.join(', '),
	});
}

/** How each kind of input is made; `aim` is what a hand does before, and is not measured. */
function doing({ do: what, at }, page, target, repeat) {
	const middle = async () => {
		const box = await target.boundingBox();
		if (!box) throw new Error('the element went away');
		const size = page.viewportSize();
		// A long text reaches out of the window.
		return {
			x: box.x + Math.min(box.width, size.width - box.x) / 2,
			y: Math.max(box.y, 0) + Math.min(box.height, size.height - Math.max(box.y, 0)) / 2,
		};
	};
	const focus = async () => {
		await target.focus();
		if (at) await page.keyboard.press(at === 'end' ? 'Control+End' : 'Control+Home');
	};
	if (what.click) {
		return {
			kind: 'click',
			begin: async () => {},
			async aim() {
				const { x, y } = await middle();
				await page.mouse.move(x, y);
			},
			async act() {
				await page.mouse.down();
				await page.mouse.up();
			},
		};
	}
	if (what.wheel) {
		return {
			kind: 'wheel',
			async begin() {
				const { x, y } = await middle();
				await page.mouse.move(x, y);
			},
			// Down for half of the steps, then up again, so that no end is met twice.
			act: (i) => page.mouse.wheel(0, i % INPUTS < INPUTS / 2 ? what.wheel : -what.wheel),
		};
	}
	if (what.drag) {
		let box;
		const to = (part) => page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
		return {
			kind: 'drag',
			async begin() {
				box = await target.boundingBox();
				await to(0.01);
				await page.mouse.down();
			},
			act: (i) => to(0.02 + (0.96 * (i + 1)) / repeat),
			end: () => page.mouse.up(),
		};
	}
	if (what.keys) {
		return {
			kind: 'keys',
			begin: focus,
			act: (i) => page.keyboard.press(what.keys[i % what.keys.length]),
		};
	}
	return {
		kind: 'type',
		begin: focus,
		act: (i) => page.keyboard.press(what.type[i % what.type.length]),
	};
}

async function find(page, [role, name, state = {}]) {
	const found = page.getByRole(role, { name, exact: typeof name === 'string', ...state }).first();
	return found.waitFor({ state: 'visible', timeout: FIND_MS }).then(
		() => found,
		() => null,
	);
}

/** As a person does it: select all, paste. @returns the time until the result is on the screen */
async function paste(page, session, target, text) {
	await target.focus();
	await page.keyboard.press('Control+a');
	await quiet(session);
	return target.evaluate(async (element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', pasted);
		const from = performance.now();
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		// A native field takes no made-up paste.
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
	// Elements are what style and layout go by; their texts and the framework's marks are told beside.
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
