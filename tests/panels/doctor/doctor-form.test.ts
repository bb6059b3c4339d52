import { expect, test } from 'vitest';
import { CASE_LIMITS, pieceOf, START } from '../../../src/panels/doctor/doctor-document.ts';
import { DOCTOR_FORM } from '../../../src/panels/doctor/doctor-form.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';

test('what does not fit the storage is left out, and what fits is kept', () => {
	const pieces = [
		pieceOf('one line'),
		pieceOf(new Uint8Array(CASE_LIMITS.stored)),
		pieceOf('x'.repeat(CASE_LIMITS.stored - 8)),
		pieceOf('y'),
	];
	const { document } = DOCTOR_FORM.read(DOCTOR_FORM.save({ ...START, pieces }));
	expect(document?.pieces).toEqual([pieces[0], pieces[2]]);
});

test('a lab is pristine without pieces and answers, also at the page of a cause', () => {
	const lab = new DoctorLab();
	expect(lab.pristine).toBe(true);
	lab.showCause('dns');
	expect(lab.pristine).toBe(true);
	lab.add(pieceOf(new Uint8Array(1)));
	expect(lab.pristine).toBe(false);
	lab.clear();
	expect(lab.pristine).toBe(true);
	lab.answer('proxy', 'no');
	expect(lab.pristine).toBe(false);
});

test('a dropped file keeps its name', () => {
	const lab = new DoctorLab();
	lab.takeFile('a.har', '{}');
	expect(lab.document.pieces[0]?.name).toBe('a.har');
	lab.takeFile(`${'a'.repeat(CASE_LIMITS.name - 1)}𝕏.har`, '{}');
	expect(lab.document.pieces[1]?.name).toBe('a'.repeat(CASE_LIMITS.name - 1));
});

test('a file that finds no room is not taken', () => {
	const lab = new DoctorLab();
	const taken = () => lab.takeFile('a.har', '{}');
	for (let i = 0; i < CASE_LIMITS.pieces; i++) expect(taken()).toEqual({ type: 'taken' });
	expect(taken()).toEqual({ type: 'full', most: CASE_LIMITS.pieces });
	expect(lab.document.pieces).toHaveLength(CASE_LIMITS.pieces);
});

test('the address of the page about evidence opens it beside the case', () => {
	const lab = new DoctorLab();
	lab.add(pieceOf('code: 1006'));
	lab.open(new URLSearchParams('cause=evidence'));
	expect(lab.document.cause).toBe('evidence');
	expect(lab.document.pieces).toHaveLength(1);
	expect(DOCTOR_FORM.read(DOCTOR_FORM.save(lab.document)).document?.cause).toBe('evidence');
	lab.showCause(null);
	expect(lab.document.cause).toBeNull();
});
