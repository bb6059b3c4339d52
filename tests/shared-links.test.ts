// Addresses that earlier versions of the site wrote, and what each must open: the document, with its bytes as Base64, and
// the parameters of the view. `made` is the day of the version. Links stay valid for ever, so no entry is ever changed.
import { expect, test } from 'vitest';
import { parseAddress } from '../src/app/address.ts';
import { encodeBase64 } from '../src/engine/index.ts';
import type { Lab } from '../src/lab/lab.ts';
import { restorePacked } from '../src/lab/saved.ts';
import { AcceptKeyLab } from '../src/panels/accept-key/accept-key-lab.svelte.ts';
import { CompareLab } from '../src/panels/compare/compare-lab.svelte.ts';
import { ConversationLab } from '../src/panels/conversation/conversation-lab.svelte.ts';
import { FrameLab } from '../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../src/panels/handshake/handshake-lab.svelte.ts';
import { RulesLab } from '../src/panels/rules/rules-lab.svelte.ts';
import links from './vectors/shared-links.json' with { type: 'json' };

const LABS: Readonly<Record<string, () => Lab>> = {
	handshake: () => new HandshakeLab(),
	'accept-key': () => new AcceptKeyLab(),
	frame: () => new FrameLab(),
	rules: () => new RulesLab(),
	conversation: () => new ConversationLab(),
	compare: () => new CompareLab(),
};

test.each(links)('$name, made $made', async ({ address, document, view }) => {
	const { place, rest, parameters, damaged } = parseAddress(address);
	if (rest !== '') parameters.set('code', rest);
	const lab = LABS[place]!();
	const packed = parameters.get('s');
	if (packed !== null) {
		const restoring = await restorePacked(place, lab, packed);
		expect(restoring).toEqual({ type: 'restored', leftOut: [], refused: [] });
	}
	const { problems } = await lab.open(parameters);
	expect([...problems, ...damaged, ...parameters.unasked]).toEqual([]);
	expect(plain(lab.history.document)).toEqual(document);
	expect(lab.view).toEqual(view);
});

test('every lab has links as a person can write them, and packed ones', () => {
	const kinds = links.map(({ address }) => {
		const { place, parameters } = parseAddress(address);
		return `${place} ${parameters.has('s') ? 'packed' : 'written'}`;
	});
	// A search of Rules always fits into an address.
	const packed = Object.keys(LABS).filter((lab) => lab !== 'rules');
	const expected = [
		...Object.keys(LABS).map((lab) => `${lab} written`),
		...packed.map((lab) => `${lab} packed`),
	];
	expect([...new Set(kinds)].sort()).toEqual(expected.sort());
});

/** Returns a document as JSON that can be compared with the data. */
function plain(document: object): unknown {
	const json = JSON.stringify(document, (_, value: unknown) =>
		value instanceof Uint8Array ? encodeBase64(value) : value,
	);
	return JSON.parse(json);
}
