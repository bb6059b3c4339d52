import { expect, test } from 'vitest';
import { bitRange } from '../../../src/engine/report/index.ts';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import { codeBits, observedFailure } from '../../../src/engine/observer/failure.ts';
import { wiresOf } from '../../../src/engine/observer/wire.ts';
import { hex } from '../../support/hex-bytes.ts';
import { code, masked, plain, openedTranscript } from './transcripts.ts';

const wireOf = (transcript: Transcript) => wiresOf(transcript, {})[0]!;
const failing = (transcript: Transcript) => {
	const found = observedFailure(wireOf(transcript), 'server');
	return found && [found.event, found.code];
};
const close = (number: number) => plain(8, code(number));

test.each<[string, Transcript, unknown]>([
	['a code that says what is wrong', openedTranscript([1, 'server', close(1002)]), [1, 1002]],
	['a code that says nothing is', openedTranscript([1, 'server', close(1000)]), null],
	['an empty Close', openedTranscript([1, 'server', plain(8)]), null],
	[
		'an echo',
		openedTranscript([1, 'client', masked(8, code(1002))], [2, 'server', close(1002)]),
		null,
	],
	[
		'another code than the one that came',
		openedTranscript([1, 'client', masked(8)], [2, 'server', close(1002)]),
		[2, 1002],
	],
	['TCP alone', openedTranscript([1, 'server', 'fin']), [1, null]],
	[
		'TCP after the other side has ended it',
		openedTranscript([1, 'client', 'fin'], [2, 'server', 'fin']),
		null,
	],
	[
		'TCP after the other side’s Close',
		openedTranscript([1, 'client', masked(8)], [2, 'server', 'fin']),
		null,
	],
	['nothing', openedTranscript(), null],
])('%s', (_, transcript, expected) => {
	expect(failing(transcript)).toEqual(expected);
});

test('the code has its bits, as far as they are there', () => {
	const wire = wireOf(openedTranscript([1, 'server', hex`88 04 03 ea 61 62 88 00`]));
	const bits = wire.framesOf('server', 8).map(codeBits);
	expect(bits).toEqual([bitRange(16, 32), bitRange(64, 64)]);
});
