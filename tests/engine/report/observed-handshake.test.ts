import { expect, test } from 'vitest';
import type { HandshakePeer } from '../../../src/engine/report/observed-handshake.ts';
import {
	HANDSHAKE_PEERS,
	OBSERVED_HANDSHAKE,
} from '../../../src/engine/report/observed-handshake.ts';
import { HANDSHAKE_POLICY } from '../../../src/engine/report/policy-handshake.ts';
import type { HandshakeRuleCode } from '../../../src/engine/report/rules.ts';

test('a peer is observed only in the bytes that it reads', () => {
	for (const [code, observed] of Object.entries(OBSERVED_HANDSHAKE)) {
		for (const peer of Object.keys(observed) as HandshakePeer[]) {
			const { role } = HANDSHAKE_PEERS[peer];
			expect([code, peer, HANDSHAKE_POLICY[code as HandshakeRuleCode][role] !== null]).toEqual([
				code,
				peer,
				true,
			]);
		}
	}
});

test('some of what facts.md §3 tells', () => {
	expect(OBSERVED_HANDSHAKE).toMatchObject({
		'request-upgrade-websocket': { ws8: 400, websockets17: 426 },
		'request-http-version': { ws8: 101, websockets17: 505 },
		'http-host-missing': { ws8: 101, websockets17: 101 },
		'response-http-version': { chromium156: 'open', firefox153: 'fail' },
		'api-protocol-answered': { chromium156: 'fail', firefox153: 'open' },
		'extension-not-empty': { chromium156: 'fail', firefox153: 'open' },
	});
});
