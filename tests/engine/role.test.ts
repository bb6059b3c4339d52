import { expect, test } from 'vitest';
import { otherRole } from '../../src/engine/role.ts';

test('the peer of a client is a server, and the peer of a server a client', () => {
	expect(otherRole('client')).toBe('server');
	expect(otherRole('server')).toBe('client');
});
