// The tests of one engine folder, run again for each mutant: in one worker, what is cheap first, since the first
// failure decides.
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

class CheapFirst extends BaseSequencer {
	sort(files) {
		const { cache, config } = this.ctx;
		const duration = ({ moduleId, project }) =>
			cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`)?.duration ?? 0;
		return [...files].sort((a, b) => duration(a) - duration(b));
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
		sequence: { sequencer: CheapFirst },
	},
});
