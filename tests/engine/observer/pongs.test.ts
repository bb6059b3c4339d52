import { expect, test } from 'vitest';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import { decodeUtf8 } from '../../../src/engine/bytes/index.ts';
import type { SeenFrame } from '../../../src/engine/observer/frames.ts';
import { pongsTo } from '../../../src/engine/observer/pongs.ts';
import { wiresOf } from '../../../src/engine/observer/wire.ts';
import { masked, plain, openedTranscript } from './transcripts.ts';

const payloadText = ({ payload }: SeenFrame): string => decodeUtf8(payload).text;

const pongs = (transcript: Transcript) => {
	const { answers, unasked } = pongsTo(wiresOf(transcript, {})[0]!, 'server');
	return {
		answers: [...answers].map(([ping, pong]) => `${payloadText(ping)} ${payloadText(pong)}`),
		unasked: unasked.map(payloadText),
	};
};

/** P: a Ping of the server; p: a Pong of the client; in order. */
const played = (script: string): Transcript =>
	openedTranscript(
		...script.split(' ').map((step, i) => {
			const [type, payload] = [step[0], step.slice(1)];
			return type === 'P'
				? ([i, 'server', plain(9, payload)] as const)
				: ([i, 'client', masked(10, payload)] as const);
		}),
	);

test.each([
	['Pa pa', ['a a'], []],
	['Pa Pb pa pb', ['a a', 'b b'], []],
	['Pa Pb pb', ['a b', 'b b'], []],
	['Pa Pb pb pa', ['a b', 'b b'], []],
	['Pa pb', [], ['b']],
	['pa Pa', [], ['a']],
	['Pa Pa pa', ['a a', 'a a'], []],
	['Pa pa Pa', ['a a'], []],
	['P p', [' '], []],
])('%s', (script, answers, unasked) => {
	expect(pongs(played(script))).toEqual({ answers, unasked });
});

test('a Pong in the same bytes of many Pings is found without comparing each with each', () => {
	const many = 5_000;
	const pings = Array.from({ length: many }, (_, i) => plain(9, String(i)));
	const transcript = openedTranscript(...pings.map((ping) => [1, 'server', ping] as const), [
		2,
		'client',
		masked(10, String(many - 1)),
	]);
	expect(pongs(transcript).answers).toHaveLength(many);
});
