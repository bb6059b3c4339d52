// Computes the work of the main thread for one input from a trace of Chromium: from the event to the end of
// the frame that shows the result (style, layout, paint, commit). Waiting for the next frame is not work.
// `wallMs` is the elapsed time of the thread's tasks, including time in which other programs used the
// processor. `ms` is the processor time of the thread, which other programs do not lengthen. A slowed-down
// processor does lengthen it, because Chromium slows the thread down by keeping it busy.

export const MARK = 'bench-input';

const CATEGORIES = [
	'devtools.timeline',
	'disabled-by-default-devtools.timeline',
	'blink.user_timing',
];

export async function startTrace(session) {
	const events = [];
	const collect = ({ value }) => events.push(...value);
	session.on('Tracing.dataCollected', collect);
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: {
			recordMode: 'recordAsMuchAsPossible',
			includedCategories: CATEGORIES,
			excludedCategories: ['*'],
		},
	});
	return async () => {
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		session.off('Tracing.dataCollected', collect);
		return events;
	};
}

/**
 * Returns one figure per mark: `{ ms, wallMs, frame, after }`. `ms` is null if the input reached no handler.
 * `frame` is false if nothing was drawn again. `after` is the thread's time from there to the end of the next
 * frame, 0 if there was none.
 * @param types the DOM events of the input: the work starts with the first, and the frame follows the last
 */
export function workPerInput(events, types) {
	const marks = events.filter(({ name }) => name === MARK).sort(byTime);
	if (marks.length === 0) return [];
	const { pid, tid } = marks[0];
	const ours = events.filter((event) => event.pid === pid && event.tid === tid);
	const tasks = ours.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').sort(byTime);
	const dispatches = ours
		.filter(({ name, args }) => name === 'EventDispatch' && types.includes(args?.data?.type))
		.sort(byTime);
	const commits = ours.filter(({ name, ph }) => name === 'Commit' && ph === 'X').sort(byTime);

	return marks.map(({ ts }, i) => {
		const next = marks[i + 1]?.ts ?? Infinity;
		const inWindow = (event) => event.ts > ts && event.ts < next;
		const mine = dispatches.filter(inWindow);
		if (mine.length === 0) return { ms: null, wallMs: null, frame: false, after: 0 };
		const first = mine[0];
		const last = mine.at(-1);
		// The task of the first event began before the event, with the search for its target element.
		const start = taskAround(tasks, first.ts) ?? first;
		const [commit, second] = commits.filter((event) => inWindow(event) && event.ts >= last.ts);
		const end = commit ?? taskAround(tasks, last.ts) ?? last;
		return {
			ms: threadEnd(end) - start.tts / 1000,
			wallMs: busy(tasks, start.ts, endOf(end)) / 1000,
			frame: commit !== undefined,
			after: second ? threadEnd(second) - threadEnd(end) : 0,
		};
	});
}

export function quantile(values, part) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

function busy(tasks, start, end) {
	let total = 0;
	for (const task of tasks) {
		total += Math.max(0, Math.min(endOf(task), end) - Math.max(task.ts, start));
	}
	return total;
}

/** Returns the end in ms on the thread's clock, which does not advance between tasks. */
function threadEnd({ tts, tdur = 0 }) {
	return (tts + tdur) / 1000;
}

function taskAround(tasks, ts) {
	return tasks.find((task) => task.ts <= ts && endOf(task) >= ts);
}

function endOf(event) {
	return event.ts + (event.dur ?? 0);
}

function byTime(a, b) {
	return a.ts - b.ts;
}
