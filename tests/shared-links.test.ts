// Addresses that earlier versions of the site wrote, and what each must open: the document, with its bytes as Base64, and
// the parameters of the view. `made` is the day of the version. Links stay valid for ever, so no entry is ever changed.
import { expect, test } from 'vitest';
import { parseAddress } from '../src/app/address.ts';
import { encodeBase64 } from '../src/engine/index.ts';
import { restorePacked } from '../src/lab/saved.ts';
import { IN_PATH, LABS } from './support/open-address.ts';
import links from './vectors/shared-links.json' with { type: 'json' };

test.each(links)('$name, made $made', async ({ address, document, view }) => {
	const { route, rest, parameters, damaged } = parseAddress(address);
	if (rest !== '') parameters.set(IN_PATH.get(route)!, rest);
	const lab = LABS[route]!();
	const packed = parameters.get('s');
	if (packed !== null) {
		const restoring = await restorePacked(route, lab, packed);
		expect(restoring).toEqual({ type: 'restored', leftOut: [], refused: [] });
	}
	const { problems } = await lab.open(parameters);
	expect([...problems, ...damaged, ...parameters.unasked]).toEqual([]);
	// Today's document may have more members than that of then.
	expect(plain(lab.history.document)).toMatchObject(document);
	expect(lab.view).toEqual(view);
});

test('every lab has links as a person can write them, and packed ones', () => {
	const kinds = links.map(({ address }) => {
		const { route, parameters } = parseAddress(address);
		return `${route} ${parameters.has('s') ? 'packed' : 'written'}`;
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
