// What the main thread did for one input, read from a trace of Chromium: from the event to the end of the frame that shows
// the result (style, layout, paint, commit). Waiting for the next frame is not work. There are two clocks. `wallMs` is how
// long the thread's tasks lasted, and contains the time in which other programs held the processor. `ms` is the processor
// time of the thread itself, which other programs do not lengthen; a slowed-down processor does, because Chromium slows
// the thread down by keeping it busy.

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
 * One figure for each mark: `{ ms, wallMs, frame, after }`; `ms` is null when the input reached no handler, `frame` is false
 * when nothing was drawn again, and `after` is the thread's time from there to the end of the next frame, 0 where there was
 * none.
 * @param types the DOM events of the input: work starts with the first of them and the frame follows the last
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
		// The task of the first event began with finding out which element it is for.
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

/** On the clock of the thread, in ms: between tasks it stands still. */
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
