import { describe, expect, test } from 'vitest';
import {
	decodeFrames,
	frameFields,
	frameAt,
	payloadOf,
	type FrameContext,
	type FrameFaultCode,
} from '../../../../src/engine/frame/index.ts';
import {
	fieldFacts,
	firstCloseCode,
	rulesChecked,
	titleFacts,
	frameVerdictFacts,
} from '../../../../src/panels/frame/verdict/document-facts.ts';
import { en } from '../../../../src/panels/frame/strings/en.ts';
import { zhCN } from '../../../../src/panels/frame/strings/zh-CN.ts';
import { hex } from '../../../support/hex-bytes.ts';

const CLIENT: FrameContext = { from: 'client', deflate: false, limit: null };
const SERVER: FrameContext = { ...CLIENT, from: 'server' };

function title(text: string, flipped: number | null = null) {
	const bytes = hex(text);
	const rows = decodeFrames(bytes, SERVER);
	if (rows.count === 0) return titleFacts(null, [], bytes, flipped);
	return titleFacts(
		frameAt(rows, 0),
		frameFields(rows, bytes, 0),
		payloadOf(rows, bytes, 0),
		flipped,
	);
}

describe('the title describes the frame', () => {
	test.each([
		['81 85 37 fa 21 3d 7f 9f 4d 51 58', '“Hello”, masked', '“Hello”，已加掩码'],
		['81 05 48 65 6c 6c 6f', '“Hello”', '“Hello”'],
		['81 05 48', '“H”, unfinished', '“H”，未完'],
		['81 00', 'Text, empty', '文本帧，空'],
		['81 02 ff fe', 'Text, 2 bytes', '文本帧，2 字节'],
		['82 01 00', 'Binary, 1 byte', '二进制帧，1 字节'],
		['80 02 6c 6f', 'Continuation, “lo”', '延续帧，“lo”'],
		['88 02 03 e8', 'Close 1000', 'Close 1000'],
		['88 00', 'Close without a code', 'Close，无关闭码'],
		['8b 00', 'Reserved opcode 0xB, empty', '保留的操作码 0xB，空'],
		['81', 'The first byte of a frame', '一帧的第一个字节'],
		['', 'No bytes yet', '还没有字节'],
	])('%s', (bytes, english, chinese) => {
		expect(en.title(title(bytes))).toBe(english);
		expect(zhCN.title(title(bytes))).toBe(chinese);
	});

	test('and which bit was flipped to get it', () => {
		expect(zhCN.title(title('81 05 37 fa 21 3d 7f', 8))).toBe('翻转一位：MASK = 0');
		expect(en.title(title('81 05 37 fa 21 3d 7f', 6))).toBe('One bit flipped: opcode = 0x1');
		expect(en.title(title('81 01 48', 20))).toBe('One bit flipped: payload');
	});

	test('a long text is cut, never in the middle of a character', () => {
		const facts = title(`81 2a ${'e4 bd a0 '.repeat(14)}`);
		expect(facts).toMatchObject({ text: `${'你'.repeat(12)}…` });
	});
});

describe('the verdict', () => {
	const verdict = (text: string, context = SERVER) =>
		frameVerdictFacts(decodeFrames(hex(text), context), [], null);

	test.each([
		['81', 1, true],
		['81 7e', 2, true],
		['81 7e 01', 1, true],
		['81 85 37', 8n, false],
		['81 05 48', 4n, false],
		['82 7f 00 00 00 00 11 22 33 44', 287_454_020n, false],
	])('of %s waits for what is missing', (text, missing, atLeast) => {
		const from = text.startsWith('81 85') ? CLIENT : SERVER;
		expect(verdict(text, from)).toEqual({ type: 'waits', missing, atLeast });
	});

	test('names the first fault at which a strict receiver fails, and counts those after it', () => {
		expect(verdict('81 00 c1 00 83 00')).toEqual({
			type: 'fails',
			closeCode: 1002,
			rule: 'frame-rsv1',
			frame: 1,
			frames: 3,
		});
		expect(verdict('81 01 ff')).toMatchObject({ closeCode: 1007 });
		expect(verdict('82 03 00 00 00', { ...SERVER, limit: 2 })).toMatchObject({ closeCode: 1009 });
	});

	test('distinguishes a breach that no receiver fails over from one that is only advice', () => {
		const tolerated = (text: string, rule: FrameFaultCode, context = SERVER) =>
			frameVerdictFacts(decodeFrames(hex(text), context), [rule], null);
		// §5.3: a random choice may give any of the 32-bit values, so also zero.
		expect(tolerated('81 80 00 00 00 00', 'mask-key-unpredictable', CLIENT)).toMatchObject({
			duty: false,
		});
		expect(tolerated('88 00 81 00', 'close-no-data-after')).toMatchObject({ duty: true });
		// §5.4: control frames, so also a Close, may come between fragments.
		expect(tolerated('01 00 88 00', 'close-mid-message')).toMatchObject({ duty: false });
	});

	test('names a breach before a remark', () => {
		const rows = decodeFrames(hex('01 00 88 00 80 00'), SERVER);
		expect(
			frameVerdictFacts(rows, ['close-mid-message', 'close-no-data-after'], null),
		).toMatchObject({ rule: 'close-no-data-after', duty: true });
	});

	test.each([
		['88 02 03 f2', true],
		['88 02 03 e8', false],
		['88 00', false],
		['81 00', false],
	])('of %s from a server says whether a server may only echo its code: %s', (text, echo) => {
		const bytes = hex(text);
		const rows = decodeFrames(bytes, SERVER);
		const facts = frameVerdictFacts(rows, [], firstCloseCode(rows, bytes));
		expect(facts).toMatchObject({ type: 'valid', echo });
	});

	test('reports an unfinished message', () => {
		expect(verdict('01 01 41')).toMatchObject({ type: 'valid', frames: 1, open: true });
		expect(verdict('01 01 41 89 00')).toMatchObject({ open: true });
		expect(verdict('01 01 41 80 00')).toMatchObject({ open: false });
		expect(verdict('')).toEqual({ type: 'empty' });
	});
});

test('the number of checked rules depends on the sender and on the agreement', () => {
	const client = rulesChecked(CLIENT);
	expect(rulesChecked(SERVER)).toBe(client - 2);
	expect(rulesChecked({ ...CLIENT, deflate: true })).toBe(client + 1);
	expect(rulesChecked({ ...CLIENT, limit: 5 })).toBe(client + 1);
});

test('every field of every kind of frame is explained in both languages', () => {
	const frames = [
		'81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'82 7e 00 7e 00',
		'00 7f 00 00 00 00 00 01 00 00 00',
		'88 05 03 e8 62 79 65',
		'88 01 03',
		'99 00',
		'8a 00',
		'83 00',
		'bb 00',
		'c1 01 00',
	];
	const seen = new Set<string>();
	for (const text of frames) {
		const bytes = hex(text);
		for (const context of [CLIENT, SERVER, { ...SERVER, deflate: true }]) {
			const rows = decodeFrames(bytes, context);
			for (const field of frameFields(rows, bytes, 0)) {
				const facts = fieldFacts(field, frameAt(rows, 0), context);
				const [english, chinese] = [en.explain(facts), zhCN.explain(facts)];
				expect(english.length).toBeGreaterThan(20);
				expect(chinese).toMatch(/[\u4e00-\u9fff]/);
				seen.add(field.name);
			}
		}
	}
	expect(seen.size).toBe(12);
});
