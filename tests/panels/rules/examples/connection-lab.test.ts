import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../../src/app/address/address.ts';
import { hexText } from '../../../../src/engine/bytes/index.ts';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../../../../src/panels/handshake/handshake-lab.svelte.ts';
import { labOfConnection } from '../../../../src/panels/rules/examples/connection-lab.ts';
import { readConnection } from '../../../../src/panels/rules/examples/connection-reading.ts';
import { CONNECTION_VECTORS } from '../../../support/rule-vectors.ts';

describe.each(CONNECTION_VECTORS)('$code', ({ broken, mended }) => {
	test.each([
		['broken', broken, mended],
		['mended', mended, broken],
	] as const)('what is %s opens in the lab that reads it', async (side, example, other) => {
		const reading = readConnection(example, other);
		const opening = labOfConnection(example, reading, side);
		const front = example.steps[example.where ?? -1];
		if (opening === null) {
			if (front && 'frames' in front) expect(front.times).toBeGreaterThan(1);
			return;
		}
		const { route, parameters, damaged } = parseAddress(`#${opening.address}`);
		expect([route, damaged]).toEqual([opening.lab, []]);
		const lab = opening.lab === 'frame' ? new FrameLab() : new HandshakeLab();
		expect(await lab.open(parameters)).toEqual({ document: true, problems: [] });
		expect(parameters.unasked).toEqual([]);
	});
});

test('the frame at fault is selected, behind those that came before it', () => {
	const { broken, mended } = CONNECTION_VECTORS.find(({ code }) => code === 'pong-same-data')!;
	const reading = readConnection(broken, mended);
	const opening = labOfConnection(broken, reading, 'broken')!;
	const frame = new FrameLab();
	frame.open(parseAddress(`#${opening.address}`).parameters);
	const step = broken.steps[broken.where!]!;
	if (!('frames' in step)) throw new Error('a Pong is a frame');
	const { start, end } = frame.selection;
	expect(end).toBeGreaterThan(start);
	expect(hexText(frame.bytes)).toContain(step.frames);
});

test('an end of TCP opens nowhere', () => {
	const { broken, mended } = CONNECTION_VECTORS.find(({ code }) => code === 'close-tcp-alone')!;
	expect(labOfConnection(broken, readConnection(broken, mended), 'broken')).toBeNull();
});
