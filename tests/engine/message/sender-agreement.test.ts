import { expect, test } from 'vitest';
import { agreementParameters, USUAL_AGREEMENT } from '../../../src/engine/message/index.ts';

test('an agreement consists of the parameters of the handshake', () => {
	expect(agreementParameters('client', USUAL_AGREEMENT)).toEqual([]);
	expect(agreementParameters('server', { takesOver: false, windowBits: 9 })).toEqual([
		'server_no_context_takeover',
		'server_max_window_bits=9',
	]);
});
