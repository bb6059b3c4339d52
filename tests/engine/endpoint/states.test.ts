import { describe, expect, it, test } from 'vitest';
import type { StateName } from '../../../src/engine/endpoint/index.ts';
import { STATES, STATE_NAMES } from '../../../src/engine/endpoint/index.ts';
import { nextState } from '../../../src/engine/endpoint/states.ts';

describe('the table of states', () => {
	it.each(STATE_NAMES)('%s is reached, unless it is a beginning', (name) => {
		const reached = STATE_NAMES.some((from) => Object.values(STATES[from].next).includes(name));
		expect(reached).toBe(!name.startsWith('awaiting'));
	});

	it.each(STATE_NAMES.filter((name) => name !== 'closed'))('%s ends when TCP ends', (name) => {
		expect(nextState(name, 'tcp-end')).toBe('closed');
	});

	it('goes from CONNECTING to CLOSED and never back', () => {
		const order = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];
		for (const name of STATE_NAMES) {
			const { readyState, next } = STATES[name];
			for (const to of Object.values(next)) {
				const { readyState: then } = STATES[to];
				expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(readyState));
			}
		}
	});

	it('lets data go out in OPEN alone (§6.1), and nothing once our half of TCP is shut', () => {
		for (const { readyState, sends, tcp } of Object.values(STATES)) {
			expect(sends.data).toBe(readyState === 'OPEN');
			if (tcp !== 'open') expect(sends).toEqual({ data: false, control: false, close: false });
		}
	});

	it('lets a Close be sent until one was sent (§7.1.2)', () => {
		const may = STATE_NAMES.filter((name) => STATES[name].sends.close);
		expect(may).toEqual(['open', 'close-received']);
		expect(may.map((name) => nextState(name, 'send-close'))).toEqual(['close-sent', 'close-done']);
	});

	it('reads nothing behind a Close (§1.4) or a failure (§7.1.7)', () => {
		const reading = STATE_NAMES.filter((name) => STATES[name].reads === 'frames');
		expect(reading).toEqual(['open', 'close-sent']);
	});

	it('has states of one role where the roles differ', () => {
		const alone = STATE_NAMES.filter((name) => STATES[name].roles.length === 1);
		expect(alone).toEqual<StateName[]>(['awaiting-request', 'awaiting-response', 'half-closed']);
	});
});

test('a way that the table does not have is a mistake of the caller', () => {
	expect(() => nextState('closed', 'fail')).toThrow(RangeError);
});
