import { describe, expect, test } from 'vitest';
import { joinBytes, readHex } from '../../../../src/engine/bytes/index.ts';
import {
	differingSteps,
	isDeflated,
	readConnection,
} from '../../../../src/panels/rules/examples/connection-reading.ts';
import { transcriptText } from '../../../../src/panels/rules/examples/connection-text.ts';
import { en } from '../../../../src/panels/rules/strings/en.ts';
import type { ConnectionExample, ConnectionStep } from '../../../../src/vectors/rules.ts';
import { CONNECTION_VECTORS } from '../../../support/rule-vectors.ts';

const readingOf = (steps: readonly ConnectionStep[], others = steps) =>
	readConnection({ kind: 'connection', steps }, { kind: 'connection', steps: others });

describe.each(CONNECTION_VECTORS)('$code', ({ code, broken, mended }) => {
	const readBroken = readConnection(broken, mended);
	const readMended = readConnection(mended, broken);

	test('the page finds the same breaches as the tests', () => {
		const codes = (found: typeof readBroken.found) => new Set(found.map((one) => one.code));
		expect(codes(readBroken.found)).toEqual(new Set(broken.finds ?? [code]));
		expect(codes(readMended.found)).toEqual(new Set(mended.finds ?? []));
		const where = broken.steps[broken.where!];
		expect(where).toBeDefined();
	});

	test('each finding is at its step, and its marks lie in the bytes there', () => {
		for (const { steps, found } of [readBroken, readMended]) {
			expect(steps.flatMap((step) => step.found)).toEqual(found);
			for (const { step, parts } of steps) {
				if (!('frames' in step)) continue;
				const { bytes } = readHex(step.frames);
				expect([...joinBytes(parts.map((part) => part.bytes))]).toEqual([...bytes]);
			}
		}
	});

	test('the two sides differ, and not in everything', () => {
		const differs = [readBroken, readMended].flatMap(({ steps }) =>
			steps.map((step) => step.differs),
		);
		expect(differs).toContain(false);
		// One connection kept has nothing in common with three that come and go.
		if (code !== 'endpoint-client-keeps-open') expect(differs).toContain(true);
	});

	test('is copied as text, each step with its time', () => {
		for (const reading of [readBroken, readMended]) {
			const lines = transcriptText(reading, en.connection).split('\n');
			expect(lines.filter((line) => /^\S/.test(line))).toHaveLength(reading.steps.length);
			expect(lines.filter((line) => /^\s*$/.test(line))).toEqual([]);
		}
	});
});

test('a frame that two steps bring is one frame, named where it begins', () => {
	const { steps } = readingOf([
		{ at: 0, opened: '' },
		{ at: 1, by: 'server', frames: '81 02 68' },
		{ at: 2, by: 'server', frames: '69 89 00' },
	]);
	expect(steps.map(({ parts }) => parts.map(({ preview }) => preview))).toEqual([
		[],
		['hi'],
		[null, ''],
	]);
	expect(steps[2]!.parts[0]!.fields).toMatchObject([{ name: 'payload', range: { end: 8 } }]);
});

test('a step at another time differs only where nothing else does', () => {
	const step = (at: number, text: string): ConnectionStep => ({ at, by: 'client', text });
	expect([...differingSteps([step(0, 'a'), step(5, 'b')], [step(0, 'a'), step(9, 'b')])]).toEqual([
		1,
	]);
	expect([...differingSteps([step(0, 'a'), step(5, 'b')], [step(9, 'b')])]).toEqual([0]);
	expect([...differingSteps([step(0, 'a')], [step(0, 'b')])]).toEqual([]);
});

test('compression is agreed on before, or by the server’s answer on the same connection', () => {
	const answer = 'Sec-WebSocket-Extensions: permessage-deflate';
	const agreed = (connection: number, steps: ConnectionExample['steps']) =>
		isDeflated(steps, connection);
	expect(agreed(0, [{ at: 0, opened: 'permessage-deflate' }])).toBe(true);
	expect(agreed(0, [{ at: 0, opened: '' }])).toBe(false);
	expect(agreed(0, [{ at: 0, by: 'client', head: [answer] }])).toBe(false);
	expect(agreed(1, [{ at: 0, connection: 1, by: 'server', head: [answer] }])).toBe(true);
	expect(agreed(0, [{ at: 0, connection: 1, by: 'server', head: [answer] }])).toBe(false);
});
