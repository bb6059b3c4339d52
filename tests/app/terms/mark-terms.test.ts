import { describe, expect, test } from 'vitest';
import { markFirstUses, termFinder } from '../../../src/app/terms/mark-terms.ts';
import { TERM_FORMS as en } from '../../../src/strings/en/term-forms.ts';
import { LOCALES } from '../../../src/strings/locale.ts';
import { TERM_IDS, type TermForms } from '../../../src/strings/terms.ts';
import { TERM_FORMS as zhCN } from '../../../src/strings/zh-CN/term-forms.ts';

const FORMS = { en, 'zh-CN': zhCN };

/** Writes each marked term in brackets, with its id: “[head:head] lines”. */
function marked(forms: TermForms, ...texts: readonly string[]): readonly string[] {
	const find = termFinder(forms);
	const pieces = markFirstUses(texts.map((text) => ({ text, uses: find(text) })));
	return pieces.map((of) =>
		of.map(({ text, term }) => (term === null ? text : `[${term}:${text}]`)).join(''),
	);
}

describe('in English', () => {
	test.each([
		['The server reads the head.', 'The server reads the [head:head].'],
		['a nonce: random', 'a [nonce:nonce]: random'],
		['hash it with SHA-1', 'hash it with [sha-1:SHA-1]'],
		['“TIME_WAIT”', '“[time-wait:TIME_WAIT]”'],
	])('a term is found at the borders of its word: %s', (text, expected) => {
		expect(marked(en, text)).toEqual([expected]);
	});

	test.each([
		'an overhead of two bytes',
		'headless, heading, head-of-line blocking',
		'x-webkit-deflate-frame',
		'RST_STREAM',
		'Call ping() and pong().',
	])('a part of another word is no term: %s', (text) => {
		expect(marked(en, text)).toEqual([text]);
	});

	test.each([
		['Two heads arrive.', 'Two [head:heads] arrive.'],
		['Intermediaries may join frames.', '[intermediary:Intermediaries] may join frames.'],
		['Masking hides nothing.', '[masking:Masking] hides nothing.'],
		['Close frames end it.', '[close-frame:Close frames] end it.'],
	])('a plural and a capital letter are found: %s', (text, expected) => {
		expect(marked(en, text)).toEqual([expected]);
	});

	test.each([
		['a header field of the head', 'a [header-field:header field] of the [head:head]'],
		['long polling and polling', '[long-polling:long polling] and [polling:polling]'],
		['The masking key masks it.', 'The [masking-key:masking key] [masking:masks] it.'],
		[
			'permessage-deflate uses DEFLATE',
			'[permessage-deflate:permessage-deflate] uses [deflate:DEFLATE]',
		],
	])('the longest form wins: %s', (text, expected) => {
		expect(marked(en, text)).toEqual([expected]);
	});

	test('Origin is the header field, and origin is what it names', () => {
		expect(marked(en, 'Origin names the origin.')).toEqual([
			'[origin-field:Origin] names the [origin:origin].',
		]);
	});
});

describe('in Chinese', () => {
	test.each([
		['服务器读取头部。', '服务器读取[head:头部]。'],
		['先发送掩码键，再加掩码', '先发送[masking-key:掩码键]，再加[masking:掩码]'],
		['经由反向代理和代理', '经由[reverse-proxy:反向代理]和[proxy:代理]'],
		['对方回应 Pong。', '对方回应 [pong:Pong]。'],
	])('a term is found without borders of words, and the longest wins: %s', (text, expected) => {
		expect(marked(zhCN, text)).toEqual([expected]);
	});

	test.each(['加上各层头部和确认', '发送 RST_STREAM'])('another thing is no term: %s', (text) => {
		expect(marked(zhCN, text)).toEqual([text]);
	});
});

test('a page marks each term once, where it first uses it', () => {
	expect(
		marked(en, 'A nonce, and the nonce again.', 'No term.', 'The nonce in a head.', 'A head.'),
	).toEqual([
		'A [nonce:nonce], and the nonce again.',
		'No term.',
		'The nonce in a [head:head].',
		'A head.',
	]);
});

test('what is marked is the text, unchanged', () => {
	const text = 'Close frames, close codes and 掩码键 in one text: (Ping).';
	const [pieces] = markFirstUses([{ text, uses: termFinder(en)(text) }]);
	expect(pieces!.length).toBeGreaterThan(3);
	expect(pieces!.map((piece) => piece.text).join('')).toBe(text);
});

test.each(LOCALES)('in %s each form belongs to one term', (locale) => {
	const forms = Object.values(FORMS[locale]).flat();
	expect(new Set(forms).size).toBe(forms.length);
});

test('both languages mark the same terms, and leave out the very general ones', () => {
	const terms = (forms: TermForms) => TERM_IDS.filter((id) => forms[id]);
	expect(terms(en)).toEqual(terms(zhCN));
	for (const general of ['frame', 'message'] as const) expect(terms(en)).not.toContain(general);
});
