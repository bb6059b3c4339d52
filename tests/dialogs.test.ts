// WebKit makes a modal dialog that is a grid as high as the window, and no other browser shows it. The styles of all
// dialogs make each a flex box.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

test('no dialog has another display than all dialogs', () => {
	const others: string[] = [];
	let dialogs = 0;
	for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.svelte')) continue;
		const text = readFileSync(join(src, path), 'utf8');
		if (!text.includes('<dialog')) continue;
		dialogs++;
		const rules = text.matchAll(/(?<=[\s>])dialog(?:[[:.][^{}]*)? \{(?<body>[^}]*)\}/gu);
		if ([...rules].some(({ groups }) => /\bdisplay:/.test(groups!['body']!))) others.push(path);
	}
	expect(others).toEqual([]);
	expect(dialogs).toBeGreaterThan(10);
});
