import { expect, test } from 'vitest';
import { streamLines, streamText } from '../../../../src/panels/rules/examples/stream-lines.ts';
import { pairOf } from '../../../../src/panels/rules/examples/example-pair.ts';
import { en } from '../../../../src/panels/rules/strings/en.ts';
import { RULE_VECTORS } from '../../../../src/vectors/rules.ts';
import { STREAM_VECTORS } from '../../../support/rule-vectors.ts';

test.each(STREAM_VECTORS)('$code: every field and setting is a line', ({ broken, mended }) => {
	for (const { frames, http } of [broken, mended]) {
		for (const frame of frames) {
			const lines = streamLines(frame, en);
			if (frame.type === 'HEADERS') {
				expect(lines.map(({ field }) => field)).toEqual(frame.fields.map(([name]) => name));
			}
			if (frame.type === 'SETTINGS') expect(lines.length).toBe(frame.settings.length || 1);
		}
		const text = streamText(frames, http, en);
		expect(text.split('\n').filter((line) => /^\S/.test(line))).toHaveLength(frames.length);
	}
});

test('the end of a stream is END_STREAM in HTTP/2 and FIN in HTTP/3', () => {
	const frames = [
		{ from: 'client', type: 'DATA', stream: 4, payload: '', endStream: true },
	] as const;
	expect(streamText(frames, '2', en)).toBe('client → server  DATA  stream 4  END_STREAM');
	expect(streamText(frames, '3', en)).toBe('client → server  DATA  stream 4  FIN');
	expect(
		streamLines({ from: 'server', type: 'RST_STREAM', stream: 1, error: 'CANCEL' }, en),
	).toEqual([{ field: null, text: 'error CANCEL' }]);
});

test('each pair is of one type', () => {
	for (const vector of RULE_VECTORS) {
		const { broken, mended } = pairOf(vector);
		expect([broken, mended]).toEqual([vector.broken, vector.mended]);
		expect(pairOf({ ...vector, broken: vector.mended }).type).toBe(pairOf(vector).type);
	}
});
