import { expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { byteRange } from '../../../src/engine/report/index.ts';
import { frameChoices } from '../../../src/panels/frame/frame-choices.ts';
import { FrameLab } from '../../../src/panels/frame/frame-lab.svelte.ts';
import { en } from '../../../src/panels/frame/strings/en.ts';

function open(hex: string) {
	const lab = new FrameLab();
	void lab.open(new URLSearchParams({ hex, from: 'server' }));
	return lab;
}

const offered = (lab: FrameLab) => frameChoices(lab, en).map(({ id }) => id);

function choose(lab: FrameLab, id: string): string {
	frameChoices(lab, en)
		.find((choice) => choice.id === id)!
		.run();
	return hexText(lab.bytes);
}

test('only possible changes are offered', () => {
	const lone = offered(open('89 01 70'));
	expect(lone).not.toContain('split-half');
	expect(lone).not.toContain('join');
	expect(lone).not.toContain('earlier');
	expect(lone).not.toContain('later');
	expect(lone).toContain('duplicate');
	expect(offered(open('81 01 41'))).not.toContain('split-half');
	expect(offered(open('81 03 41'))).not.toContain('split-half');
	expect(offered(open('01 01 41 80 01 42'))).toEqual(
		expect.arrayContaining(['join', 'join-next', 'later']),
	);
	expect(offered(open(''))).toEqual(expect.arrayContaining(['add-text', 'insert-byte']));
	expect(offered(open(''))).not.toContain('delete');
});

test('a split goes where the selection is, in half, or at every byte', () => {
	const lab = open('81 03 41 42 43');
	lab.select(byteRange(3, 4));
	expect(choose(lab, 'split-here')).toBe('01 01 41 80 02 42 43');
	expect(choose(open('81 03 41 42 43'), 'split-half')).toBe('01 02 41 42 80 01 43');
	expect(choose(open('81 03 41 42 43'), 'split-bytes')).toBe('01 01 41 00 01 42 80 01 43');
});

test('bytes are inserted before the selection, and the selected ones deleted', () => {
	const lab = open('81 01 41');
	lab.select(byteRange(1, 2));
	expect(choose(lab, 'insert-byte')).toBe('81 00 01 41');
	lab.select(byteRange(1, 3));
	expect(choose(lab, 'delete-bytes')).toBe('81 41');
});
