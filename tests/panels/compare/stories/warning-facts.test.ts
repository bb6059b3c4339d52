import { describe, expect, it } from 'vitest';
import { readSetting } from '../../../../src/engine/compare/index.ts';
import type { RawSetting } from '../../../../src/engine/compare/read-setting.ts';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import {
	warningGroups,
	warningsOf,
	type QueueLine,
} from '../../../../src/panels/compare/stories/warning-facts.ts';

const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;
const groupsOf = (fields: RawSetting) => {
	const { setting } = readSetting(fields);
	return warningGroups(warningsOf(setting), setting);
};
const linesOf = (fields: RawSetting): readonly QueueLine[] =>
	groupsOf(fields).flatMap((group) => ('rows' in group ? group.rows.map(({ line }) => line) : []));

describe('a queue that grows', () => {
	it('20 polls due and 15 sent a second: 300 wait after a minute, the last for 20 s', () => {
		const [line] = linesOf(fieldsOf('too-fast'));
		expect(line).toMatchObject({ transport: 'short-polling', mostSeconds: null });
		expect(line!.afterMinuteSeconds).toBeCloseTo(20);
	});

	it('with twice the capacity of the server the delay equals the elapsed time', () => {
		expect(linesOf(fieldsOf('slow-server'))).toEqual([
			{ transport: 'short-polling', slope: 1, mostSeconds: null, afterMinuteSeconds: 60 },
		]);
	});

	it('is bounded where each client waits for its answer', () => {
		const [line] = linesOf({ ...fieldsOf('slow-server'), timer: 'after-answer', poll: '500' });
		expect(line).toMatchObject({ mostSeconds: 2, afterMinuteSeconds: 2 });
	});

	it('of messages in the browser: 75 due and 50 sent a second wait half a minute after one', () => {
		const lines = linesOf({ upstream: '75' }).filter(({ transport }) => transport === 'sse');
		expect(lines).toEqual([
			{ transport: 'sse', slope: 0.5, mostSeconds: null, afterMinuteSeconds: 30 },
		]);
	});

	it('but not by the client’s own messages', () => {
		const fields = { ...fieldsOf('slow-server'), timer: 'after-answer', upstream: '1' };
		expect(linesOf(fields).every(({ mostSeconds }) => mostSeconds === null)).toBe(true);
	});
});

it('messages that come regularly are warned of as well', () => {
	expect(groupsOf({ ...fieldsOf('thin-link'), process: 'regular' })).toEqual(
		groupsOf(fieldsOf('thin-link')),
	);
});

it('each kind comes once, polls first', () => {
	const crowded = { ...fieldsOf('too-fast'), link: '1000', server: '1', upstream: '100' };
	const types = groupsOf(crowded).map(({ type }) => type);
	expect(types).toEqual([
		'poll-shorter-than-round-trip',
		'polls-pile-up',
		'messages-pile-up',
		'link-overloaded',
		'server-overloaded',
	]);
});
