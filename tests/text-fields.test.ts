// A browser lays out all that a native field holds: each field for text has a limit of `ui/text-limit.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');
const WITHOUT_TEXT = /\stype="(?:checkbox|file|radio|range)"|\sreadonly\s/;
/** It has the limits of the document that it edits. */
const EDITORS = ['editor/StaticView.svelte'];

test('every field for text has a limit and reports what it refuses', () => {
	const unlimited: string[] = [];
	let limited = 0;
	for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.svelte') || EDITORS.includes(path)) continue;
		const parts = readFileSync(join(src, path), 'utf8').split(/<(?:input|textarea)\s/);
		for (const part of parts.slice(1)) {
			const field = ` ${part.split(/<\/textarea>|\/>/)[0]!}`;
			if (WITHOUT_TEXT.test(field)) continue;
			if (field.includes('{@attach textLimit(') && !field.includes('maxlength')) limited++;
			else unlimited.push(path);
		}
	}
	expect(unlimited).toEqual([]);
	expect(limited).toBeGreaterThan(15);
});
