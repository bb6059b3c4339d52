// In a browser, because the lab's derived values live only there.
import { describe, expect, test } from 'vitest';
import { sha1 } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { AcceptKeyLab } from '../../../src/panels/accept-key/accept-key-lab.svelte.ts';
import type { Digest } from '../../../src/panels/accept-key/web-crypto-check.svelte.ts';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

function labWith(digest: Digest = (message) => Promise.resolve(sha1(message))): AcceptKeyLab {
	return new AcceptKeyLab({ digest, randomBytes: (count) => new Uint8Array(count).fill(7) });
}

const open = (lab: AcceptKeyLab, address: string) =>
	lab.open(new URLSearchParams(address.replaceAll('+', '%2B')));

describe('the address', () => {
	test('of a document with its round opens as the same document and round', () => {
		const lab = labWith();
		lab.set('key', key);
		lab.set('accept', accept);
		lab.goToStage(3);
		lab.goToRound(101);
		const parameters = new URLSearchParams({ ...lab.parameters, ...lab.view });
		expect(parameters.toString()).toContain('round=101');
		const other = labWith();
		expect(other.open(parameters)).toEqual({ document: true, problems: [] });
		expect(other.save()).toEqual({ key, accept });
		expect([other.stage, other.computation.round, other.computation.blockIndex]).toEqual([
			3, 101, 1,
		]);
	});

	test('that names a round alone shows the rounds and keeps the document', () => {
		const lab = labWith();
		lab.set('key', key);
		expect(open(lab, 'round=160').document).toBe(false);
		expect(lab.history.document.key).toBe(key);
		expect([lab.stage, lab.computation.round]).toEqual([3, 160]);
	});

	test('with only a key removes the earlier accept value', () => {
		const lab = labWith();
		lab.set('accept', 'abc');
		lab.goToRound(30);
		open(lab, `key=${key}`);
		expect(lab.save()).toEqual({ key, accept: '' });
		expect([lab.stage, lab.computation.round]).toEqual([1, 1]);
	});

	const tooLong = 'k'.repeat(LIMITS.key + 1);
	test.each([
		['round', '0', 'out-of-range'],
		['round', '161', 'out-of-range'],
		['round', 'ten', 'not-readable'],
		['round', '', 'not-readable'],
		['stage', '7', 'out-of-range'],
		['key', tooLong, 'too-long'],
		['accept', tooLong, 'too-long'],
	])('with a bad %s changes nothing and says what is wrong', (parameter, found, kind) => {
		const lab = labWith();
		const before = [lab.save(), lab.computation.round, lab.stage];
		expect(open(lab, `${parameter}=${found}`).problems).toEqual([{ parameter, found, kind }]);
		expect([lab.save(), lab.computation.round, lab.stage]).toEqual(before);
	});

	test('of a long key is left to the packed form', () => {
		const lab = labWith();
		lab.set('key', 'k'.repeat(2000));
		expect(lab.parameters).toBeNull();
		const other = labWith();
		expect(other.restore(lab.save()).leftOut).toEqual([]);
		expect(other.save()).toEqual(lab.save());
	});

	test.each([
		['null', null],
		['a number', 7],
		['nothing of it', {}],
		['the wrong kind', { key: [], accept: 1 }],
		['too much', { key: tooLong }],
	])('data that is %s never becomes a document', (_, saved) => {
		const lab = labWith();
		expect(lab.restore(saved).document).toBe(false);
		expect(lab.pristine).toBe(true);
	});
});

test('the valid half of saved data is kept', () => {
	const lab = labWith();
	expect(lab.restore({ key: 'a', accept: 1 }).leftOut).toEqual(['accept']);
	expect(lab.save()).toEqual({ key: 'a', accept: '' });
});

describe('the history', () => {
	test('takes a run of typing in one field as one step, each other gesture as its own', () => {
		const lab = labWith();
		const start = lab.save();
		for (const text of ['a', 'ab', 'abc']) lab.type('key', text);
		for (const text of ['x', 'xy']) lab.type('accept', text);
		lab.newKey();
		lab.openExample('rfc6455-1.3');
		lab.take({ key: null, accept: 'q', keys: 0, accepts: 1 });
		const seen = [lab.save()];
		while (lab.history.undo()) seen.push(lab.save());
		expect(seen).toEqual([
			{ key, accept: 'q' },
			{ key, accept },
			{ key: 'BwcHBwcHBwcHBwcHBwcHBw==', accept: 'xy' },
			{ key: 'abc', accept: 'xy' },
			{ key: 'abc', accept: '' },
			start,
		]);
	});

	test('an example and a stage are new entries of the history, typing is not', () => {
		const lab = labWith();
		lab.type('key', 'a');
		lab.goToRound(9);
		expect(lab.historyEntry).toBe(0);
		lab.openExample('article-004');
		lab.step(1);
		expect(lab.historyEntry).toBe(2);
	});

	test('a text over the limit is refused with its length, and the earlier text stays', () => {
		const lab = labWith();
		lab.type('key', key);
		expect(lab.type('key', 'k'.repeat(LIMITS.key + 1))).toBe(false);
		expect(lab.history.document.key).toBe(key);
		expect(lab.refusal).toEqual({ field: 'key', characters: LIMITS.key + 1 });
		expect(lab.type('key', 'k'.repeat(LIMITS.key))).toBe(true);
		expect(lab.refusal).toBeNull();
		expect(lab.computation.rounds).toBe(65 * 80);
	});
});

