import { describe, expect, it } from 'vitest';
import { latin1Bytes } from '../../../../src/engine/bytes/index.ts';
import { handshakeAddress } from '../../../../src/panels/frame/paste/handshake-address.ts';

describe('the address of pasted heads', () => {
	it('distinguishes a request, a response and both', () => {
		const heads = ['GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 101 \r\n\r\n'].map(latin1Bytes);
		expect(handshakeAddress(heads)).toBe(
			'/handshake?request=GET%20%2F%20HTTP%2F1.1%0D%0A%0D%0A&response=HTTP%2F1.1%20101%20%0D%0A%0D%0A',
		);
		expect(handshakeAddress(heads.slice(1))).toMatch(/^\/handshake\?response=/);
	});
});
