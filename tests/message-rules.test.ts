import { describe, expect, it } from 'vitest';
import type { MessageRuleCode } from '../src/engine/report/index.ts';
import { decodeFrames, diagnosesOf } from '../src/engine/frame/index.ts';
import { readMessages, USUAL_AGREEMENT } from '../src/engine/message/index.ts';
import { MESSAGE_RULES } from '../src/engine/report/message-rules.ts';
import { hex } from './support/hex-bytes.ts';
import type { FramesExample } from '../src/vectors/rules.ts';
import { MESSAGE_VECTORS } from './support/rule-vectors.ts';

function shownBy({ bytes: text, from, negotiated, limit, agreement }: FramesExample) {
	const bytes = hex(text);
	const rows = decodeFrames(bytes, {
		from,
		deflate: negotiated !== undefined,
		limit: limit ?? null,
	});
	const messages = readMessages(rows, bytes, { ...USUAL_AGREEMENT, ...agreement });
	return [
		...Array.from({ length: rows.count }, (_, i) => diagnosesOf(rows, bytes, i)).flat(),
		...Array.from({ length: messages.count }, (_, i) => messages.at(i).diagnoses).flat(),
	];
}

/** The bytes of the document that are to blame, in hex. */
const PLACES: Readonly<Record<MessageRuleCode, string>> = {
	'deflate-data-valid': 'c8',
	'deflate-tail-removed': '3d 37 05 de',
	'deflate-empty-message': '80',
	'deflate-window-kept': '80 61 00',
	'deflate-takeover-kept': '00 11',
	'deflate-length-compressed': 'f2 48 cd c9 c9 f7 40 25 00 00',
	'deflate-text-utf8': '0d 56 20',
	'deflate-limit-inflated': '3d 37',
};

describe('the rules of messages', () => {
	it('each have a vector, and each vector has a rule', () => {
		const codes = MESSAGE_VECTORS.map(({ code }) => code).sort();
		expect(codes).toEqual(Object.keys(MESSAGE_RULES).sort());
	});

	for (const { code, broken, mended } of MESSAGE_VECTORS) {
		const rule = code as MessageRuleCode;
		it(`${code}: its breach shows exactly ${broken.finds?.join(', ') ?? 'itself'}`, () => {
			expect(shownBy(broken).map((found) => found.code)).toEqual(broken.finds ?? [code]);
			expect(MESSAGE_RULES[rule].seenAs).toEqual(broken.finds ?? []);
		});
		it(`${code}: its place is named`, () => {
			const [{ range }] = shownBy(broken) as [ReturnType<typeof shownBy>[0]];
			const bytes = hex(broken.bytes).subarray(Math.floor(range.start / 8), range.end / 8);
			expect([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')).toBe(
				PLACES[rule],
			);
		});
		it(`${code}: a near miss does not show it`, () => {
			expect(shownBy(mended).map((found) => found.code)).toEqual(mended.finds ?? []);
		});
	}
});