describe('the rounds', () => {
	test('go on from block to block and stop at both ends', () => {
		const lab = labWith();
		lab.goToRound(80);
		lab.key({ key: 'ArrowRight', shiftKey: false });
		expect([
			lab.computation.round,
			lab.computation.blockIndex,
			lab.computation.roundTrace.index,
		]).toEqual([81, 1, 0]);
		lab.key({ key: 'End', shiftKey: false });
		lab.key({ key: 'ArrowRight', shiftKey: false });
		expect(lab.computation.round).toBe(160);
		lab.key({ key: 'Home', shiftKey: false });
		lab.key({ key: 'ArrowLeft', shiftKey: true });
		expect(lab.computation.round).toBe(1);
	});

	test('a key with fewer blocks shows the last of its rounds', () => {
		const lab = labWith();
		lab.goToRound(150);
		lab.set('key', '');
		expect([lab.computation.rounds, lab.computation.round, lab.computation.blockIndex]).toEqual([
			80, 80, 0,
		]);
		lab.history.undo();
		expect(lab.computation.round).toBe(150);
	});

	test('playing stops at the last round and begins again from there', () => {
		const lab = labWith();
		lab.goToRound(159);
		lab.key({ key: ' ', shiftKey: false });
		expect(lab.playing).toBe(true);
		lab.goToRound(160);
		expect(lab.playing).toBe(false);
		lab.play(true);
		expect([lab.playing, lab.computation.round]).toEqual([true, 1]);
	});

	test('the stages stop at both ends, and other keys are left alone', () => {
		const lab = labWith();
		lab.step(-1);
		expect(lab.stage).toBe(1);
		for (let i = 0; i < 9; i++) lab.step(1);
		expect(lab.stage).toBe(6);
		expect(lab.key({ key: 'q', shiftKey: false })).toBe(false);
	});
});

describe('WebCrypto', () => {
	test('agrees, differs, is absent or fails, and the traced value is shown in each case', async () => {
		const cases: readonly (readonly [Digest, string])[] = [
			[(message) => Promise.resolve(sha1(message)), 'agrees'],
			[() => Promise.resolve(new Uint8Array(20)), 'differs'],
			[() => Promise.resolve(null), 'absent'],
			[() => Promise.reject(new Error('no')), 'failed'],
		];
		for (const [digest, agreement] of cases) {
			const lab = labWith(digest);
			lab.set('key', key);
			await expect.poll(() => lab.webCrypto.agreement).toBe(agreement);
			expect(lab.trace.accept).toBe(accept);
		}
	});

	test('that answers late is not shown for a later key', async () => {
		const answers: ((bytes: Uint8Array) => void)[] = [];
		const lab = labWith(() => new Promise((resolve) => answers.push(resolve)));
		lab.set('key', 'first');
		const first = lab.webCrypto;
		lab.set('key', 'second');
		const second = lab.webCrypto;
		answers[1]!(lab.trace.digest.slice());
		await expect.poll(() => second.agreement).toBe('agrees');
		answers[0]!(new Uint8Array(20));
		await expect.poll(() => first.agreement).toBe('differs');
		expect(lab.webCrypto).toBe(second);
		expect(lab.webCrypto.agreement).toBe('agrees');
	});

	test('keeps its last result while it is computed again', async () => {
		let hold = false;
		const lab = labWith((message) =>
			hold ? new Promise(() => undefined) : Promise.resolve(sha1(message)),
		);
		await expect.poll(() => lab.webCrypto.agreement).toBe('agrees');
		hold = true;
		lab.set('key', 'a');
		expect(lab.webCrypto).toMatchObject({ agreement: null, before: 'agrees' });
	});
});

describe('the light', () => {
	test('follows the pointer over the focus, and the bits shown follow the last spot', () => {
		const lab = labWith();
		lab.focus({ type: 'character', at: 27 });
		lab.point({ type: 'digest', at: 4 });
		expect(lab.computation.light.digest).toEqual({ from: 4, to: 5 });
		expect(lab.group).toBe(1);
		lab.point(null);
		expect(lab.computation.light.characters).toEqual({ from: 27, to: 28 });
		lab.point({ type: 'digest', at: 0 });
		lab.focus({ type: 'bytes', from: 2, to: 3 });
		expect([lab.computation.light.digest, lab.computation.light.words]).toEqual([
			{ from: 0, to: 0 },
			{ from: 0, to: 1 },
		]);
		lab.focus(null);
		expect(lab.computation.light.characters).toEqual({ from: 0, to: 0 });
	});
});
