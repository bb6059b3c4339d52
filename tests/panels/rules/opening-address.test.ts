import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address/address.ts';
import { diagnosesOf } from '../../../src/engine/frame/index.ts';
import { readMessages } from '../../../src/engine/message/index.ts';
import type { Diagnosis, RuleCode } from '../../../src/engine/report/index.ts';
import { FrameLab } from '../../../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import { openingOf } from '../../../src/panels/rules/opening-address.ts';
import type { DocumentExample } from '../../../src/vectors/rules.ts';
import { DOCUMENT_VECTORS } from '../../support/rule-vectors.ts';

const codes = (diagnoses: readonly Diagnosis<RuleCode>[]) => [
	...new Set(diagnoses.map(({ code }) => code)),
];

/** Returns the rules that the lab shows to a reader who follows the link. */
async function shownAt(example: DocumentExample): Promise<readonly string[]> {
	const { lab, address } = openingOf(example);
	const { route, rest, parameters, damaged } = parseAddress(`#${address}`);
	expect([route, rest, damaged]).toEqual([lab, '', []]);
	if (lab === 'frame') {
		const frame = new FrameLab();
		expect(frame.open(parameters)).toEqual({ document: true, problems: [] });
		expect(parameters.unasked).toEqual([]);
		const { rows, bytes } = frame;
		const messages = readMessages(rows, bytes, frame.history.document);
		return [
			...Array.from({ length: rows.count }, (_, i) => codes(diagnosesOf(rows, bytes, i))),
			...Array.from({ length: messages.count }, (_, i) => codes(messages.at(i).diagnoses)),
		].flat();
	}
	const handshake = new HandshakeLab();
	expect(await handshake.open(parameters)).toEqual({ document: true, problems: [] });
	expect(parameters.unasked).toEqual([]);
	const { uri, request, response } = handshake.analysis;
	if (example.kind === 'url') return codes(uri.diagnoses);
	if (example.kind === 'request') return codes(request.diagnoses);
	return codes(response.diagnoses);
}

describe.each(DOCUMENT_VECTORS)('$code', ({ code, broken, mended }) => {
	test('its broken bytes open in the lab that shows exactly it', async () => {
		expect(new Set(await shownAt(broken))).toEqual(new Set(broken.finds ?? [code]));
	});

	test('its mended bytes open in the lab that shows it mended', async () => {
		expect(new Set(await shownAt(mended))).toEqual(new Set(mended.finds ?? []));
	});
});

test('the place of the fault is selected in Frame', () => {
	const { broken } = DOCUMENT_VECTORS.find(({ code }) => code === 'frame-rsv2')!;
	const { parameters } = parseAddress(`#${openingOf(broken).address}`);
	const frame = new FrameLab();
	frame.open(parameters);
	expect(frame.selection).toEqual({ start: 2, end: 3 });
});
