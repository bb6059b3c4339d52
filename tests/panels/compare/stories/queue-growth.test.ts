import { expect, test } from 'vitest';
import { queueDrawing } from '../../../../src/panels/compare/stories/queue-growth.ts';

const line = {
	transport: 'short-polling',
	slope: 0.5,
	mostSeconds: null,
	afterMinuteSeconds: 30,
} as const;

test('a queue without bound is a straight line to the end', () => {
	expect(queueDrawing([line])).toEqual({
		mostSeconds: 30,
		lines: [
			{
				transport: 'short-polling',
				points: [
					[0, 0],
					[1, 1],
				],
			},
		],
	});
});

test('a bounded one bends where the bound is reached', () => {
	const bounded = {
		transport: 'long-polling',
		slope: 1,
		mostSeconds: 15,
		afterMinuteSeconds: 15,
	} as const;
	expect(queueDrawing([line, bounded]).lines[1]!.points).toEqual([
		[0, 0],
		[0.25, 0.5],
		[1, 0.5],
	]);
});

test('of the two ways of a transport the worse is drawn', () => {
	const { lines, mostSeconds } = queueDrawing([
		line,
		{ ...line, slope: 1, afterMinuteSeconds: 60 },
	]);
	expect([lines.length, mostSeconds]).toEqual([1, 60]);
});
