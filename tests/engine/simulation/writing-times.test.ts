import { expect, test } from 'vitest';
import type { Role } from '../../../src/engine/role.ts';
import { simulateScenario, type Scenario } from '../../../src/engine/simulation/index.ts';
import { WritingTimes } from '../../../src/engine/simulation/writing-times.ts';
import { does, scenarioOf } from './scenes.ts';

/** When the bytes of each segment of a side leave, and when they were written; and what never leaves. */
function timesOf(scenario: Scenario, side: Role) {
	const times = new WritingTimes();
	const lines: string[] = [];
	const unsent = simulateScenario(scenario).entries.flatMap(({ at, occurrence, world }) => {
		const discarded = times.take(world);
		if (occurrence.type !== 'left' || (occurrence.way === 'up') !== (side === 'client'))
			return discarded;
		const { kind, bytes } = occurrence.segment;
		if (kind === 'fin') lines.push(`${at} fin ${times.finAt(side, occurrence.segment)}`);
		if (kind !== 'data') return discarded;
		const written = times.of(side, occurrence.segment)!.map((one) => `${one.from}:${one.at}`);
		lines.push(`${at} ${bytes.length} ${written.join(' ')}`);
		return discarded;
	});
	return { lines, unsent: [...unsent, ...times.unsent()] };
}

const full = { receiveWindow: 100 };
const program = { kind: 'program', masking: 'off' } as const;

test('bytes leave later than they were written while the window is full', () => {
	const script = [
		does('server', 200, { type: 'binary', hex: '00'.repeat(120) }),
		does('server', 210, { type: 'text', text: 'late' }),
		does('server', 220, { type: 'close' }),
	];
	const { lines, unsent } = timesOf(scenarioOf({ script, link: full, client: program }), 'server');
	expect(lines).toEqual([
		'125 100 0:125',
		'175 29 0:125',
		// The client's acknowledgement of the response has opened a part of the window.
		'200 71 0:200',
		'225 29 0:200',
		'250 30 0:200 22:210 28:220',
		'300 fin 300',
	]);
	expect(unsent).toEqual([]);
});

test('a FIN leaves behind the bytes that wait', () => {
	const script = [
		does('server', 200, { type: 'binary', hex: '00'.repeat(120) }),
		does('server', 210, { type: 'end' }),
	];
	const { lines } = timesOf(scenarioOf({ script, link: full, client: program }), 'server');
	expect(lines.slice(-2)).toEqual(['250 22 0:200', '250 fin 210']);
});

test.each([[false], [true]])('what a reset discards never leaves, a Close too: %s', (close) => {
	const script = [
		does('server', 200, { type: 'binary', hex: '00'.repeat(120) }),
		...(close ? [does('server', 205, { type: 'close' })] : []),
		does('server', 210, { type: 'drop' }),
	];
	const { unsent } = timesOf(scenarioOf({ script, link: full, client: program }), 'server');
	expect(unsent).toEqual([{ by: 'server', connection: 0, close }]);
});

test('what waits at the end has not left', () => {
	const script = [
		does('client', 190, { type: 'stall' }),
		does('server', 200, { type: 'binary', hex: '00'.repeat(120) }),
	];
	const { unsent } = timesOf(scenarioOf({ script, link: full, client: program }), 'server');
	expect(unsent).toEqual([{ by: 'server', connection: 0, close: false }]);
});

test('another connection begins with nothing written', () => {
	const script = [
		does('client', 190, { type: 'vanish' }),
		does('client', 200, { type: 'text', text: 'lost' }),
	];
	const link = { userTimeoutMs: 1500 };
	const client = {
		...program,
		reconnect: { policy: 'jitter', firstMs: 300, mostMs: 900, times: 1 } as const,
	};
	const { unsent } = timesOf(scenarioOf({ script, link, client }), 'client');
	expect(unsent).toEqual([{ by: 'client', connection: 0, close: false }]);
});
