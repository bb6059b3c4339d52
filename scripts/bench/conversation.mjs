// Measures the engine behind the Conversation lab: the time to simulate a scenario, how it grows, the time
// for an additional action at the play head, and the time to read an earlier state. The figures are processor
// times, the fastest of several runs.

const GOALS = {
	framesMs: 50,
	entriesMs: 300,
	exponent: 1.25,
	act: 0.3,
	lookMs: 0.016,
	herdMs: 300,
};
const ROUNDS = 12;
const SCALES = [1, 2, 4];
const LOOKS = 100_000;

export function conversation(report, engine) {
	const { simulateScenario, worldAt, unitsOf, runHerd, DEFAULT_HERD } = engine;
	const { continueSimulation, withAction } = engine;
	report.section(`A conversation simulated, Node ${process.versions.node}`);
	const framesOf = (scenario) =>
		unitsOf(simulateScenario(scenario)).filter(({ kind }) => kind === 'frame').length;

	const talk = talking(engine, 500);
	same('frames', framesOf(talk), 1000);
	report.row('1 000 frames, one by one', {
		value: fastest(() => simulateScenario(talk)),
		unit: 'ms',
		goal: GOALS.framesMs,
		details: `${simulateScenario(talk).entries.length} entries`,
	});

	const busy = pouring(engine, 1);
	const timeline = simulateScenario(busy);
	const wholeMs = fastest(() => simulateScenario(busy));
	report.row('10 000 entries, a window full of segments', {
		value: (wholeMs / timeline.entries.length) * 10_000,
		unit: 'ms',
		goal: GOALS.entriesMs,
		details: `${wholeMs.toFixed(1)} ms for ${timeline.entries.length}`,
	});

	for (const [name, scenarioOf] of [
		['frames, one by one', (scale) => talking(engine, 800 * scale)],
		['segments in a window of 64 KiB', (scale) => pouring(engine, scale)],
		['segments in a window of 64 MiB', (scale) => pouring(engine, scale, 1 << 26)],
	]) {
		const runs = SCALES.map((scale) => scenarioOf(scale));
		const times = fastestOf(runs.map((scenario) => () => simulateScenario(scenario)));
		const growth = times[2] / times[0];
		report.row(`growth at 4×: ${name}`, {
			value: growth,
			unit: '×',
			goal: 4 ** GOALS.exponent,
			details: `exponent ${(Math.log(growth) / Math.log(4)).toFixed(2)}; ${times
				.map((ms) => ms.toFixed(1))
				.join(' / ')} ms`,
		});
	}

	const endMs = timeline.entries.at(-1).at;
	const ping = { who: 'server', do: { type: 'ping', text: 'x' } };
	const act = (ms) => {
		const simulation = continueSimulation(timeline, withAction(busy, ms, ping));
		while (simulation.step());
	};
	const [lateMs, allMs] = fastestOf([() => act(endMs * 0.9), () => act(0)]);
	report.row('an action at nine tenths ÷ one at the beginning', {
		value: lateMs / allMs,
		unit: '×',
		goal: GOALS.act,
		details: `${lateMs.toFixed(1)} / ${allMs.toFixed(1)} ms`,
	});

	const looksMs = fastest(() => {
		let seen = 0;
		for (let i = 0; i < LOOKS; i++) seen += worldAt(timeline, (i * endMs) / LOOKS).at;
		return seen;
	});
	report.row('the world at a moment', {
		value: looksMs / LOOKS,
		unit: 'ms',
		goal: GOALS.lookMs,
		details: `${((looksMs / LOOKS) * 1000).toFixed(2)} µs`,
	});

	const herd = { ...DEFAULT_HERD, clients: 10_000, untilMs: 600_000 };
	report.row('10 000 clients that come back together for ten minutes', {
		value: fastest(() => runHerd(herd)),
		unit: 'ms',
		goal: GOALS.herdMs,
		details: 'none of them gets in',
	});
}

/** Returns a scenario in which each side sends this many short messages, each at a different time. */
function talking({ DEFAULT_SCENARIO }, times) {
	const script = Array.from({ length: 2 * times }, (_, i) => ({
		who: i % 2 === 0 ? 'client' : 'server',
		when: { at: 200 + 10 * Math.floor(i / 2) },
		do: { type: 'text', text: `number ${i}` },
	}));
	return { ...DEFAULT_SCENARIO, script, untilMs: 1e6 };
}

/** Returns a scenario in which the client sends megabytes as fast as the receive window allows. */
function pouring({ DEFAULT_SCENARIO, DEFAULT_LINK }, scale, receiveWindow = 65_535) {
	return {
		...DEFAULT_SCENARIO,
		link: { ...DEFAULT_LINK, receiveWindow },
		script: [
			{
				who: 'client',
				when: { on: 'open' },
				do: { type: 'bulk', bytes: 4096, times: 850 * scale },
			},
		],
		untilMs: 1e6,
	};
}

function fastest(job) {
	return fastestOf([job])[0];
}

/** Runs the jobs alternately, so that a busy moment of the machine affects all of them. */
function fastestOf(jobs) {
	const times = jobs.map(() => Infinity);
	for (let round = 0; round < ROUNDS; round++) {
		jobs.forEach((job, at) => {
			const from = process.cpuUsage();
			job();
			const { user, system } = process.cpuUsage(from);
			times[at] = Math.min(times[at], (user + system) / 1000);
		});
	}
	return times;
}

function same(name, found, expected) {
	if (found !== expected) throw new Error(`${name}: ${found}, not ${expected}`);
}
