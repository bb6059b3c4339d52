// The field: what is in it becomes a piece, or replaces the one from which it came. Nothing that was typed is lost.
import { expect, test } from 'vitest';
import { pieceOf } from '../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';

function contents(lab: DoctorLab) {
	return lab.document.pieces.map(({ content }) => content);
}

function labWith(...texts: readonly string[]): DoctorLab {
	const lab = new DoctorLab();
	for (const text of texts) lab.add(pieceOf(text));
	return lab;
}

test('the field takes a new piece only in an empty case, or if it is asked to', () => {
	const lab = new DoctorLab();
	expect(lab.adding).toBe(true);
	lab.type('a');
	expect([lab.readDraft(), lab.adding, contents(lab)]).toEqual([true, false, ['a']]);
	lab.openField();
	expect([lab.adding, lab.readDraft()]).toEqual([true, false]);
	lab.type('b');
	lab.readDraft();
	expect(contents(lab)).toEqual(['a', 'b']);
});

test('a changed text replaces its piece, which keeps its kind, in one step of undo', () => {
	const lab = labWith('a', 'b');
	lab.chooseKind(1, 'log');
	lab.openField(lab.document.pieces[1]);
	expect([lab.changing, lab.draft]).toEqual([1, 'b']);
	lab.type('c');
	lab.remove(0);
	expect(lab.changing).toBe(0);
	lab.readDraft();
	expect(lab.document.pieces).toEqual([{ content: 'c', name: null, kind: 'log' }]);
	lab.history.undo();
	expect(contents(lab)).toEqual(['b']);
});

test('a text that is read again without a change is no step of undo', () => {
	const lab = labWith('a');
	const step = lab.history.lastStep;
	lab.openField(lab.document.pieces[0]);
	lab.readDraft();
	expect([lab.changing, lab.adding, lab.history.lastStep]).toEqual([-1, false, step]);
});

test('if a piece leaves the case while it is changed, its text becomes a new piece', () => {
	const lab = labWith('a');
	lab.openField(lab.document.pieces[0]);
	lab.type('ab');
	lab.history.undo();
	expect([lab.changing, lab.adding, lab.draft]).toEqual([-1, true, 'ab']);
	lab.readDraft();
	expect(contents(lab)).toEqual(['ab']);
});

test('after a reload the field still belongs to its piece', () => {
	const lab = labWith('a', 'b');
	lab.openField(lab.document.pieces[1]);
	lab.type('c');
	const next = new DoctorLab();
	next.restore(lab.save());
	next.restoreDrafts(JSON.parse(JSON.stringify(lab.drafts)));
	expect([next.changing, next.draft]).toEqual([1, 'c']);
	const older = labWith('a');
	older.restoreDrafts('typed');
	expect([older.changing, older.adding, older.draft]).toEqual([-1, true, 'typed']);
	for (const damaged of [null, 3, { text: 3 }, { piece: 9 }]) older.restoreDrafts(damaged);
	expect(older.draft).toBe('typed');
});
