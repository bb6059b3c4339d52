import { expect, test } from 'vitest';
import { readPiece } from '../../src/evidence/readers.ts';
import { sign } from '../../src/evidence/sign.ts';
import { wrongMaskSide } from '../../src/evidence/wrong-mask.ts';

const broken = (rule: string) => sign('rule-broken', null, { rule });

test('an unmasked frame is one of the client, and a masked frame is one of the server', () => {
	expect(wrongMaskSide([sign('mask-missing')])).toBe('client');
	expect(wrongMaskSide([broken('mask-client')])).toBe('client');
	expect(wrongMaskSide([sign('mask-unexpected'), sign('opened')])).toBe('server');
	expect(wrongMaskSide([broken('mask-server'), sign('mask-unexpected')])).toBe('server');
});

test('no side is named without evidence of one, or with evidence of both', () => {
	expect(wrongMaskSide([])).toBeNull();
	expect(wrongMaskSide([sign('mask-wrong'), broken('mask-key-fresh')])).toBeNull();
	expect(wrongMaskSide([sign('mask-missing'), sign('mask-unexpected')])).toBeNull();
});

test('the message of a browser names the server', async () => {
	const content =
		"WebSocket connection to 'wss://chat.example/ws' failed: A server must not mask any frames that it sends to the client.";
	const { signs } = await readPiece({ content, name: null, kind: null });
	expect(wrongMaskSide(signs)).toBe('server');
});
