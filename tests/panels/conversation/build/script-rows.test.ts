import { expect, test } from 'vitest';
import { DEFAULT_SCENARIO, readScenario, type Scripted } from '../../../../src/engine/index.ts';
import {
	ACTION_FIELDS,
	actionsOf,
	BOX_FIELDS,
	BOX_KINDS,
	USUAL_ACTIONS,
	USUAL_BOXES,
} from '../../../../src/panels/conversation/build/fields.ts';
import {
	doing,
	doneBy,
	doneWhen,
	nextRow,
	WHEN,
	whenKind,
	WHO,
} from '../../../../src/panels/conversation/build/script-rows.ts';

const ROW: Scripted = {
	who: 'client',
	when: { on: 'message', nth: 2, after: 10 },
	do: { type: 'text', text: 'Hi', fragmentBytes: 1 },
};

test('every action, every middlebox and every time can be chosen, and is a scenario', () => {
	for (const who of WHO) {
		for (const type of actionsOf(who)) {
			for (const kind of who === 'network' ? (['at'] as const) : WHEN) {
				const row = doing(doneWhen(doneBy(ROW, who), kind), type);
				expect(row).toMatchObject({ who, do: { type } });
				expect(whenKind(row.when)).toBe(kind);
				const { problems } = readScenario({ ...DEFAULT_SCENARIO, script: [row] });
				expect(problems).toEqual([]);
			}
		}
	}
	for (const kind of BOX_KINDS) {
		expect(Object.keys(USUAL_BOXES[kind])).toEqual(['kind', ...Object.keys(BOX_FIELDS[kind])]);
		expect(readScenario({ boxes: [USUAL_BOXES[kind]] }).problems).toEqual([]);
	}
});

test('an action begins with what it needs, and no other', () => {
	for (const [type, action] of Object.entries(USUAL_ACTIONS)) {
		const fields = Object.keys(ACTION_FIELDS[type as keyof typeof ACTION_FIELDS]);
		for (const name of Object.keys(action)) expect(['type', ...fields]).toContain(name);
	}
});

test('what can stay as it is stays', () => {
	expect(doing(ROW, 'ping').do).toEqual({ type: 'ping', text: 'Hi' });
	expect(doing(ROW, 'binary').do).toEqual({ ...USUAL_ACTIONS.binary, fragmentBytes: 1 });
	expect(doing(ROW, 'drop').do).toEqual({ type: 'drop' });
	expect(doneBy(ROW, 'server')).toEqual({ ...ROW, who: 'server' });
	expect(doneBy(ROW, 'network')).toEqual({
		who: 'network',
		when: { at: 0 },
		do: USUAL_ACTIONS.change,
	});
	expect(doneWhen(ROW, 'ping').when).toEqual({ on: 'ping', nth: 2, after: 10 });
	expect(doneWhen(ROW, 'at').when).toEqual({ at: 0 });
	expect(doneWhen({ ...ROW, when: { at: 7 } }, 'at').when).toEqual({ at: 7 });
});

test('one more comes after what is there', () => {
	expect(nextRow([]).when).toEqual({ on: 'open' });
	expect(nextRow([ROW, { ...ROW, when: { at: 300 } }, ROW]).when).toEqual({ at: 400 });
});
