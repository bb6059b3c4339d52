// The list of files in the service worker: all files of a build, each with its hash.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { precachedFiles } from '../scripts/offline.ts';

test('each file is listed once; a name without a hash has a revision; the worker is left out', async () => {
	const directory = mkdtempSync(join(tmpdir(), 'site-'));
	try {
		mkdirSync(join(directory, 'assets'));
		const files = ['index.html', 'icon.svg', 'assets/a-1.js', 'service-worker.js'];
		for (const file of files) writeFileSync(join(directory, file), `content of ${file}`);
		const digest = (file: string) =>
			createHash('sha256').update(`content of ${file}`).digest('base64');
		const listed = (url: string, file: string, named: boolean) => ({
			url,
			revision: named ? null : digest(file),
			integrity: `sha256-${digest(file)}`,
		});
		expect(await precachedFiles(directory)).toEqual([
			listed('./assets/a-1.js', 'assets/a-1.js', true),
			listed('./icon.svg', 'icon.svg', false),
			listed('./', 'index.html', false),
		]);
	} finally {
		rmSync(directory, { recursive: true });
	}
});
