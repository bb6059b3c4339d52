import { expect, test } from 'vitest';
import {
	fitsStorage,
	labOfSaved,
	packLab,
	restorePacked,
	restoreText,
	saveText,
	SHARED_KIB,
} from '../../src/lab/saved.ts';
import { packText } from '../../src/platform/packing.ts';
import { FakeLab } from '../support/fake-lab.ts';

function labWith(text: string): FakeLab {
	const lab = new FakeLab();
	lab.type(text);
	return lab;
}

test('a saved document comes back whole, as one step of undo', () => {
	const lab = labWith('mine');
	expect(restoreText('fake', lab, saveText('fake', labWith('theirs'))).type).toBe('restored');
	expect(lab.text).toBe('theirs');
	lab.history.undo();
	expect(lab.text).toBe('mine');
});

test.each([
	['no JSON', '{', 'damaged'],
	['nothing', 'null', 'damaged'],
	['no version', '{"lab":"fake","document":"x"}', 'damaged'],
	['a version of words', '{"version":"1","lab":"fake","document":"x"}', 'damaged'],
	['a later version', '{"version":2,"lab":"fake","document":"x"}', 'other-version'],
	['another lab', '{"version":1,"lab":"frame","document":"x"}', 'other-lab'],
	['no lab', '{"version":1,"document":"x"}', 'damaged'],
	['no document', '{"version":1,"lab":"fake"}', 'damaged'],
	['a document that is none', '{"version":1,"lab":"fake","document":{}}', 'damaged'],
] as const)('%s is refused, and nothing changes', async (_, text, reason) => {
	const lab = labWith('mine');
	const before = lab.history.document;
	expect(restoreText('fake', lab, text).type).toBe(reason);
	expect((await restorePacked('fake', lab, await packText(text))).type).toBe(reason);
	expect(lab.history.document).toBe(before);
});

test('a link holds 64 KiB and not more, counted in bytes', async () => {
	expect(SHARED_KIB).toBe(64);
	const frame = saveText('fake', labWith('')).length;
	const most = labWith('x'.repeat(65_536 - frame));
	const packed = await packLab('fake', most)!;
	const lab = new FakeLab();
	expect((await restorePacked('fake', lab, packed)).type).toBe('restored');
	expect(lab.text).toBe(most.text);
	expect(packLab('fake', labWith(`${most.text}x`))).toBeNull();
	expect(packLab('fake', labWith('é'.repeat(40_000)))).toBeNull();
});

test('a link that holds more, made elsewhere, is refused', async () => {
	const lab = labWith('mine');
	const packed = await packText(saveText('fake', labWith('x'.repeat(70_000))));
	expect((await restorePacked('fake', lab, packed)).type).toBe('too-long');
	expect(lab.text).toBe('mine');
});

test('storage takes a megabyte as base64, and not two', () => {
	expect(fitsStorage('x'.repeat(Math.ceil((1 << 20) / 3) * 4 + 100))).toBe(true);
	expect(fitsStorage('x'.repeat(2 << 20))).toBe(false);
});

test('the lab of a saved text is known, even if the text cannot be restored', () => {
	expect(labOfSaved(saveText('fake', labWith('mine')))).toBe('fake');
	expect(labOfSaved('{"version":9,"lab":"frame","document":1}')).toBe('frame');
	for (const text of ['{', 'null', '7', '{}', '{"version":1,"lab":"frame"}', '{"lab":1}']) {
		expect(labOfSaved(text)).toBeNull();
	}
});
