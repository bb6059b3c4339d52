// The tests of one engine folder, run again for each mutant: in one worker, first those of the file itself, then what
// is cheap, since the first failure decides.
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

class NearFirst extends BaseSequencer {
	sort(files) {
		const { cache, config } = this.ctx;
		const cost = ({ moduleId, project }) => {
			const path = relative(config.root, moduleId);
			if (path === process.env.MUTATE_FIRST) return -1;
			return cache.getFileTestResults(`${project.name}:${path}`)?.duration ?? 0;
		};
		return [...files].sort((a, b) => cost(a) - cost(b));
	}
}

export default defineConfig({
	cacheDir: 'node_modules/.cache/mutate/vite',
	resolve: { alias: { 'fast-check': join(import.meta.dirname, 'laws.mjs') } },
	test: {
		environment: 'node',
		include: JSON.parse(process.env.MUTATE_TESTS ?? '[]'),
		isolate: false,
		// Instrumented code is slow, and Stryker has a limit of its own.
		testTimeout: 60_000,
		sequence: { sequencer: NearFirst },
	},
});
