// The feedback of the tasks of this lesson in Compare is true of what the learner has made: settings near the goal,
// and what each of them is.
import { expect, test } from 'vitest';
import { loadCourseLesson } from '../../../src/lessons/course.ts';
import { near, queryOf } from '../../support/near-goal.ts';
import { factsIn } from '../../support/open-address.ts';

type Setting = Readonly<Record<string, string>>;
const comparing = (right: Setting) => (changes: Setting) =>
	`/compare?${queryOf({ clients: '1000', ...right, ...changes })}`;
const SCORE = { rate: '0.1', headers: '800', rtt: '100', age: '10000', poll: '9000' };

near<Setting>('polling', 'one-part', comparing(SCORE), [
	['9,000 ms', {}, 'right'],
	['9,950 ms', { poll: '9950' }, 'right'],
	['9,951 ms', { poll: '9951' }, 'too-late'],
	['7,000 ms', { poll: '7000' }, 'too-many-bytes'],
	['a comma', { poll: '9,000' }, 'unusable'],
	['a unit', { poll: '9000 ms' }, 'unusable'],
	['HTTP/2 instead', { http: 'http/2', poll: '5000' }, null],
	['larger messages', { bytes: '1000' }, null],
	['messages of the user', { upstream: '1' }, null],
]);

const CHAT = {
	poll: '1000',
	upstream: '0.1',
	age: '300',
	rate: '0.5',
	rtt: '240',
	headers: '1200',
};

near<Setting>('polling', 'three-parts', comparing(CHAT), [
	['all three', {}, 'right'],
	['another form of the numbers', { rate: '.50', rtt: '240.0' }, 'right'],
	['a comma', { headers: '1,200' }, 'unusable'],
	['a fraction', { rate: '1/2' }, 'unusable'],
	['the user writes nothing', { upstream: '0' }, 'other-settings'],
	['HTTP/2', { http: 'http/2' }, 'others-changed'],
]);

const SCORES = { headers: '800', rtt: '100', rate: '0.1', poll: '60000', age: '90000' };

near<Setting>('polling', 'polling-wins', comparing(SCORES), [
	['a minute', {}, 'right'],
	['just in time', { age: '60050' }, 'right'],
	['just too late', { age: '60049' }, 'too-late'],
	['20 s', { poll: '20000' }, 'too-many-polls'],
	['a comma', { age: '90,000' }, 'unusable'],
	['no limit of the delay', { age: 'none' }, 'unusable'],
	['the user writes', { upstream: '1' }, 'user-writes'],
	['a slow server', { server: '10' }, null],
	['a slow link', { link: '1000' }, null],
]);

const TALK = { headers: '800', rtt: '100', poll: '1000', rate: '0.1', age: '1000', upstream: '1' };

near<Setting>('polling', 'both-ways', comparing(TALK), [
	['the page speaks once per second', {}, 'right'],
	['the page speaks three times a minute', { upstream: '0.05' }, 'right'],
	['the page speaks, and hears five messages per second', { rate: '5' }, 'right'],
	['only more messages come', { upstream: '0', rate: '5' }, 'only-listens'],
	['hardly a word', { upstream: '0.001' }, 'hardly-speaks'],
	['nothing is fast enough', { age: '10' }, 'nothing-in-time'],
	['a comma', { upstream: '1,000' }, 'unusable'],
]);

test('asking again after each message takes more than five times the bytes of the two that stay open', async () => {
	const { lesson } = (await loadCourseLesson('polling'))!;
	const step = lesson.steps.find(({ id }) => id === 'worked-push')!;
	const facts = await factsIn(step.open);
	for (const other of ['sse', 'websocket']) {
		const times = Number(facts('long-polling.minute')) / Number(facts(`${other}.minute`));
		expect(times).toBeGreaterThan(5);
		expect(times).toBeLessThan(6);
	}
});
