// Measures how long the Guide needs to check the goal of a step: for each task of the course, also of the steps to
// practise more, in the states in which it begins and ends, and after each mistake. The figures are processor times,
// the fastest of several runs. The Guide checks at each change of the lab's document, so this work belongs to every
// input.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';

/** Holds the greatest time for one check, in ms. */
const GOAL_MS = 4;
const ROUNDS = 6;
const CHECKS = 5;

export async function goals(report, root) {
	const server = await createServer({
		root,
		configFile: false,
		plugins: [svelte()],
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true, include: [] },
	});
	try {
		const load = (path) => server.ssrLoadModule(`/src/${path}`);
		const [
			{ loadCourse },
			{ playableSteps },
			{ holds },
			{ FACTS_OF },
			{ parseAddress },
			{ findPanel },
		] = await Promise.all(
			[
				'lessons/course.ts',
				'lessons/lesson.ts',
				'lessons/conditions.ts',
				'lessons/facts/facts-of.ts',
				'app/address/address.ts',
				'app/panels.ts',
			].map(load),
		);
		const rows = [];
		for (const lesson of await loadCourse()) {
			for (const step of playableSteps(lesson)) {
				if (step.kind !== 'do') continue;
				const examples = step.mistakes.map(({ example }) => example);
				for (const state of [step.open, step.solution, ...examples]) {
					const { route, parameters } = parseAddress(`#${state}`);
					const lab = (await findPanel(route).load()).createLab();
					await lab.open(parameters);
					const factsOf = FACTS_OF[route];
					// The lab has simulated the conversation before the Guide asks.
					void lab.timeline;
					const ms = fastest(() => holds(step.goal, factsOf(lab.history.document, lab)));
					rows.push({ ms, step: `${lesson.id}/${step.id}` });
				}
			}
		}
		rows.sort((a, b) => b.ms - a.ms);
		report.section(`The check of a goal, Node ${process.versions.node}`);
		report.row('the slowest state', {
			value: rows[0].ms,
			unit: 'ms',
			goal: GOAL_MS,
			details: rows
				.slice(0, 3)
				.map(({ ms, step }) => `${step} ${ms.toFixed(2)}`)
				.join(', '),
		});
		report.row(`states above ${GOAL_MS} ms`, {
			value: rows.filter(({ ms }) => ms > GOAL_MS).length,
			unit: `of ${rows.length}`,
		});
	} finally {
		await server.close();
	}
}

function fastest(check) {
	let least = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const from = process.cpuUsage();
		for (let i = 0; i < CHECKS; i++) check();
		const { user, system } = process.cpuUsage(from);
		least = Math.min(least, (user + system) / 1000 / CHECKS);
	}
	return least;
}
