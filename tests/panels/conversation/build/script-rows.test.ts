import { expect, test } from 'vitest';
import {
	ACTIONS,
	actionKindsOf,
	DEFAULT_SCENARIO,
	readScenario,
	SCRIPT_ACTORS,
	type Scripted,
} from '../../../../src/engine/simulation/index.ts';
import {
	doing,
	doneBy,
	doneWhen,
	nextRow,
	WHEN,
	whenKind,
} from '../../../../src/panels/conversation/build/script-rows.ts';

const ROW: Scripted = {
	who: 'client',
	when: { on: 'message', nth: 2, after: 10 },
	do: { type: 'text', text: 'Hi', fragmentBytes: 1 },
};

test('every action and every time can be chosen, and is a scenario', () => {
	for (const who of SCRIPT_ACTORS) {
		for (const type of actionKindsOf(who)) {
			for (const kind of who === 'network' ? (['at'] as const) : WHEN) {
				const row = doing(doneWhen(doneBy(ROW, who), kind), type);
				expect(row).toMatchObject({ who, do: { type } });
				expect(whenKind(row.when)).toBe(kind);
				const { problems } = readScenario({ ...DEFAULT_SCENARIO, script: [row] });
				expect(problems).toEqual([]);
			}
		}
	}
});

test('fields that fit the new kind are kept', () => {
	expect(doing(ROW, 'ping').do).toEqual({ type: 'ping', text: 'Hi' });
	expect(doing(ROW, 'binary').do).toEqual({ ...ACTIONS.binary.start, fragmentBytes: 1 });
	expect(doing(ROW, 'drop').do).toEqual({ type: 'drop' });
	expect(doneBy(ROW, 'server')).toEqual({ ...ROW, who: 'server' });
	expect(doneBy(ROW, 'network')).toEqual({
		who: 'network',
		when: { at: 0 },
		do: ACTIONS.change.start,
	});
	expect(doneWhen(ROW, 'ping').when).toEqual({ on: 'ping', nth: 2, after: 10 });
	expect(doneWhen(ROW, 'at').when).toEqual({ at: 0 });
	expect(doneWhen({ ...ROW, when: { at: 7 } }, 'at').when).toEqual({ at: 7 });
});

test('a new row comes after the existing ones', () => {
	expect(nextRow([]).when).toEqual({ on: 'open' });
	expect(nextRow([ROW, { ...ROW, when: { at: 300 } }, ROW]).when).toEqual({ at: 400 });
});
