import { describe, expect, test } from 'vitest';
import { START } from '../../../src/panels/compare/compare-document.ts';
import { CompareLab, GUIDE_STEPS } from '../../../src/panels/compare/compare-lab.svelte.ts';

const opened = (address: string) => {
	const lab = new CompareLab();
	const result = lab.open(new URLSearchParams(address));
	return { lab, result };
};

describe('the document', () => {
	test('every way of changing it is undone to the same document', () => {
		const lab = new CompareLab();
		const { document } = lab.history;
		lab.type('clients', '5');
		lab.choose('http', 'http/2');
		lab.paste('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
		lab.showSetting({ poll: '20' });
		lab.follow(2);
		expect(lab.history.document.poll).toBe('10000');
		while (lab.history.undo());
		expect(lab.history.document).toEqual(document);
		expect(lab.pristine).toBe(true);
	});

	test('typing in one field is one step, in another field the next', () => {
		const lab = new CompareLab();
		for (const text of ['1', '12', '123']) lab.type('clients', text);
		lab.type('poll', '5');
		lab.history.undo();
		expect(lab.history.document.clients).toBe('123');
		lab.history.undo();
		expect(lab.history.document).toEqual(START);
	});

	test('of a text that is too long as much is taken as the field holds', () => {
		const lab = new CompareLab();
		lab.type('clients', 'x'.repeat(60));
		expect(lab.history.document.clients).toBe('x'.repeat(40));
		expect(lab.problemOf('clients')).not.toBeNull();
		lab.type('clients', `${'x'.repeat(39)}𝕏`);
		expect(lab.history.document.clients).toBe('x'.repeat(39));
	});

	test('the guided example is stepped through while it is open, and not beyond its ends', () => {
		const lab = new CompareLab();
		expect(lab.step(1)).toBe(false);
		lab.follow(1);
		for (let i = 0; i < GUIDE_STEPS + 3; i++) lab.step(1);
		expect(lab.guide).toBe(GUIDE_STEPS);
		for (let i = 0; i < GUIDE_STEPS + 3; i++) lab.step(-1);
		expect(lab.guide).toBe(1);
		lab.follow(0);
		expect(lab.guide).toBe(0);
		expect(lab.history.document.headers).toBe('lab');
	});

	test('a situation resets the fields that it does not contain', () => {
		const lab = new CompareLab();
		lab.choose('tls', '1.3');
		lab.showSetting({ rate: '5' });
		expect(lab.history.document).toEqual({ ...START, rate: '5' });
		expect(lab.historyEntry).toBe(1);
	});
});

describe('addresses', () => {
	test('come back the same, the step of the guide too', () => {
		const { lab } = opened('clients=7&rtt=5&guide=3');
		const again = new CompareLab();
		again.open(new URLSearchParams({ ...lab.parameters, ...lab.view }));
		expect(again.history.document).toEqual(lab.history.document);
		expect(again.guide).toBe(3);
	});

	test('a step alone brings its setting; beside a setting it brings none; 0 is no step', () => {
		const stepped = new CompareLab();
		stepped.follow(GUIDE_STEPS);
		const alone = opened(`guide=${GUIDE_STEPS}`);
		expect(alone.result).toEqual({ document: true, problems: [] });
		expect(alone.lab.guide).toBe(GUIDE_STEPS);
		expect(alone.lab.history.document).toEqual(stepped.history.document);
		expect(opened('clients=7&guide=2').lab.history.document).toEqual({ ...START, clients: '7' });
		expect(opened('guide=0').result).toEqual({ document: false, problems: [] });
	});

	test.each([
		['-1', 'not-readable'],
		['x', 'not-readable'],
		['1e9', 'not-readable'],
		[String(GUIDE_STEPS + 1), 'out-of-range'],
	])('guide=%s is said to be none', (guide, kind) => {
		const { lab, result } = opened(`guide=${guide}`);
		expect(result.problems).toMatchObject([{ parameter: 'guide', kind }]);
		expect(lab.guide).toBe(0);
	});

	test('a bad value is shown where it was meant, and the rest is used', () => {
		const { lab, result } = opened('clients=lots&poll=250');
		expect(result).toEqual({ document: true, problems: [] });
		expect(lab.problemOf('clients')).toMatchObject({ kind: 'not-a-number', used: '10000' });
		expect(lab.setting).toMatchObject({ clients: 10_000, pollMs: 250 });
		expect(lab.problemOf('poll')).toBeNull();
	});

	test('a lab is restored from its saved document, and data that are not a document change nothing', () => {
		const { lab } = opened('clients=7');
		const again = new CompareLab();
		expect(again.restore(JSON.parse(JSON.stringify(lab.save())))).toMatchObject({ leftOut: [] });
		expect(again.history.document).toEqual(lab.history.document);
		expect(again.restore({ clients: 7 }).document).toBe(false);
		expect(again.history.document).toEqual(lab.history.document);
	});
});

describe('values derived from the document', () => {
	test('polling faster than the round trip is warned of, and too much load is', () => {
		expect(opened('poll=20&rtt=100').lab.warnings.map(({ type }) => type)).toContain(
			'poll-shorter-than-round-trip',
		);
		expect(opened('server=100').lab.warnings.map(({ type }) => type)).toContain(
			'server-overloaded',
		);
		expect(opened('link=1000').lab.warnings.map(({ type }) => type)).toContain('link-overloaded');
		expect(opened('clients=10').lab.warnings).toEqual([]);
	});

	test('costs are kept while only timing moves', () => {
		const lab = new CompareLab();
		const { costs } = lab;
		lab.type('poll', '500');
		lab.type('clients', '5');
		expect(lab.costs).toBe(costs);
		lab.type('headers', '500');
		expect(lab.costs).not.toBe(costs);
	});
});

test('pins mark the lanes of the transports that their facts are about', () => {
	const lab = new CompareLab();
	lab.showPins(['long-polling.mean', 'websocket.minute', 'rate']);
	expect([...lab.pins]).toEqual([
		['long-polling', 1],
		['websocket', 2],
	]);
	lab.showPins([]);
	expect(lab.pins.size).toBe(0);
});
