// The table is what the code goes by: every way in it is taken, and no other.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { StateTrigger, StateName } from '../../../src/engine/endpoint/index.ts';
import { STATES, STATE_NAMES } from '../../../src/engine/endpoint/index.ts';
import { hex } from '../../support/hex-bytes.ts';

const TABLE = '../../../src/engine/endpoint/states.ts';
const taken = new Set<string>();

// Test files share their modules: the engine that is watched is one of its own, and gone afterwards.
beforeAll(() => {
	vi.resetModules();
	vi.doMock(TABLE, async (original) => {
		const real = await original<typeof import('../../../src/engine/endpoint/states.ts')>();
		return {
			...real,
			nextState: (from: StateName, trigger: StateTrigger): StateName => {
				const to = real.nextState(from, trigger);
				taken.add(`${from}: ${trigger}`);
				return to;
			},
		};
	});
});

afterAll(() => {
	vi.doUnmock(TABLE);
	vi.resetModules();
});

test('every way in the table of states is taken', async () => {
	const { SCENES } = await import('../../vectors/endpoint/scenes.ts');
	const { connecting, listening, openClient, openServer } = await import('./played.ts');
	for (const { role, client, server, doing } of SCENES) {
		const played = role === 'client' ? openClient(client) : openServer(server);
		for (const one of doing) {
			if ('send' in one) played.send(one.send);
			else if ('end' in one) played.end(one.end);
			else if ('wake' in one) played.wake(one.wake);
			else played.receive(hex(one.receive));
		}
		played.end();
	}
	for (const played of [connecting(), listening()]) {
		played.end();
	}
	for (const played of [connecting(), listening()]) {
		played.send({ type: 'close' }).end();
	}
	const ways = STATE_NAMES.flatMap((name) =>
		Object.keys(STATES[name].next).map((trigger) => `${name}: ${trigger}`),
	);
	const untaken = ways.filter((way) => !taken.has(way));
	// A Close is answered in the step that reads it, so TCP cannot end between the two.
	expect(untaken).toEqual(['close-received: tcp-end']);
	expect([...taken].filter((way) => !ways.includes(way))).toEqual([]);
});
