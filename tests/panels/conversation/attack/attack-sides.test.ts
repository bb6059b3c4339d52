import { expect, test } from 'vitest';
import { attackSides } from '../../../../src/panels/conversation/attack/attack-sides.ts';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';

const REQUEST = 'GET /ads.js HTTP/1.1\nHost: cdn.example';

function sidesIn(address: string) {
	const lab = new ConversationLab();
	lab.open(new URLSearchParams(`scenario=masking-attack&${address}`));
	return attackSides(lab.units, lab.world);
}

test('before the first frame nothing is sent and nothing kept', () => {
	expect(sidesIn('at=70')).toEqual({ page: null, read: null, server: null, kept: null });
});

test('a cache reads the request in a frame without a mask, and keeps what then comes', () => {
	expect(sidesIn('at=75')).toMatchObject({ page: { text: REQUEST, key: null }, read: null });
	expect(sidesIn('at=132.5')).toMatchObject({
		read: REQUEST,
		server: 'HTTP/1.1 200 OK\n…\nalert("stolen")',
		kept: { url: 'http://cdn.example/ads.js', body: 'alert("stolen")' },
	});
});

test('with a key that the page knows, other bytes become the request on the wire', () => {
	const { page, read, kept } = sidesIn('what-if=fixed-key&at=112.5');
	expect(page).toEqual({ text: '70 bf 75 1d 18 9b 45 4e …', key: '37 fa 21 3d' });
	expect(read).toBe(REQUEST);
	expect(kept?.body).toBe('alert("stolen")');
});

test('with a new key the request does not arrive at the cache as the page wrote it', () => {
	const { page, read, kept } = sidesIn('what-if=fresh-key&at=125');
	expect(page?.text).toBe(REQUEST);
	expect(read).not.toContain('GET');
	expect(kept).toBeNull();
});
