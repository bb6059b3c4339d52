import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { saveText } from '../../../src/lab/saved.ts';
import { pieceOf } from '../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const pieces = () => page.getByRole('list', { name: 'Pieces' });

/** Chooses files in the dialog that the button opens. */
async function choose(...files: readonly File[]) {
	await expect.element(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
	await userEvent.upload(document.querySelector('input[type=file]')!, [...files]);
}

test('a case that was saved from the Doctor is restored by its button, as one step of undo', async () => {
	const saved = new DoctorLab();
	saved.add(pieceOf('Error: connect ECONNREFUSED 127.0.0.1:8080'));
	saved.add(pieceOf('close code 1006', 'console.txt'));
	const { site } = await open('#/doctor?evidence=before');
	const file = new File([saveText('doctor', saved)], 'doctor.websocket-101.json');
	await choose(file);
	await expect.element(pieces()).toHaveTextContent('console.txt');
	await expect.element(page.getByText('“doctor.websocket-101.json” is open.')).toBeVisible();
	expect(site.lab?.save()).toEqual(saved.save());
	site.lab?.history.undo();
	await expect.element(pieces()).toHaveTextContent('before');
});

test('a file that was saved in another lab is refused with a notice', async () => {
	const { site } = await open('#/doctor?evidence=before');
	const before = site.lab?.save();
	await choose(new File(['{"version":1,"lab":"frame","document":{}}'], 'frame.json'));
	await expect
		.element(page.getByRole('region', { name: 'Notices' }).getByText('frame.json'))
		.toBeVisible();
	expect(site.lab?.save()).toEqual(before);
});

test('other files become pieces', async () => {
	await open('#/doctor');
	await choose(new File(['{"log":{"entries":[]}}'], 'a.har'), new File(['code 1006'], 'b.log'));
	await expect.element(pieces()).toHaveTextContent('a.har');
	await expect.element(pieces()).toHaveTextContent('b.log');
});
