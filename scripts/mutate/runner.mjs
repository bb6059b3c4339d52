// A Stryker test runner that uses one process. The engine is pure, so a run does not affect the next one. A
// mutant needs no new worker, only the tests that reach it. If it acts while modules load, the modules are
// loaded again. Vitest's own runner collects and runs the tests.
import { join, relative } from 'node:path';
import { startTests } from '@vitest/runner';
import { createServer } from 'vite';

/** Holds the object that mutated code reads and writes, with the name that Stryker gives it. */
const mutation = (globalThis.__stryker__ ??= {});

const CONFIG = {
	/** Holds the root of Stryker's copy, set when Stryker has entered it. */
	root: '',
	setupFiles: [],
	passWithNoTests: true,
	allowOnly: false,
	sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
	maxConcurrency: 1,
	// Stryker has its own limits, so these never apply.
	testTimeout: 600_000,
	hookTimeout: 600_000,
	retry: 0,
	tags: [],
	strictTags: false,
};

class EngineTestRunner {
	static inject = [];
	/** Lists the test files. Those of the mutated file come first, because the first failure decides. */
	#files = [];
	#server = null;
	/** Says whether a mutant acted while the modules were loaded. */
	#spoilt = false;

	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		CONFIG.root = process.cwd();
		this.#files = JSON.parse(process.env.MUTATE_TESTS).map((file) => join(CONFIG.root, file));
		this.#server = await createServer({
			configFile: false,
			root: CONFIG.root,
			appType: 'custom',
			logLevel: 'error',
			optimizeDeps: { noDiscovery: true },
			resolve: { alias: { 'fast-check': join(CONFIG.root, 'scripts/mutate/laws.mjs') } },
			server: { middlewareMode: true, ws: false, hmr: false, watch: null },
		});
	}

	async dispose() {
		await this.#server?.close();
	}

	async dryRun() {
		mutation.mutantCoverage = undefined;
		try {
			const tests = await this.#run({ files: this.#files.map((filepath) => ({ filepath })) });
			return { status: 'complete', tests, mutantCoverage: mutation.mutantCoverage };
		} catch (error) {
			return { status: 'error', errorMessage: String(error?.stack ?? error) };
		}
	}

	async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
		const files = this.#files.map((filepath) => {
			const from = `${relative(CONFIG.root, filepath)}#`;
			const ids = testFilter?.filter((id) => id.startsWith(from));
			return { filepath, ...(ids && { testIds: ids.map((id) => id.slice(from.length)) }) };
		});
		const isStatic = mutantActivation === 'static';
		mutation.hitCount = 0;
		mutation.hitLimit = hitLimit;
		if (isStatic) {
			this.#forget(() => true);
			this.#spoilt = true;
			mutation.activeMutant = activeMutant.id;
		}
		try {
			const tests = await this.#run({
				files: files.filter(({ testIds }) => testIds === undefined || testIds.length > 0),
				collected: () => (mutation.activeMutant = activeMutant.id),
				over: () => (mutation.activeMutant = isStatic ? activeMutant.id : undefined),
				bail: !disableBail,
			});
			if (mutation.hitCount > hitLimit) {
				return { status: 'timeout', reason: `Hit limit reached (${hitLimit})` };
			}
			const failed = tests.filter(({ status }) => status === 1);
			if (failed.length === 0) return { status: 'survived', nrOfTests: tests.length };
			return {
				status: 'killed',
				killedBy: failed.map(({ id }) => id),
				failureMessage: failed[0].failureMessage,
				nrOfTests: tests.length,
			};
		} finally {
			mutation.activeMutant = undefined;
			mutation.hitCount = undefined;
		}
	}

	/** Runs the files one by one. With `bail` the files after a failure are not loaded. */
	async #run({ files, collected, over, bail = false }) {
		if (this.#spoilt && mutation.activeMutant === undefined) {
			this.#forget(() => true);
			this.#spoilt = false;
		}
		const results = [];
		for (const file of files) {
			this.#forget((path) => path === file.filepath);
			const [task] = await startTests([file], this.#runner({ collected, bail }));
			over?.();
			const found = testsOf(task).map(resultOf);
			if (task.result?.state === 'fail' && !found.some(({ status }) => status === 1)) {
				const message = task.result.errors?.[0]?.message ?? 'the file did not load';
				// A mutant that prevents a test file from loading counts as noticed. Without a mutant it is an
				// error.
				if (mutation.activeMutant === undefined && collected === undefined)
					throw new Error(message);
				found.push({ ...fileTest(task), status: 1, failureMessage: message });
			}
			results.push(...found.filter(({ status }) => status !== 2));
			if (bail && found.some(({ status }) => status === 1)) break;
		}
		return results;
	}

	#runner({ collected, bail }) {
		let failed = false;
		return {
			config: CONFIG,
			importFile: (path) => this.#server.environments.ssr.runner.import(path),
			onBeforeRunFiles: collected,
			onBeforeRunTask: (test) => {
				if (bail && failed) test.mode = 'skip';
				mutation.currentTestId = idOf(test);
			},
			onAfterRunTask: (test) => {
				failed ||= test.result?.state === 'fail';
				mutation.currentTestId = undefined;
			},
		};
	}

	/**
	 * Removes the results of modules, but keeps their compiled code. They run again when they are next
	 * imported.
	 */
	#forget(which) {
		for (const module of this.#server.environments.ssr.runner.evaluatedModules.idToModuleMap.values()) {
			if (!which(module.file) || module.file.includes('/node_modules/')) continue;
			module.evaluated = false;
			module.promise = undefined;
			module.exports = undefined;
			module.importers.clear();
		}
	}
}

function testsOf(suite) {
	return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));
}

function idOf(test) {
	return `${relative(CONFIG.root, test.file.filepath)}#${test.id}`;
}

/** Returns a test entry for a file that failed before it defined tests. */
function fileTest(file) {
	const fileName = file.filepath;
	return { id: `${relative(CONFIG.root, fileName)}#`, name: '', timeSpentMs: 0, fileName };
}

function resultOf(test) {
	const names = [];
	for (let task = test; task && task !== test.file; task = task.suite) names.unshift(task.name);
	const found = {
		id: idOf(test),
		name: names.join(' '),
		timeSpentMs: test.result?.duration ?? 0,
		fileName: test.file.filepath,
	};
	const state = test.result?.state;
	if (state === 'pass') return { ...found, status: 0 };
	if (state !== 'fail') return { ...found, status: 2 };
	return { ...found, status: 1, failureMessage: test.result.errors?.[0]?.message ?? 'failed' };
}

export const strykerPlugins = [
	{ kind: 'TestRunner', name: 'engine', injectableClass: EngineTestRunner },
];
