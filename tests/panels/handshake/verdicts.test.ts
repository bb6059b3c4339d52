import { describe, expect, it } from 'vitest';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import { statesAt } from '../../../src/panels/handshake/verdicts.ts';
import type { WhatIfId } from '../../../src/panels/handshake/what-if-ids.ts';

describe('the server is OPEN once it has sent 101, and only then', () => {
	it.each<[WhatIfId | null, string]>([
		[null, 'switched'],
		['no-upgrade', 'refused'],
		['cached-accept', 'switched'],
		['answer-200', 'refused'],
		['answer-401', 'refused'],
	])('%s: %s', async (whatIf, state) => {
		const lab = new HandshakeLab();
		if (whatIf) await lab.tryWhatIf(whatIf);
		lab.goTo(8);
		expect(lab.current).toBe(8);
		expect(statesAt(lab).server).toBe(state);
	});
});

it('a server that has no whole request yet waits', () => {
	const lab = new HandshakeLab();
	const { bytes } = lab.analysis.request;
	lab.edit(
		'request',
		{ from: bytes.length - 2, to: bytes.length, insert: new Uint8Array() },
		'typing',
	);
	lab.goTo(lab.analysis.lastPossible);
	expect(statesAt(lab)).toEqual({ client: 'CONNECTING', server: 'reading' });
});
