import { describe, expect, test } from 'vitest';
import { applyEdit, encodeUtf8, hexText } from '../../../../src/engine/bytes/index.ts';
import { PAGE_BYTES, textPage, typedEdit } from '../../../../src/panels/frame/payload/text-page.ts';
import { hex } from '../../../support/hex-bytes.ts';

function typed(payload: Uint8Array, text: string): string {
	const edit = typedEdit(textPage(payload, 0), text);
	return hexText(edit ? applyEdit(payload, edit) : payload);
}

describe('typing over text', () => {
	test('changes only the bytes of the typed characters', () => {
		expect(typed(encodeUtf8('Hello'), 'Hallo')).toBe('48 61 6c 6c 6f');
		expect(typed(encodeUtf8('Hello'), '')).toBe('');
		expect(typed(hex``, '你')).toBe('e4 bd a0');
	});

	test('keeps bytes that are no character', () => {
		const payload = hex`48 ff 69`;
		expect(textPage(payload, 0).text).toBe('H\ufffdi');
		expect(typed(payload, 'H\ufffdi!')).toBe('48 ff 69 21');
		expect(typed(payload, 'Hi')).toBe('48 69');
	});

	test('keeps CR LF, which a text field shows as one line break', () => {
		const payload = encodeUtf8('a\r\nb\rc\n');
		expect(textPage(payload, 0).text).toBe('a\nb\nc\n');
		expect(typed(payload, 'a\nbb\nc\n')).toBe('61 0d 0a 62 62 0d 63 0a');
		expect(typed(payload, 'ab\nc\n')).toBe('61 62 0d 63 0a');
	});

	test('never cuts a surrogate pair', () => {
		// 😀 and 😁 share their first half; 😀 and U+1F900 share none but 🤀 and 😀 differ in it.
		expect(typed(encodeUtf8('😀'), '😁')).toBe('f0 9f 98 81');
		expect(typed(encodeUtf8('a😀'), 'a😀😀')).toBe('61 f0 9f 98 80 f0 9f 98 80');
		expect(typed(encodeUtf8('😀b'), '🨀b')).toBe('f0 9f a8 80 62');
	});

	test('gives no edit for the same text', () => {
		expect(typedEdit(textPage(encodeUtf8('Hello'), 0), 'Hello')).toBeNull();
	});
});

describe('pages', () => {
	const payload = encodeUtf8('你'.repeat(4000));

	test('tile the payload at the borders of characters', () => {
		let at = 0;
		let text = '';
		while (at < payload.length) {
			const page = textPage(payload, at);
			expect(page.from).toBe(at);
			text += page.text;
			at = page.to;
		}
		expect(text).toBe('你'.repeat(4000));
	});

	test('an edit lands on its page', () => {
		const page = textPage(payload, PAGE_BYTES + 10);
		const edit = typedEdit(page, `!${page.text}`)!;
		expect(edit.from).toBe(page.from);
		expect(page.from).toBeGreaterThan(PAGE_BYTES - 3);
	});
});
